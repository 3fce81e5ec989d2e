'use client';

import { useEffect, useRef, useState } from 'react';
import { reportLostConnection } from '@/components/layout/connection-bar';
import { useNotice } from '@/components/ui/notice';
import { useReviseLetter } from '@/lib/features/letters/client';
import type { Letter, ReviseLetter } from '@/lib/features/letters/schema';
import { RequestFailed } from '@/lib/http/client';

export type ChangeLetter = (change: (draft: Letter) => ReviseLetter) => Promise<Letter | null>;

/** Small changes of a draft, one after the other, each on what the one before left behind. A refusal is said; the draft shown is the stored one. */
export function useLetterChanges(letter: Letter): { readonly change: ChangeLetter; readonly pending: boolean } {
  const revise = useReviseLetter();
  const notify = useNotice();
  const latest = useRef(letter);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const [waiting, setWaiting] = useState(0);
  useEffect(() => {
    if (letter.version >= latest.current.version) latest.current = letter;
  }, [letter]);

  const change: ChangeLetter = (toInput) => {
    setWaiting((before) => before + 1);
    const next = queue.current.then(async () => {
      try {
        latest.current = await revise.mutateAsync(toInput(latest.current));
        return latest.current;
      } catch (error) {
        if (!(error instanceof RequestFailed)) throw error;
        if (error.code === 'offline') reportLostConnection();
        notify({ message: error.errors[0]?.message ?? error.message });
        return null;
      } finally {
        setWaiting((before) => before - 1);
      }
    });
    queue.current = next.catch(() => undefined);
    return next;
  };
  return { change, pending: waiting > 0 };
}

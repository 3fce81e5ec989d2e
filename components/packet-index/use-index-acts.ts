'use client';

import { useNotice } from '@/components/ui/notice';
import { useMay } from '@/components/layout/viewer';
import { useChangeIndex, type IndexAct } from '@/lib/features/documents/client';
import type { IndexSteps } from '@/lib/features/documents/schema';
import { changeWords } from './document-words';

/** What a person does to the index, each said with an undo; refusals are said and the list is read again. */
export function useIndexActs(packetId: string, steps: IndexSteps | undefined) {
  const { mutate, isPending, error, reset } = useChangeIndex(packetId);
  const notice = useNotice();
  const may = useMay('document.amend');

  const undo = () => {
    const step = steps?.undo;
    if (!step || !may) return;
    mutate({ act: 'undo', input: { changeId: step.changeId as never } }, { onSuccess: () => notice({ message: `Took back ${changeWords[step.did]}.` }) });
  };
  const redo = () => {
    const step = steps?.redo;
    if (!step || !may) return;
    mutate({ act: 'redo', input: { changeId: step.changeId as never } }, { onSuccess: () => notice({ message: `Did ${changeWords[step.did]} again.` }) });
  };
  const act = (change: IndexAct, said: string, then?: () => void) => {
    if (!may) return;
    reset();
    mutate(change, {
      onSuccess: (changed) => {
        const { undo: step } = changed.steps;
        notice({ message: said, ...(step ? { undo: () => mutate({ act: 'undo', input: { changeId: step.changeId as never } }) } : {}) });
        then?.();
      },
    });
  };
  return { may, act, undo, redo, isPending, refusal: error?.message ?? null, forget: reset };
}

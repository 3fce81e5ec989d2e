'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { reportLostConnection } from '@/components/layout/connection-bar';
import { useNotice } from '@/components/ui/notice';
import { useDraftSeveral as useDrafting } from '@/lib/features/invoices/client';
import type { DraftedSeveral } from '@/lib/features/invoices/schema';
import { RequestFailed } from '@/lib/http/client';
import { counted } from '@/lib/format/names';

/** Drafts several bills at once; what was refused stays to be read. */
export function useDraftSeveral(onDone: () => void) {
  const router = useRouter();
  const notify = useNotice();
  const drafting = useDrafting();
  const key = useRef(crypto.randomUUID());
  const [refused, setRefused] = useState<DraftedSeveral['refused']>([]);
  const draft = (evaluationIds: readonly string[]) =>
    drafting.mutate(
      { idempotencyKey: key.current, input: { evaluationIds: [...evaluationIds] as never } },
      {
        onSuccess: (answer) => {
          key.current = crypto.randomUUID();
          setRefused(answer.refused);
          if (answer.drafted.length > 0) notify({ message: `${counted(answer.drafted.length, 'invoice')} drafted. They stand under Drafts.` });
          onDone();
          router.refresh();
        },
        onError: (error) => {
          if (error instanceof RequestFailed && error.code === 'offline') reportLostConnection();
          notify({ message: error.message });
        },
      },
    );
  return { draft, refused, pending: drafting.isPending };
}

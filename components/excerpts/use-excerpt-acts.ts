'use client';

import { useNotice } from '@/components/ui/notice';
import { useConfirmExcerpt, useRemoveExcerpt, useReopenExcerpt, useRestoreExcerpt } from '@/lib/features/excerpts/client';
import type { Excerpt } from '@/lib/features/excerpts/schema';

/** What is done to an excerpt with one key, each with its undo. A refusal is told in the server's words. */
export function useExcerptActs() {
  const notify = useNotice();
  const { mutateAsync: confirmOne } = useConfirmExcerpt();
  const { mutateAsync: reopenOne } = useReopenExcerpt();
  const { mutateAsync: removeOne } = useRemoveExcerpt();
  const { mutateAsync: restoreOne } = useRestoreExcerpt();
  const tell = (error: unknown) => notify({ message: error instanceof Error ? error.message : 'That was not saved.' });
  const of = ({ id, version }: Excerpt) => ({ excerptId: id as never, version });

  const reopen = (excerpt: Excerpt) => void reopenOne(of(excerpt)).then(() => notify({ message: 'Proposed again.' }), tell);
  return {
    tell,
    confirm: (excerpt: Excerpt) => void confirmOne(of(excerpt)).then((after) => notify({ message: 'Confirmed.', undo: () => void reopenOne(of(after)).catch(tell) }), tell),
    reopen,
    remove: (excerpt: Excerpt) => void removeOne(of(excerpt)).then((after) => notify({ message: 'Removed.', undo: () => void restoreOne(of(after)).catch(tell) }), tell),
    restore: (excerpt: Excerpt) => void restoreOne(of(excerpt)).then(() => notify({ message: 'Brought back.' }), tell),
  };
}

'use client';

import { AskDialog } from '@/components/forms/ask-dialog';
import { NoteInput } from '@/components/forms/inputs';
import { useNotice } from '@/components/ui/notice';
import { useRejectExcerpt } from '@/lib/features/excerpts/client';
import type { Excerpt } from '@/lib/features/excerpts/schema';
import { useExcerptActs } from './use-excerpt-acts';

/** Turns an excerpt down, with its undo; the reason goes to whoever wrote it. */
export function RejectDialog({ excerpt, onClose }: { readonly excerpt: Excerpt; readonly onClose: () => void }) {
  const notify = useNotice();
  const { reopen } = useExcerptActs();
  const { mutateAsync } = useRejectExcerpt();
  return (
    <AskDialog
      title="Reject excerpt"
      subtitle={excerpt.cite}
      action="Reject"
      done={null}
      onClose={onClose}
      send={async (values) => {
        const rejected = await mutateAsync({ excerptId: excerpt.id as never, version: excerpt.version, reason: values.text('reason').replace(/\s+/g, ' ') });
        notify({ message: 'Rejected.', undo: () => reopen(rejected) });
      }}
    >
      {({ errorOf }) => <NoteInput label="Why" name="reason" rows={3} maxLength={400} autoFocus hint={`${excerpt.createdByName || 'Whoever wrote it'} sees it beside the excerpt.`} error={errorOf('reason')} className="sm:col-span-2" />}
    </AskDialog>
  );
}

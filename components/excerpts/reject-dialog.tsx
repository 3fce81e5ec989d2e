'use client';

import { AskDialog } from '@/components/forms/ask-dialog';
import { NoteInput } from '@/components/forms/inputs';
import { useRejectExcerpt } from '@/lib/features/excerpts/client';
import type { Excerpt } from '@/lib/features/excerpts/schema';

/** Turns an excerpt down; the reason goes to whoever wrote it. */
export function RejectDialog({ excerpt, onClose }: { readonly excerpt: Excerpt; readonly onClose: () => void }) {
  const { mutateAsync } = useRejectExcerpt();
  return (
    <AskDialog
      title="Reject excerpt"
      subtitle={excerpt.cite}
      action="Reject"
      done="Rejected."
      onClose={onClose}
      send={(values) => mutateAsync({ excerptId: excerpt.id as never, version: excerpt.version, reason: values.text('reason').replace(/\s+/g, ' ') })}
    >
      {({ errorOf }) => <NoteInput label="Why" name="reason" rows={3} maxLength={400} autoFocus hint={`${excerpt.createdByName || 'Whoever wrote it'} sees it beside the excerpt.`} error={errorOf('reason')} className="sm:col-span-2" />}
    </AskDialog>
  );
}

'use client';

import { useRouter } from 'next/navigation';
import { AskDialog } from '@/components/forms/ask-dialog';
import { NoteInput } from '@/components/forms/inputs';
import { useAmendReport } from '@/lib/features/reports/client';
import type { Report } from '@/lib/features/reports/schema';

/** Begins the amendment of a signed report, with why; it is written in a report of its own. */
export function AmendDialog({ report, onClose }: { readonly report: Report; readonly onClose: () => void }) {
  const router = useRouter();
  const amend = useAmendReport();
  return (
    <AskDialog
      title="Amend this report"
      action="Begin the amendment"
      done="The amendment is begun."
      width={560}
      onClose={onClose}
      send={async (values, idempotencyKey) => {
        const { id } = await amend.mutateAsync({ idempotencyKey, input: { reportId: report.id as never, version: report.version, reason: values.text('reason') } });
        router.push(`/reports/${id}`);
      }}
    >
      {({ errorOf }) => (
        <>
          <p className="text-soft">The signed report stays as it is. The amendment begins with its words; its first page names the report that it amends, why, and which sections read otherwise. It is signed and served like any report.</p>
          <NoteInput className="sm:col-span-2" label="Why" name="reason" rows={3} maxLength={2000} required error={errorOf('reason')} hint="It is printed." />
        </>
      )}
    </AskDialog>
  );
}

'use client';

import { AskDialog } from '@/components/forms/ask-dialog';
import { useAskReview, useDiscardReport, useReturnReport } from '@/lib/features/reports/client';
import type { Report, ReturnReport } from '@/lib/features/reports/schema';
import { signer } from './report-words';

/** Gives the report to the physician: from then on the physician writes, and the assistant reads and comments. */
export function ReviewDialog({ report, onClose }: { readonly report: Report; readonly onClose: () => void }) {
  const ask = useAskReview();
  return (
    <AskDialog title={`Ask ${signer(report)} to review`} action="Ask for review" done={`${signer(report)} has the report now.`} onClose={onClose} send={() => ask.mutateAsync({ reportId: report.id, version: report.version } as never)}>
      {() => <p>It stands on Today as waiting to be read. Until it comes back you read and comment; to write in it again, take it back.</p>}
    </AskDialog>
  );
}

/** Gives the report back to whoever drafts it, with a note that stands among the comments. */
export function ReturnDialog({ report, onClose }: { readonly report: Report; readonly onClose: () => void }) {
  const give = useReturnReport();
  const { isMe } = report.physician;
  return (
    <AskDialog
      title={isMe ? 'Return the report' : 'Take the report back'} action={isMe ? 'Return it' : 'Take it back'} done={isMe ? 'The office has the report again.' : 'You can write in it again.'} onClose={onClose}
      send={(values) => give.mutateAsync({ reportId: report.id, version: report.version, remark: values.text('remark') } as ReturnReport)}
    >
      {({ errorOf }) => (
        <p>
          <label className="label" htmlFor="field-remark">What is to be done <span className="font-normal text-muted">optional</span></label>
          <textarea id="field-remark" name="remark" autoFocus rows={4} maxLength={4_000} className="input mt-1" aria-invalid={errorOf('remark') !== undefined} />
          <span className="block pt-1 text-xs text-muted">It becomes a comment on the whole report. It is never printed.</span>
        </p>
      )}
    </AskDialog>
  );
}

/** Gives the report up, once and with its consequence. */
export function DiscardDialog({ report, onClose }: { readonly report: Report; readonly onClose: () => void }) {
  const discard = useDiscardReport();
  return (
    <AskDialog title="Discard this report" action="Discard the report" kind="danger" done="The report was discarded." goTo="/reports" onClose={onClose} send={() => discard.mutateAsync({ reportId: report.id, version: report.version } as never)}>
      {() => <p>What is written in it can then be read and no longer changed, and a new report can be begun. The clock of the evaluation goes on.</p>}
    </AskDialog>
  );
}

'use client';

import { useRouter } from 'next/navigation';
import { reportLostConnection } from '@/components/layout/connection-bar';
import { useMay } from '@/components/layout/viewer';
import { DraftButton } from '@/components/invoices/draft-button';
import { ButtonLink } from '@/components/ui/button';
import { OverflowMenu } from '@/components/ui/overflow-menu';
import { useNotice } from '@/components/ui/notice';
import { useCloseCase, useReopenCase } from '@/lib/features/cases/client';
import type { CaseDetail } from '@/lib/features/cases/schema';
import { RequestFailed } from '@/lib/http/client';
import { formatDollars } from '@/lib/format/money';

/** What can be done with the case as a whole; the filled button is the bill when one is ready. */
export function CaseActions({ found }: { readonly found: CaseDetail }) {
  const router = useRouter();
  const notify = useNotice();
  const mayDraft = useMay('invoice.draft');
  const mayAmend = useMay('case.amend');
  const mayClose = useMay('case.close');
  const close = useCloseCase();
  const reopen = useReopenCase();

  const draft = found.money?.invoices.find((invoice) => invoice.state === 'DRAFT');
  const billable = found.evaluations.find((evaluation) => evaluation.money !== null && evaluation.money.invoice === null && evaluation.money.expectedCents > 0 && (['REPORT_SERVED', 'NO_SHOW', 'LATE_CANCEL', 'NOT_SEEN'].includes(evaluation.state) || (evaluation.kind === 'DEPOSITION' && evaluation.state === 'EXAMINED')));
  const tell = (error: unknown) => {
    if (error instanceof RequestFailed && error.code === 'offline') reportLostConnection();
    notify({ message: error instanceof Error ? error.message : 'That was not saved.' });
  };
  const subject = { caseId: found.id, version: found.version };
  const menu = [
    ...(mayAmend && found.closedAt === null ? [{ id: 'edit', label: 'Edit facts and parties' } as const] : []),
    { id: 'print', label: 'Print' } as const,
    ...(mayClose ? [found.closedAt === null ? ({ id: 'close', label: 'Close the case' } as const) : ({ id: 'reopen', label: 'Open the case again' } as const)] : []),
  ];
  const choose = (id: (typeof menu)[number]['id']) => {
    if (id === 'edit') router.push(`/cases/${found.id}/edit`);
    else if (id === 'print') window.print();
    else if (id === 'close') void close.mutateAsync(subject).then((closed) => notify({ message: 'The case is closed.', undo: () => void reopen.mutateAsync({ caseId: found.id, version: closed.version }).catch(tell) }), tell);
    else void reopen.mutateAsync(subject).then(() => notify({ message: 'The case is open again.' }), tell);
  };
  return (
    <>
      {mayAmend && found.closedAt === null && (
        <ButtonLink href={`/cases/${found.id}/edit`}>
          Edit facts
        </ButtonLink>
      )}
      {draft ? (
        <ButtonLink kind="primary" href={`/invoices/${draft.id}`}>
          Open draft, {formatDollars(draft.totalCents)}
        </ButtonLink>
      ) : (
        billable &&
        mayDraft && (
          <DraftButton kind="primary" evaluationId={billable.id} says={`Draft invoice, ${formatDollars(billable.money?.expectedCents ?? 0)}`} label={`Draft invoice, ${formatDollars(billable.money?.expectedCents ?? 0)}`} />
        )
      )}
      <OverflowMenu label="More for this case" choices={menu} onChoose={choose} />
    </>
  );
}

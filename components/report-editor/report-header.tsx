'use client';

import dynamic from 'next/dynamic';
import Link from 'next/link';
import { useState } from 'react';
import { PageHeader } from '@/components/layout/page-header';
import { useViewer } from '@/components/layout/viewer';
import { Button, ButtonLink } from '@/components/ui/button';
import { Cite } from '@/components/ui/cite';
import { Day } from '@/components/ui/day';
import { Dollar } from '@/components/ui/dollar';
import { KindChip } from '@/components/ui/kind-chip';
import { useNotice } from '@/components/ui/notice';
import { OverflowMenu } from '@/components/ui/overflow-menu';
import { StateIcon } from '@/components/ui/state-icon';
import type { Report } from '@/lib/features/reports/schema';
import { kindWords } from '@/lib/format/case-words';
import { formatDay } from '@/lib/format/dates';
import { caseNumber } from '@/lib/format/names';
import { useDesk } from './desk';
import { reportNumber, signer, stateOfReport } from './report-words';
import { SaveState } from './save-state';

const ReviewDialog = dynamic(() => import('./review-dialogs').then((module) => module.ReviewDialog), { ssr: false });
const ReturnDialog = dynamic(() => import('./review-dialogs').then((module) => module.ReturnDialog), { ssr: false });
const DiscardDialog = dynamic(() => import('./review-dialogs').then((module) => module.DiscardDialog), { ssr: false });
const SignDialog = dynamic(() => import('@/components/reports/sign-dialog').then((module) => module.SignDialog), { ssr: false });
const PaperMenu = dynamic(() => import('@/components/reports/paper-menu').then((module) => module.PaperMenu), { ssr: false, loading: () => <span className="h-8 w-22" /> });

type Dialog = 'review' | 'return' | 'sign' | 'discard';

/** The head of a report: whose it is, by when and what is at stake, whether all is saved, and the one next step. */
export function ReportHeader({ report }: { readonly report: Report }) {
  const { today } = useViewer();
  const desk = useDesk();
  const notify = useNotice();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const { tone, words } = stateOfReport(report);
  // What is on its way is saved first: nobody reads, signs or prints less than what was written.
  const open = (next: Dialog) => void desk.flush().then(() => {
    if (next === 'discard' || desk.isSaved()) setDialog(next);
    else notify({ message: 'Some words are not saved yet. See the sections that say so first.' });
  });
  const close = () => setDialog(null);
  return (
    <>
      <PageHeader
        title={report.title}
        breadcrumb={[{ label: 'Reports', href: '/reports' }, { label: `${report.case.claimantName}, ${caseNumber(report.case.number)}`, href: `/cases/${report.case.id}` }, { label: reportNumber(report.number) }]}
        marks={
          <>
            <KindChip>{kindWords(report.case.kind)}</KindChip>
            <StateIcon tone={tone}>{words}</StateIcon>
          </>
        }
        actions={
          <>
            {report.acts.includes('write') && <SaveState />}
            <PaperMenu reportId={report.id} before={() => desk.flush()} />
            {report.acts.includes('discard') && <OverflowMenu label="More for this report" choices={[{ id: 'discard', label: 'Discard this report' }]} onChoose={open} />}
            <Steps report={report} onOpen={open} />
          </>
        }
        below={<Facts report={report} today={today} />}
      />
      {dialog === 'review' && <ReviewDialog report={report} onClose={close} />}
      {dialog === 'return' && <ReturnDialog report={report} onClose={close} />}
      {dialog === 'sign' && <SignDialog reportId={report.id} onDone={close} />}
      {dialog === 'discard' && <DiscardDialog report={report} onClose={close} />}
    </>
  );
}

/** What follows, by state and by who looks: one filled button at most. */
function Steps({ report, onOpen }: { readonly report: Report; readonly onOpen: (dialog: Dialog) => void }) {
  const may = (act: Report['acts'][number]) => report.acts.includes(act);
  return (
    <>
      {may('return') && <Button onClick={() => onOpen('return')}>{report.physician.isMe ? 'Return with a note' : 'Take back'}</Button>}
      {may('ask_review') && !report.physician.isMe && <Button kind="primary" onClick={() => onOpen('review')}>Ask {signer(report)} to review</Button>}
      {may('sign') && <Button kind="primary" onPointerEnter={() => void import('@/components/reports/sign-dialog')} onClick={() => onOpen('sign')}>Sign</Button>}
      {may('serve') && <ButtonLink kind="primary" href={`/reports/${report.id}/serve`}>Serve</ButtonLink>}
    </>
  );
}

function Facts({ report, today }: { readonly report: Report; readonly today: string }) {
  const { due, evaluation, amends, amendedBy, signed, servedOn, openComments } = report;
  return (
    <p className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5 text-xs text-soft">
      {due && (
        <span>
          Serve by <Day date={due.strictOn} today={today} sense="due" className="text-xs" /> <Cite verify={due.confidence === 'M'} className="ml-1">{due.section}</Cite>
          {due.feeAtRiskCents !== null && due.feeAtRiskCents > 0 && <> · <Dollar cents={due.feeAtRiskCents} title="Fee at risk" sum /> at risk</>}
        </span>
      )}
      {evaluation.examinedOn && <span>Examined {formatDay(evaluation.examinedOn, today)}</span>}
      <span>{report.physician.name}{report.physician.credentials ? `, ${report.physician.credentials}` : ''}</span>
      {signed && <span>Signed {formatDay(signed.on, today)} by {signed.byName}, {signed.county} County</span>}
      {servedOn && <span>Served {formatDay(servedOn, today)}</span>}
      {amends && <span>Amends <Link className="text-link" href={`/reports/${amends.id}`}>{reportNumber(amends.number)}</Link>: {amends.reason}</span>}
      {amendedBy.map((one) => <Link key={one.id} className="text-link" href={`/reports/${one.id}`}>{`Amended by ${reportNumber(one.number)}`}</Link>)}
      {openComments > 0 && <span>{openComments} open {openComments === 1 ? 'comment' : 'comments'}</span>}
    </p>
  );
}

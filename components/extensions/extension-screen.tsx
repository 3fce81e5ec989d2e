'use client';

import { useQuery } from '@tanstack/react-query';
import { Columns } from '@/components/layout/columns';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { useMay } from '@/components/layout/viewer';
import { Cite } from '@/components/ui/cite';
import { Day } from '@/components/ui/day';
import { PrintButton } from '@/components/ui/print-button';
import { StateIcon } from '@/components/ui/state-icon';
import { extensionsOf } from '@/lib/features/extensions/client';
import type { ExtensionBoard } from '@/lib/features/extensions/schema';
import { formatDay } from '@/lib/format/dates';
import { formatDollars } from '@/lib/format/money';
import { caseNumber } from '@/lib/format/names';
import { AskForm } from './ask-form';
import { ExtensionRow } from './extension-row';
import { LateNoticeForm } from './late-notice-form';

/** More time for a report: what can be asked for and by when, what was decided, and what becomes of the fee. */
export function ExtensionScreen({ evaluationId }: { readonly evaluationId: string }) {
  const { data: board } = useQuery(extensionsOf(evaluationId));
  const mayAsk = useMay('extension.draft');
  if (!board) return null;
  const { evaluation, today } = board;
  const canAsk = mayAsk && board.obstacle === '';
  const mayNote = mayAsk && board.dueOn !== null && today > board.dueOn && !board.extensions.some(({ state }) => state === 'asked' || state === 'approved' || state === 'late');
  return (
    <>
      <PageHeader
        title="More time for the report"
        breadcrumb={[{ label: 'Cases', href: '/cases' }, { label: `${evaluation.claimantName}, ${caseNumber(evaluation.caseNumber)}`, href: `/cases/${evaluation.caseId}` }, { label: 'More time' }]}
        subtitle={evaluation.examinedOn ? `${evaluation.physicianName}, examined ${formatDay(evaluation.examinedOn, today)}` : evaluation.physicianName}
        actions={<PrintButton />}
      />
      <Columns sideLabel="The days and the fee" side={<Days board={board} />}>
        {board.warning && (
          <p role="status" className="pb-3">
            <StateIcon tone="check">{board.warning}</StateIcon>
          </p>
        )}
        {board.extensions.length > 0 && (
          <Section title="Asked for and decided" ruled>
            <ul>
              {board.extensions.map((extension) => (
                <ExtensionRow key={extension.id} extension={extension} evaluationId={evaluationId} today={today} />
              ))}
            </ul>
          </Section>
        )}
        {canAsk ? <AskForm board={board} /> : board.extensions.length === 0 && <p className="py-2 text-muted">{board.obstacle || 'Nobody asked for more time.'}</p>}
        {mayNote && <LateNoticeForm board={board} />}
      </Columns>
    </>
  );
}

const feeTone = { safe: 'done', waiting: 'underway', lost: 'wrong', accepted: 'done' } as const;

function Days({ board }: { readonly board: ExtensionBoard }) {
  const { dueOn, askBy, standing, today } = board;
  if (dueOn === null || askBy === null || !standing) return <p className="text-muted">No report is owed yet.</p>;
  const isServed = board.evaluation.reportServedOn !== null;
  return (
    <>
      <Section title="Days" ruled>
        <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1 py-2">
          <dt className="text-muted">Last day to ask</dt>
          <dd className="text-right">
            <Day date={askBy} today={today} sense={isServed || board.obstacle !== '' ? 'plain' : 'due'} stacked />
          </dd>
          <dt className="text-muted">Report due</dt>
          <dd className="text-right">
            <Day date={dueOn} today={today} sense={isServed ? 'plain' : 'due'} stacked />
          </dd>
        </dl>
        <Cite>8 CCR 38(a), (c)</Cite>
      </Section>
      <Section title="The fee" ruled className="mt-5">
        {board.atRiskCents !== null && board.atRiskCents > 0 && (
          <p className="pt-2">
            <span className="num font-semibold">{formatDollars(board.atRiskCents)}</span> <span className="text-muted">at risk</span>
          </p>
        )}
        <p className="py-2">
          <StateIcon tone={feeTone[standing.fee]}>{standing.says}</StateIcon>
        </p>
        <Cite>{standing.section}</Cite>
      </Section>
      <p className="mt-5 text-xs text-muted">
        {board.noGround.says} <Cite verify>{board.noGround.section}</Cite>
      </p>
    </>
  );
}

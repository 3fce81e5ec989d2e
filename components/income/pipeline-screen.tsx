import Link from 'next/link';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { ButtonLink } from '@/components/ui/button';
import { Dollar } from '@/components/ui/dollar';
import { KindChip } from '@/components/ui/kind-chip';
import { historyFrom, workStageLabels, type WorkStage } from '@/lib/domain/income/stage-odds';
import type { Pipeline, PipelineRow, PipelineStage } from '@/lib/features/pipelines/schema';
import { kindWords } from '@/lib/format/case-words';
import { formatDay, sinceWord } from '@/lib/format/dates';
import { formatCents, formatDollars, formatPercent, formatWholeDollars } from '@/lib/format/money';
import { caseNumber, counted } from '@/lib/format/names';
import { Exports } from './exports';
import { addressOf } from './income-address';
import { IncomePlaces } from './income-places';
import { ShareBar } from './share-bar';
import { sumRow } from './sum-row';

interface Props {
  readonly pipeline: Pipeline;
  readonly stage: WorkStage | undefined;
  readonly physicianId: string | undefined;
  readonly mayOpenCase: boolean;
}

/** What work that is not billed yet is worth: each expected fee times the odds of its stage, with the counts behind the odds. */
export function PipelineScreen({ pipeline, stage, physicianId, mayOpenCase }: Props) {
  const { stages, count, expectedCents, weightedCents, rows, today } = pipeline;
  const most = stages.reduce((best, one) => (one.weightedCents > best.weightedCents ? one : best));
  return (
    <>
      <PageHeader title="Not yet billed" breadcrumb={[{ label: 'Income', href: '/income' }, { label: 'Not yet billed' }]} subtitle={`${counted(count, 'piece of work', 'pieces of work')} · ${formatDollars(weightedCents)} by the odds of their stages`} actions={<Exports csv={addressOf('/api/v1/income/pipeline/csv', { physicianId, stage })} />} below={<IncomePlaces here="/income/pipeline" />} />
      {count === 0 ? (
        <EmptyState title="Nothing is open" actions={<ButtonLink href="/cases">Open cases</ButtonLink>}>
          Log a case or take a referral: what it may bring stands here until it is billed.
        </EmptyState>
      ) : (
        <div className="px-(--pad) pb-8">
          <Section title="By stage" note={`Of ${formatWholeDollars(expectedCents)} expected, ${formatWholeDollars(weightedCents)} will likely be billed, most of it at “${most.name}”.`} className="mt-3">
            <div className="overflow-x-auto">
              <table aria-label="By stage" className="data-table rows-2">
                <thead>
                  <tr>
                    <th scope="col">Stage</th>
                    <th scope="col" className="end">Work</th>
                    <th scope="col" className="end">Expected</th>
                    <th scope="col">Odds of a bill</th>
                    <th scope="col" className="end max-md:hidden">Days to the bill</th>
                    <th scope="col" className="end">Value</th>
                    <th scope="col" className="max-lg:hidden">Share</th>
                  </tr>
                </thead>
                <tbody>
                  {stages.map((one) => (
                    <StageRow key={one.stage} stage={one} wholeCents={weightedCents} href={addressOf('/income/pipeline', { physicianId, stage: one.stage })} />
                  ))}
                </tbody>
                <tfoot>
                  <tr className={sumRow}>
                    <th scope="row" className="text-left">All</th>
                    <td className="num end">{count}</td>
                    <td className="num end">{formatDollars(expectedCents)}</td>
                    <td />
                    <td className="max-md:hidden" />
                    <td className="num end">{formatDollars(weightedCents)}</td>
                    <td className="max-lg:hidden" />
                  </tr>
                </tfoot>
              </table>
            </div>
            <p className="max-w-[75ch] pt-2 text-xs text-muted">
              The odds are the practice’s own: of the work of the last two years that once stood at a stage and is decided, the share that was billed. With fewer than {historyFrom} decided, a round default stands in and is marked. A referral counts with the average bill of its kind.
            </p>
          </Section>
          <Section title={stage ? workStageLabels[stage] : 'All work'} count={rows.length} className="mt-6" aside={stage && <Link href={addressOf('/income/pipeline', { physicianId })} className="quiet-link">Show all</Link>}>
            <div className="overflow-x-auto">
              <table aria-label="Work" className="data-table rows-2">
                <thead>
                  <tr>
                    <th scope="col">Since or from</th>
                    <th scope="col">Case</th>
                    <th scope="col" className="max-md:hidden">Stage</th>
                    <th scope="col" className="max-lg:hidden">Payer</th>
                    <th scope="col" className="end">Expected</th>
                    <th scope="col" className="end">Value</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row) => (
                    <WorkRow key={row.id} row={row} today={today} mayOpenCase={mayOpenCase} />
                  ))}
                </tbody>
              </table>
            </div>
          </Section>
        </div>
      )}
    </>
  );
}

function StageRow({ stage, wholeCents, href }: { readonly stage: PipelineStage; readonly wholeCents: number; readonly href: string }) {
  return (
    <tr>
      <th scope="row">{stage.name}</th>
      <td className="num end">{stage.count}</td>
      <td className="num end">{formatCents(stage.expectedCents)}</td>
      <td>
        <span className="num font-medium">{formatPercent(stage.oddsBps)}</span>
        <span className={`block text-xs ${stage.assumed ? 'text-warning-ink' : 'text-muted'}`}>{stage.assumed ? `Assumed: ${stage.billedCount} of ${stage.decidedCount} is too little` : `${stage.billedCount} of ${stage.decidedCount} billed`}</span>
      </td>
      <td className="num end max-md:hidden">{stage.daysToBill}</td>
      <td className="end">
        <Dollar cents={stage.weightedCents} title={`Value, ${stage.name}`} href={href} />
      </td>
      <td className="max-lg:hidden">
        <ShareBar bps={wholeCents > 0 ? Math.round((stage.weightedCents * 10_000) / wholeCents) : 0} />
      </td>
    </tr>
  );
}

function WorkRow({ row, today, mayOpenCase }: { readonly row: PipelineRow; readonly today: string; readonly mayOpenCase: boolean }) {
  const name = row.claimantName ?? (row.caseId ? caseNumber(row.number) : `R-${row.number}`);
  const href = row.caseId ? `/cases/${row.caseId}` : `/referrals/${row.referralId ?? ''}`;
  return (
    <tr>
      <td className="whitespace-nowrap">
        <span className="block text-xs text-muted">{sinceWord(row.on, today)}</span>
        {formatDay(row.on, today)}
      </td>
      <th scope="row">
        {mayOpenCase ? (
          <Link href={href} className="row-link">
            {name}
          </Link>
        ) : (
          name
        )}
        <span className="block text-xs font-normal text-muted">{row.physicianName || 'No physician yet'}</span>
      </th>
      <td className="max-md:hidden">
        {row.stageName} <KindChip>{kindWords(row.kind)}</KindChip>
      </td>
      <td className="max-lg:hidden">{row.payerName || <span className="text-muted">Not known yet</span>}</td>
      <td className="num end">
        {formatCents(row.expectedCents)}
        {row.estimated && <span className="block text-xs text-muted">average of its kind</span>}
      </td>
      <td className="num end">{formatCents(row.weightedCents)}</td>
    </tr>
  );
}

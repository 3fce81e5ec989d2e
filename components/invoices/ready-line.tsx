'use client';

import { ChevronDown } from 'lucide-react';
import Link from 'next/link';
import { Cite } from '@/components/ui/cite';
import { Day } from '@/components/ui/day';
import { KindChip } from '@/components/ui/kind-chip';
import { StateIcon } from '@/components/ui/state-icon';
import { lineWords } from '@/lib/domain/fee-schedule/line-words';
import type { ReadyRow } from '@/lib/features/ready-bills/schema';
import { kindWords } from '@/lib/format/case-words';
import { formatDay, formatShortDay } from '@/lib/format/dates';
import { formatCents, formatDollars } from '@/lib/format/money';
import { caseNumber, counted } from '@/lib/format/names';
import { DraftButton } from './draft-button';
import { DraftTimeButton } from './draft-time-button';

interface Props {
  readonly row: ReadyRow;
  readonly today: string;
  readonly mayDraft: boolean;
  readonly mayOpenCases: boolean;
  readonly chosen: boolean;
  /** Null where it cannot be drafted along with others. */
  readonly onChoose: ((evaluationId: string, on: boolean) => void) | null;
}

const focusWords = { PSYCH: 'psychiatry', TOX: 'toxicology', ONC: 'oncology' } as const;

/** One piece of work that waits for its bill. */
export function ReadyLine({ row, today, mayDraft, mayOpenCases, chosen, onChoose }: Props) {
  const name = row.claimantName ?? caseNumber(row.caseNumber);
  const { evaluationId } = row;
  const since = `${formatDay(row.readyOn, today)}, ${row.ageDays === 0 ? 'today' : counted(row.ageDays, 'day')}`;
  const href = evaluationId === null ? `/cases/${row.caseId}/time` : `/cases/${row.caseId}`;
  return (
    <tr>
      <th scope="row">
        <span className="flex items-start gap-2">
          {mayDraft && onChoose && evaluationId && <input type="checkbox" aria-label={`Choose ${name}, ${row.what}`} className="no-print mt-0.5 size-4 shrink-0 accent-(--accent)" checked={chosen} onChange={(event) => onChoose(evaluationId, event.target.checked)} />}
          <span className="min-w-0">
            {mayOpenCases ? (
              <Link href={href} className="row-link">
                {name}
              </Link>
            ) : (
              name
            )}
            <span className="block text-xs font-normal text-muted">
              {lineWords(row.feeCode) || 'By agreement'} <KindChip>{kindWords(row.caseKind)}</KindChip>
            </span>
            <span className="block text-xs font-normal text-muted xl:hidden">{row.payerName}</span>
            <span className="block text-xs font-normal sm:hidden">
              {row.what}, <span className="text-muted">{since}</span>
            </span>
            {row.billBefore && <span className="block text-xs font-normal text-muted sm:hidden">bill before {formatDay(row.billBefore, today)}</span>}
            <span className="block pt-0.5 text-xs font-normal md:hidden">
              <Against row={row} />
            </span>
          </span>
        </span>
      </th>
      <td className="max-xl:hidden">{row.payerName}</td>
      <td className="max-sm:hidden">
        {row.what}
        <span className="block text-xs whitespace-nowrap text-muted">{since}</span>
        {row.billBefore && <span className="block text-xs whitespace-nowrap text-muted xl:hidden">bill before {formatDay(row.billBefore, today)}</span>}
      </td>
      <td className="max-xl:hidden">{row.billBefore ? <Day date={row.billBefore} today={today} sense="due" stacked /> : <span className="text-muted">Not limited</span>}</td>
      <td className="max-md:hidden">
        <Against row={row} />
      </td>
      <td className="num end">{formatCents(row.valueCents)}</td>
      {mayDraft && (
        <td className="end no-print">
          {evaluationId === null ? <DraftTimeButton caseId={row.caseId} says={`Draft the invoice of the time on ${name}`} /> : <DraftButton evaluationId={evaluationId} says={`Draft the invoice of ${name}, ready since ${formatShortDay(row.readyOn, today)}`} />}
        </td>
      )}
    </tr>
  );
}

function Against({ row }: { readonly row: ReadyRow }) {
  const { checks, asks } = row;
  const blocked = checks.some(({ tone }) => tone === 'block');
  if (checks.length === 0 && asks === null) return <StateIcon tone="done">Nothing</StateIcon>;
  const [first] = checks;
  const title = asks ? `Asks whether ${focusWords[asks.focus]} is the primary focus` : (first?.title ?? '');
  const rest = checks.length - (asks ? 0 : 1);
  return (
    <details className="group max-w-64">
      <summary className="flex cursor-pointer list-none items-baseline gap-1 [&::-webkit-details-marker]:hidden">
        <span className="min-w-0">
          <StateIcon tone={blocked ? 'failed' : 'check'}>{title}</StateIcon>
          {rest > 0 && <span className="block pl-5 text-xs text-muted">and {rest} more</span>}
        </span>
        <ChevronDown aria-hidden className="no-print size-3.5 shrink-0 translate-y-[2px] text-muted group-open:rotate-180" strokeWidth={1.9} />
      </summary>
      <ul className="pt-1 pl-5 text-xs">
        {asks && <li className="py-0.5">Its modifier is worth {formatDollars(asks.worthCents)}. You are asked when it is drafted.</li>}
        {checks.map((check) => (
          <li key={`${check.rule}${check.title}`} className="py-0.5 whitespace-normal">
            {check.title} {check.section && <Cite>{check.section}</Cite>}
          </li>
        ))}
      </ul>
    </details>
  );
}

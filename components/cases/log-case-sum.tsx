'use client';

import { feeRows } from '@/components/evaluations/fee-rows';
import { Cite } from '@/components/ui/cite';
import type { Expectation } from '@/lib/domain/evaluation/expectation';
import { formatDay } from '@/lib/format/dates';
import { formatCents, formatDollars } from '@/lib/format/money';

interface Props {
  readonly expectation: Expectation;
  readonly today: string;
  readonly needsAgreement: boolean;
}

/** What the case is worth and which clocks it starts, while one types. */
export function LogCaseSum({ expectation: { feeQuote: fee, feeReason, warning, clocks }, today, needsAgreement }: Props) {
  const ours = clocks.filter((clock) => clock.side === 'we_owe');
  return (
    <div className="bg-subtle p-5 sm:border-l sm:border-hairline">
      <p className="text-muted">Expected fee</p>
      <p className="num text-2xl font-semibold tracking-[-0.015em]" role="status">
        {fee ? formatDollars(fee.totalCents) : '–'}
      </p>
      {fee ? (
        <dl className="mt-3 border-t border-border pt-2">
          {feeRows(fee.lines).map((row) => (
            <div key={row.label} className="flex justify-between gap-3 py-1">
              <dt>
                {row.label}
                {row.note && <span className="block text-xs text-muted">{row.note}</span>}
              </dt>
              <dd className="num">{formatCents(row.cents)}</dd>
            </div>
          ))}
          <div className="mt-1 flex justify-between border-t border-border pt-2 font-semibold">
            <dt>Expected</dt>
            <dd className="num">{formatCents(fee.totalCents)}</dd>
          </div>
        </dl>
      ) : (
        <p className="mt-2 text-xs text-muted">{needsAgreement ? 'Choose the fee agreement to see what it is worth.' : 'Nothing to price yet.'}</p>
      )}
      {fee && feeReason && <p className="mt-2 text-xs text-muted">{feeReason}.</p>}
      {warning && <p className="mt-2 text-xs text-warning-ink">{warning}</p>}
      {fee && !needsAgreement && fee.pages.reviewedPages > 0 && (
        <p className="mt-2 text-xs text-muted">
          Pages count only if each packet comes with a declaration. <Cite>8 CCR 9793(n)</Cite>
        </p>
      )}
      <h3 className="mt-4 border-b border-border pb-1.5 text-xs font-medium">Clocks this starts</h3>
      {ours.length === 0 && <p className="pt-2 text-xs text-muted">With an exam date you see the dates here.</p>}
      <ul>
        {ours.map((clock) => (
          <li key={clock.rule} className="flex items-start justify-between gap-3 border-b border-hairline py-1.5 last:border-0">
            <span>
              {clock.title}
              <span className="block text-xs text-muted">
                {clock.triggerLabel.toLowerCase()} {clock.steps.filter((step) => step.on === null).map((step) => step.label).join(' ')} <Cite>{clock.section}</Cite>
              </span>
            </span>
            <time dateTime={clock.countedOn} className="whitespace-nowrap">
              {formatDay(clock.countedOn, today)}
            </time>
          </li>
        ))}
      </ul>
    </div>
  );
}

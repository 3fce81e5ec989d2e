'use client';

import { DraftTimeButton } from '@/components/invoices/draft-time-button';
import { Section } from '@/components/layout/section';
import { useMay } from '@/components/layout/viewer';
import type { TimeSheet } from '@/lib/features/time-entries/schema';
import { formatDuration } from '@/lib/format/dates';
import { formatCents, formatDollars } from '@/lib/format/money';

/** What the time comes to: hours, what waits to be billed by the agreement, what is held of the client’s money. */
export function TimeSide({ sheet }: { readonly sheet: TimeSheet }) {
  const mayDraft = useMay('invoice.draft_time');
  const { totals, agreement, unbilled, deposit } = sheet;
  const rows: readonly (readonly [string, number])[] = [
    ['Billable', totals.billableMinutes],
    ['On bills', totals.billedMinutes],
    ['Not billed yet', totals.unbilledMinutes],
  ];
  return (
    <>
      <Section title="Hours" ruled>
        <dl>
          {rows.map(([label, minutes]) => (
            <div key={label} className="flex min-h-8 items-center justify-between border-b border-hairline">
              <dt>{label}</dt>
              <dd className="num">{minutes === 0 ? '0' : formatDuration(minutes)}</dd>
            </div>
          ))}
        </dl>
      </Section>
      {unbilled && (
        <Section title="Not on a bill" note="outside of evaluations" ruled className="mt-6">
          <dl>
            {agreement && (
              <div className="flex min-h-8 items-center justify-between gap-3 border-b border-hairline py-1">
                <dt>{agreement.name}</dt>
                <dd className="num whitespace-nowrap">{agreement.hourlyCents === null ? 'No hourly fee' : `${formatDollars(agreement.hourlyCents)} an hour`}</dd>
              </div>
            )}
            <div className="flex min-h-9 items-center justify-between border-b border-hairline">
              <dt className="font-semibold">{unbilled.minutes === 0 ? 'Nothing waits' : formatDuration(unbilled.minutes)}</dt>
              <dd className="num text-lg font-semibold">{formatCents(unbilled.totalCents)}</dd>
            </div>
          </dl>
          {unbilled.problem && <p className="pt-2 text-xs text-warning-ink">{unbilled.problem}</p>}
          {mayDraft && unbilled.minutes > 0 && unbilled.problem === null && (
            <p className="no-print pt-3">
              <DraftTimeButton caseId={sheet.caseId} says={`Draft the invoice of the time, ${formatDollars(unbilled.totalCents)}`} label="Draft invoice" />
            </p>
          )}
        </Section>
      )}
      {deposit && (deposit.heldCents > 0 || (deposit.askedCents ?? 0) > 0) && (
        <Section title="Deposit" ruled className="mt-6">
          <dl>
            {deposit.askedCents !== null && deposit.askedCents > 0 && (
              <div className="flex min-h-8 items-center justify-between border-b border-hairline">
                <dt>Agreed</dt>
                <dd className="num">{formatCents(deposit.askedCents)}</dd>
              </div>
            )}
            <div className="flex min-h-8 items-center justify-between border-b border-hairline">
              <dt>Held now</dt>
              <dd className="num font-semibold">{formatCents(deposit.heldCents)}</dd>
            </div>
          </dl>
        </Section>
      )}
    </>
  );
}

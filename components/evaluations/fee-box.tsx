import type { FeeExpectation } from '@/lib/features/evaluations/schema';
import { formatFullDay } from '@/lib/format/dates';
import { formatCents } from '@/lib/format/money';
import { feeRows } from './fee-rows';

/** How an expected fee comes about, line by line, with the schedule it is priced by. */
export function FeeBox({ fee }: { readonly fee: FeeExpectation }) {
  return (
    <div className="mt-2 rounded-md bg-subtle px-3 py-2.5">
      <p className="pb-1 text-xs text-soft">How {formatCents(fee.totalCents)} comes about</p>
      <dl>
        {feeRows(fee.lines).map((row) => (
          <div key={`${row.label}${row.note}`} className="flex justify-between gap-3 py-0.5">
            <dt>
              {row.label}
              {row.note && <span className="block text-xs text-muted">{row.note}</span>}
            </dt>
            <dd className="num">{formatCents(row.cents)}</dd>
          </div>
        ))}
        <div className="mt-1.5 flex justify-between gap-3 border-t border-border pt-1.5 font-semibold">
          <dt>Expected</dt>
          <dd className="num">{formatCents(fee.totalCents)}</dd>
        </div>
      </dl>
      <p className="mt-1 text-xs text-muted">{fee.scheduleEffectiveOn ? `8 CCR 9795, schedule of ${formatFullDay(fee.scheduleEffectiveOn)}` : 'By the fee agreement'}</p>
      {fee.warnings.map((warning) => (
        <p key={warning.code} className="mt-1 text-xs text-muted">
          {warning.message}
        </p>
      ))}
    </div>
  );
}

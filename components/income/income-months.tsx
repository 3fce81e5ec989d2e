import { Dollar } from '@/components/ui/dollar';
import type { Income } from '@/lib/features/income/schema';
import { formatMonth } from '@/lib/format/dates';
import { formatCents } from '@/lib/format/money';
import { rowsAddress } from './income-address';

/** The chart as a table, the newest month first. */
export function IncomeMonths({ months, today, physicianId }: { readonly months: Income['months']; readonly today: string; readonly physicianId: string | undefined }) {
  const narrow = physicianId ? { physicianId } : {};
  return (
    <div className="overflow-x-auto">
      <table aria-label="By month" className="data-table">
        <thead>
          <tr>
            <th scope="col">Month</th>
            <th scope="col" className="end">Billed</th>
            <th scope="col" className="end">Collected</th>
            <th scope="col" className="end max-md:hidden">Written off</th>
            <th scope="col" className="end">Outstanding at its end</th>
          </tr>
        </thead>
        <tbody>
          {[...months].reverse().map((month) => {
            const name = formatMonth(month.month, today);
            const period = { from: month.from, to: month.to };
            const cell = (figure: 'billed' | 'collected' | 'written_off', says: string, cents: number, className = '') => (
              <td className={`end ${className}`}>
                <Dollar cents={cents} title={`${says} in ${name}`} href={rowsAddress({ figure, ...period, ...narrow })} />
              </td>
            );
            return (
              <tr key={month.month}>
                <th scope="row">
                  {name}
                  {month.month === today.slice(0, 7) && <span className="text-muted"> to date</span>}
                </th>
                {cell('billed', 'Billed', month.billedCents)}
                {cell('collected', 'Collected', month.collectedCents)}
                {cell('written_off', 'Written off', month.writtenOffCents, 'max-md:hidden')}
                <td className="num end">{formatCents(month.outstandingCents)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

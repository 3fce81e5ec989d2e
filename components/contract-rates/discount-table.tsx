import Link from 'next/link';
import { Section } from '@/components/layout/section';
import { Cite } from '@/components/ui/cite';
import type { DiscountList } from '@/lib/features/contract-rates/schema';
import { formatFullDay } from '@/lib/format/dates';
import { formatCents, formatDollars } from '@/lib/format/money';

/** Lines that were allowed below what is owed although no contract names a lower price, each with the way to its EOR. */
export function DiscountTable({ discounts }: { readonly discounts: DiscountList }) {
  const { rows, shortCents } = discounts;
  return (
    <Section title="Allowed below the schedule without a contract" count={rows.length} className="mt-8" aside={rows.length > 0 && <span className="num text-sm font-semibold text-foreground">{formatDollars(shortCents)} short</span>}>
      {rows.length === 0 ? (
        <p className="py-3 text-muted">No posted EOR allowed less than is owed.</p>
      ) : (
        <div className="overflow-x-auto">
          <table className="data-table rows-2" aria-label="Allowed below the schedule">
            <thead>
              <tr>
                <th scope="col">Payer</th>
                <th scope="col" className="max-sm:hidden">Line</th>
                <th scope="col" className="end max-sm:hidden">Owed</th>
                <th scope="col" className="end max-sm:hidden">Allowed</th>
                <th scope="col" className="end">Short</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.eorLineId}>
                  <th scope="row">
                    <Link href={`/eors/${row.eorId}`} className="row-link" prefetch={false}>
                      {row.payerName}
                    </Link>
                    <span className="block text-xs font-normal text-muted">{[row.number ? `Invoice ${row.number}` : '', row.servedOn ? `EOR of ${formatFullDay(row.servedOn)}` : ''].filter(Boolean).join(', ')}</span>
                    <span className="block text-xs font-normal sm:hidden">
                      {row.code}, {formatCents(row.allowedCents)} of {formatCents(row.expectedCents)} allowed
                    </span>
                  </th>
                  <td className="max-sm:hidden">
                    {row.code} <Cite verify={row.confidence !== 'V'}>{row.section}</Cite>
                  </td>
                  <td className="num end max-sm:hidden">{formatCents(row.expectedCents)}</td>
                  <td className="num end max-sm:hidden">{formatCents(row.allowedCents)}</td>
                  <td className="num end font-medium">{formatCents(row.shortCents)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}

import Link from 'next/link';
import { Section } from '@/components/layout/section';
import { Dollar } from '@/components/ui/dollar';
import type { Beside } from '@/lib/features/physician-hours/schema';
import { formatPercent } from '@/lib/format/money';
import { counted } from '@/lib/format/names';
import { addressOf, type Params } from './income-address';

interface Props {
  readonly rows: readonly Beside[];
  readonly note: string;
  readonly params: Params;
  /** With costs: on the page of hours, where they are counted. */
  readonly withCosts?: boolean;
}

const unknown = <span className="text-muted">Not known</span>;

/** QME and AME beside IME: what a case brings and takes. */
export function BesideTable({ rows, note, params, withCosts = false }: Props) {
  const hours = (row: Beside) => addressOf('/income/hours', { ...params, kind: row.name === 'IME' ? 'IME' : null });
  const dollars = (cents: number | null, title: string, row: Beside) => (cents === null ? unknown : <Dollar cents={cents} title={`${title}, ${row.name}`} href={hours(row)} />);
  return (
    <Section title="QME beside IME" note={note} className="mt-6" aside={withCosts ? undefined : <Link href={addressOf('/income/hours', params)} className="quiet-link no-print">After costs</Link>}>
      <div className="overflow-x-auto">
        <table aria-label="QME beside IME" className="data-table">
          <thead>
            <tr>
              <th scope="col">Work</th>
              <th scope="col" className="end">Fee a case</th>
              <th scope="col" className="end">Hours a case</th>
              <th scope="col" className="end">Gross an hour</th>
              {withCosts && <th scope="col" className="end">Costs</th>}
              {withCosts && <th scope="col" className="end">Net an hour</th>}
              <th scope="col" className="end">Days to pay</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.name}>
                <th scope="row">
                  {row.name}
                  <span className="ml-2 text-xs font-normal text-muted">{counted(row.caseCount, 'case')}</span>
                </th>
                <td className="end">{dollars(row.feeCents, 'Fee a case', row)}</td>
                <td className="num end">{row.hoursPerCase?.toFixed(1) ?? unknown}</td>
                <td className="end">{dollars(row.perHourCents, 'Gross an hour', row)}</td>
                {withCosts && <td className="num end">{row.costBps === null ? unknown : formatPercent(row.costBps)}</td>}
                {withCosts && <td className="end font-semibold">{dollars(row.netPerHourCents, 'Net an hour', row)}</td>}
                <td className="num end">{row.daysToPay ?? unknown}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

import Link from 'next/link';
import { ClockItem } from '@/components/clocks/clock-item';
import { ClockTitle } from '@/components/clocks/clock-title';
import { riskInWords, triggerDay } from '@/components/clocks/clock-words';
import { DueButton } from '@/components/clocks/due-button';
import { Section } from '@/components/layout/section';
import { Cite } from '@/components/ui/cite';
import { Dollar } from '@/components/ui/dollar';
import type { Clock } from '@/lib/features/clocks/schema';
import { formatDollars } from '@/lib/format/money';

interface Props {
  readonly clocks: readonly Clock[];
  readonly overdueCount: number;
  readonly feeAtRiskCents: number | null;
  readonly today: string;
}

const shownOnPhone = 3;

/** What is late or due within seven days, with the fee at risk. */
export function ClocksDue({ clocks, overdueCount, feeAtRiskCents, today }: Props) {
  const allClocks = (
    <Link href="/clocks" className="quiet-link">
      All clocks
    </Link>
  );
  if (clocks.length === 0) {
    return (
      <Section title="Clocks due within 7 days" ruled aside={allClocks} className="mt-5">
        <p className="py-3 text-muted">Nothing is due in the next 7 days.</p>
      </Section>
    );
  }
  const atRisk = clocks.filter((clock) => clock.carriesFee && clock.feeAtRiskCents);
  const aside = (
    <>
      {feeAtRiskCents !== null && (
        <span>
          <span className="max-sm:sr-only">Fee at risk</span> <Dollar cents={feeAtRiskCents} sum title="Fee at risk" className="ml-1 text-sm font-semibold text-foreground" steps={atRisk.map((clock) => ({ label: `${clock.claimantName}, ${clock.title.toLowerCase()}`, value: formatDollars(clock.feeAtRiskCents ?? 0) }))} />
        </span>
      )}
      {allClocks}
    </>
  );
  return (
    <Section title="Clocks due within 7 days" count={clocks.length} note={overdueCount > 0 ? <span className="text-danger-ink">{overdueCount} late</span> : undefined} aside={aside} className="mt-5">
      <table className="data-table max-sm:hidden print:table" aria-label="Clocks due within 7 days">
        <thead>
          <tr>
            <th scope="col">Due</th>
            <th scope="col">What</th>
            <th scope="col">Case</th>
            <th scope="col" className="max-2xl:hidden">Trigger</th>
            <th scope="col" className="max-xl:hidden">Section</th>
            {feeAtRiskCents !== null && (
              <th scope="col" className="end">
                At risk
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {clocks.map((clock) => (
            <tr key={clock.id} data-row>
              <td>
                <DueButton clock={clock} today={today} />
              </td>
              <td className="xl:w-[40%] xl:max-w-0 xl:truncate">
                <ClockTitle clock={clock} />
              </td>
              <th scope="row" className="whitespace-nowrap">
                <Link href={`/cases/${clock.caseId}`} data-row-focus className="row-link">
                  {clock.claimantName}
                </Link>
              </th>
              <td className="whitespace-nowrap text-soft max-2xl:hidden">{triggerDay(clock, today)}</td>
              <td className="max-xl:hidden">
                <Cite verify={clock.confidence === 'M'}>{clock.section}</Cite>
              </td>
              {feeAtRiskCents !== null && (
                <td className="end whitespace-nowrap">
                  {clock.carriesFee && clock.feeAtRiskCents ? <Dollar cents={clock.feeAtRiskCents} title={`Fee at risk, ${clock.claimantName}`} href={`/cases/${clock.caseId}`} /> : <span className="text-muted">{riskInWords(clock) === 'None' ? 'No fee' : riskInWords(clock)}</span>}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="border-t border-border sm:hidden print:hidden">
        {clocks.slice(0, shownOnPhone).map((clock) => (
          <ClockItem key={clock.id} clock={clock} today={today} onMeet={null} />
        ))}
      </ul>
    </Section>
  );
}

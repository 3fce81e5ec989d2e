import Link from 'next/link';
import { Section } from '@/components/layout/section';
import { lineWords } from '@/lib/domain/fee-schedule/line-words';
import type { Brief } from '@/lib/features/briefs/schema';
import { formatDay, formatShortDay } from '@/lib/format/dates';
import { formatCount } from '@/lib/format/money';
import { caseNumber, doctor } from '@/lib/format/names';
import { evaluationKindWords } from '@/components/evaluations/evaluation-words';

const notSeen: Record<string, string> = { NO_SHOW: 'No-show', LATE_CANCEL: 'Late cancellation', NOT_SEEN: 'Not seen' };

/** What this office did for the claimant before, the own work first in weight: only it decides the code. */
export function BriefEarlier({ brief, today }: { readonly brief: Brief; readonly today: string }) {
  const { earlier } = brief;
  if (earlier.length === 0) {
    return (
      <Section title="Own earlier reports" ruled className="mt-5">
        <p className="py-3 text-muted">None. {doctor(brief.physicianName)} has not evaluated this claimant before.</p>
      </Section>
    );
  }
  return (
    <Section title="Own earlier reports and evaluations" count={earlier.length} className="mt-5">
      <div className="relative overflow-x-auto">
        <table className="data-table" aria-label="Earlier evaluations of this claimant">
          <thead>
            <tr>
              <th scope="col">Date</th>
              <th scope="col">Evaluation</th>
              <th scope="col">Billed as</th>
              <th scope="col" className="end">
                Pages
              </th>
              <th scope="col">Served</th>
            </tr>
          </thead>
          <tbody>
            {earlier.map((one) => (
              <tr key={one.evaluationId}>
                <td className="whitespace-nowrap">{formatDay(one.on, today)}</td>
                <th scope="row">
                  <Link href={`/cases/${one.caseId}`} className="row-link">
                    {evaluationKindWords(one.kind)}
                  </Link>
                  {(!one.isOwn || one.caseId !== brief.caseId) && <span className="block text-xs font-normal text-muted">{[one.isOwn ? '' : `by ${doctor(one.physicianName)}`, one.caseId === brief.caseId ? '' : caseNumber(one.caseNumber)].filter(Boolean).join(' · ')}</span>}
                </th>
                <td className="whitespace-nowrap">{lineWords(one.feeCode) || <span className="text-muted">Not billed</span>}</td>
                <td className="num end">{formatCount(one.countedPages)}</td>
                <td className="whitespace-nowrap">{one.reportServedOn ? formatShortDay(one.reportServedOn, today) : <span className="text-muted">{notSeen[one.state] ?? 'Not served'}</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

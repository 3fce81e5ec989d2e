import Link from 'next/link';
import { Section } from '@/components/layout/section';
import { KindChip } from '@/components/ui/kind-chip';
import { StateIcon } from '@/components/ui/state-icon';
import type { ExamOfDay } from '@/lib/features/today/schema';
import { formatLongDay, formatMinute } from '@/lib/format/dates';
import { kindWords } from '@/lib/format/case-words';
import { formatCount } from '@/lib/format/money';
import { counted, listed } from '@/lib/format/names';
import { callInWords } from './day-words';
import { Declaration } from './declaration';

/** Who comes tomorrow, so that notice, records and interpreter can be seen to today. */
export function Tomorrow({ on, exams }: { readonly on: string; readonly exams: readonly ExamOfDay[] }) {
  const places = [...new Set(exams.map((exam) => exam.locationName).filter((name) => name !== null))];
  if (exams.length === 0) return null;
  const callList = (
    <Link href={`/call-list?on=${on}`} className="quiet-link">
      Call list
    </Link>
  );
  return (
    <Section title={`Tomorrow, ${formatLongDay(on).replace(',', '')}`} note={`${counted(exams.length, 'exam')}${places.length > 0 ? ` in ${listed(places)}` : ''}`} ruled className="mt-5" aside={callList}>
      <table className="data-table max-sm:hidden print:table" aria-label="Exams tomorrow">
        <thead className="sr-only">
          <tr>
            {['Time', 'Claimant', 'Kind', 'Pages', 'Ready', 'Call'].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {exams.map((exam) => (
            <tr key={exam.evaluationId} data-row>
              <td className="num w-20 font-medium whitespace-nowrap">{exam.startMinute === null ? 'No time' : formatMinute(exam.startMinute)}</td>
              <th scope="row">
                <Link href={`/evaluations/${exam.evaluationId}/brief`} data-row-focus className="row-link">
                  {exam.claimantName}
                </Link>
              </th>
              <td>
                <KindChip>{kindWords(exam.caseKind)}</KindChip>
              </td>
              <td className="num end">{formatCount(exam.pages)}</td>
              <td>
                <Readiness exam={exam} />
              </td>
              <td className="end text-soft">{callInWords(exam)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="sm:hidden print:hidden">
        {exams.map((exam) => (
          <li key={exam.evaluationId} className="flex min-h-(--row) items-center gap-3 border-b border-hairline">
            <span className="num w-[76px] font-medium">{exam.startMinute === null ? 'No time' : formatMinute(exam.startMinute)}</span>
            <Link href={`/evaluations/${exam.evaluationId}/brief`} className="flex-1 text-base font-medium">
              {exam.claimantName}
            </Link>
            <KindChip>{kindWords(exam.caseKind)}</KindChip>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What stands in the way first: interpreter, then notice; else how the records stand. */
function Readiness({ exam }: { readonly exam: ExamOfDay }) {
  if (exam.interpreterLanguage && !exam.interpreterConfirmed) return <StateIcon tone="check">{exam.interpreterLanguage} interpreter not confirmed</StateIcon>;
  if (!exam.notified && exam.caseKind === 'QME') return <StateIcon tone="check">Notice not sent</StateIcon>;
  return <Declaration of={exam.declaration} />;
}

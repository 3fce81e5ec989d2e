import Link from 'next/link';
import { Section } from '@/components/layout/section';
import { KindChip } from '@/components/ui/kind-chip';
import { StateIcon } from '@/components/ui/state-icon';
import type { ExamOfDay } from '@/lib/features/today/schema';
import { formatLongDay, formatMinute } from '@/lib/format/dates';
import { kindWords } from '@/lib/format/case-words';
import { formatCount } from '@/lib/format/money';
import { counted, listed } from '@/lib/format/names';
import { Declaration } from './declaration';

/** Who comes tomorrow, so that notice, records and interpreter can be seen to today. */
export function Tomorrow({ on, exams }: { readonly on: string; readonly exams: readonly ExamOfDay[] }) {
  const places = [...new Set(exams.map((exam) => exam.locationName).filter((name) => name !== null))];
  if (exams.length === 0) return null;
  return (
    <Section title={`Tomorrow, ${formatLongDay(on).replace(',', '')}`} note={`${counted(exams.length, 'exam')}${places.length > 0 ? ` in ${listed(places)}` : ''}`} ruled className="mt-5">
      <table className="data-table max-sm:hidden print:table" aria-label="Exams tomorrow">
        <thead className="sr-only">
          <tr>
            {['Time', 'Claimant', 'Kind', 'Pages', 'Declaration', 'Notice'].map((head) => (
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
                <Link href={`/cases/${exam.caseId}`} data-row-focus className="row-link">
                  {exam.claimantName}
                </Link>
              </th>
              <td>
                <KindChip>{kindWords(exam.caseKind)}</KindChip>
              </td>
              <td className="num end">{formatCount(exam.pages)}</td>
              <td>
                <Declaration of={exam.declaration} />
              </td>
              <td>
                <Notice exam={exam} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="sm:hidden print:hidden">
        {exams.map((exam) => (
          <li key={exam.evaluationId} className="flex min-h-(--row) items-center gap-3 border-b border-hairline">
            <span className="num w-[76px] font-medium">{exam.startMinute === null ? 'No time' : formatMinute(exam.startMinute)}</span>
            <Link href={`/cases/${exam.caseId}`} className="flex-1 text-base font-medium">
              {exam.claimantName}
            </Link>
            <KindChip>{kindWords(exam.caseKind)}</KindChip>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Notice({ exam }: { readonly exam: ExamOfDay }) {
  if (exam.interpreterLanguage && !exam.notified) return <StateIcon tone="check">{exam.interpreterLanguage}, notice not sent</StateIcon>;
  return exam.notified ? <StateIcon tone="done">Notice sent</StateIcon> : <StateIcon tone="not-begun">Notice not sent</StateIcon>;
}

import Link from 'next/link';
import { Section } from '@/components/layout/section';
import { Dollar } from '@/components/ui/dollar';
import { KindChip } from '@/components/ui/kind-chip';
import type { ExamOfDay } from '@/lib/features/today/schema';
import { formatDay, formatMinute } from '@/lib/format/dates';
import { formatCount, formatDollars } from '@/lib/format/money';
import { kindWords } from '@/lib/format/case-words';
import { Declaration } from './declaration';
import { examDetail } from './day-words';

interface Props {
  readonly exams: readonly ExamOfDay[];
  readonly expectedCents: number | null;
  readonly nextExamOn: string | null;
  readonly today: string;
}

/** Who is examined today, with what records and for how much. */
export function ExamsToday({ exams, expectedCents, nextExamOn, today }: Props) {
  const sum =
    expectedCents === null ? undefined : (
      <>
        Expected <Dollar cents={expectedCents} sum title="Expected today" className="text-sm font-semibold text-foreground" steps={exams.map((exam) => ({ label: exam.claimantName, value: formatDollars(exam.expectedCents ?? 0) }))} />
      </>
    );
  if (exams.length === 0) {
    return (
      <Section title="Exams today" ruled>
        <p className="py-3 text-muted">No exams today. {nextExamOn ? `Next: ${formatDay(nextExamOn, today)}.` : 'None is booked.'}</p>
      </Section>
    );
  }
  return (
    <Section title="Exams today" count={exams.length} aside={sum}>
      <table className="data-table rows-2 max-sm:hidden print:table" aria-label="Exams today">
        <thead>
          <tr>
            <th scope="col">Time</th>
            <th scope="col">Claimant</th>
            <th scope="col">Kind</th>
            <th scope="col" className="end">
              Pages
            </th>
            <th scope="col">Declaration</th>
            {expectedCents !== null && (
              <th scope="col" className="end">
                Expected fee
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {exams.map((exam) => (
            <tr key={exam.evaluationId} data-row>
              <td className="num font-medium whitespace-nowrap">{exam.startMinute === null ? 'No time' : formatMinute(exam.startMinute)}</td>
              <th scope="row">
                <Link href={`/evaluations/${exam.evaluationId}/brief`} data-row-focus className="row-link">
                  {exam.claimantName}
                </Link>
                <span className="block text-xs font-normal text-muted">{examDetail(exam)}</span>
              </th>
              <td>
                <KindChip>{kindWords(exam.caseKind)}</KindChip>
              </td>
              <td className="num end">{formatCount(exam.pages)}</td>
              <td>
                <Declaration of={exam.declaration} />
              </td>
              {expectedCents !== null && <td className="end">{exam.expectedCents === null ? '' : <Dollar cents={exam.expectedCents} title={`Expected fee, ${exam.claimantName}`} href={`/cases/${exam.caseId}`} />}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="border-t border-border sm:hidden print:hidden">
        {exams.map((exam) => (
          <li key={exam.evaluationId} className="grid grid-cols-[76px_1fr_auto] border-b border-hairline py-2.5">
            <span className="num font-medium">{exam.startMinute === null ? 'No time' : formatMinute(exam.startMinute)}</span>
            <span>
              <Link href={`/evaluations/${exam.evaluationId}/brief`} className="mr-2 text-base font-medium">
                {exam.claimantName}
              </Link>
              <KindChip>{kindWords(exam.caseKind)}</KindChip>
              <span className="mt-1 block">
                <Declaration of={exam.declaration} />
              </span>
            </span>
            <span className="num text-muted">{formatCount(exam.pages)} pp</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

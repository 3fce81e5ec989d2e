import Link from 'next/link';
import type { ExamInside } from '@/lib/features/unavailability/schema';
import { formatDay, formatMinute } from '@/lib/format/dates';

/** Exams that are booked inside an absence: Form 109 asks of each whether it is moved or held all the same. */
export function ExamsInside({ exams, today }: { readonly exams: readonly ExamInside[]; readonly today: string }) {
  return (
    <fieldset>
      <legend className="label float-left w-full pb-1">Exams inside: what becomes of each</legend>
      <ul className="clear-both border-t border-hairline">
        {exams.map((exam) => (
          <li key={exam.evaluationId} className="flex min-h-10 flex-wrap items-center gap-x-3 border-b border-hairline py-1">
            <span className="min-w-0 flex-1">
              <Link href={`/cases/${exam.caseId}`} className="font-medium hover:underline">
                {exam.claimantName}
              </Link>{' '}
              <span className="text-muted">
                {formatDay(exam.on, today)}
                {exam.startMinute !== null && `, ${formatMinute(exam.startMinute)}`}
              </span>
            </span>
            <select name={`exam-${exam.evaluationId}`} aria-label={`What becomes of ${exam.claimantName}, ${formatDay(exam.on, today)}`} className="input w-44!" defaultValue={exam.decision ?? ''}>
              <option value="">Not decided</option>
              <option value="move">Move it</option>
              <option value="keep">Held all the same</option>
            </select>
            <Link href={`/calendar?find=${exam.evaluationId}`} className="text-link" aria-label={`Find another date for ${exam.claimantName}`}>
              Find a date
            </Link>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

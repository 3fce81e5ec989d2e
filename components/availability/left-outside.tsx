import Link from 'next/link';
import { ButtonLink } from '@/components/ui/button';
import { StateIcon } from '@/components/ui/state-icon';
import type { LeftOutside } from '@/lib/features/availability/schema';
import { formatDay, formatMinute } from '@/lib/format/dates';
import { counted } from '@/lib/format/names';

/** Exams that a change left without clinic hours. They stay booked; each can be given another date from here. */
export function LeftOutsideList({ exams, today, doneHref }: { readonly exams: readonly LeftOutside[]; readonly today: string; readonly doneHref: string }) {
  return (
    <section aria-label="Exams outside every clinic">
      <p className="pb-2">
        <StateIcon tone="check">{counted(exams.length, 'booked exam')} now {exams.length === 1 ? 'lies' : 'lie'} outside every clinic. {exams.length === 1 ? 'It stays' : 'They stay'} booked.</StateIcon>
      </p>
      <ul className="border-t border-hairline">
        {exams.map((exam) => (
          <li key={exam.evaluationId} className="flex min-h-9 items-center gap-3 border-b border-hairline">
            <Link href={`/cases/${exam.caseId}`} className="min-w-0 flex-1 truncate font-medium hover:underline">
              {exam.claimantName}
            </Link>
            <span className="text-muted">
              {formatDay(exam.on, today)}
              {exam.startMinute !== null && `, ${formatMinute(exam.startMinute)}`}
            </span>
            <Link href={`/calendar?find=${exam.evaluationId}`} className="text-link" aria-label={`Find another date for ${exam.claimantName}`}>
              Find another date
            </Link>
          </li>
        ))}
      </ul>
      <ButtonLink href={doneHref} scroll={false} className="mt-3">
        Done
      </ButtonLink>
    </section>
  );
}

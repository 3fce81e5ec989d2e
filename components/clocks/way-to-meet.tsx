import Link from 'next/link';
import type { Clock } from '@/lib/features/clocks/schema';

type Told = Pick<Clock, 'rule' | 'state' | 'caseId' | 'evaluationId' | 'claimantName'>;

/** Where a clock is met rather than looked at, where there is such a place: the notice of an appointment is written on its case. */
export function WayToMeet({ clock }: { readonly clock: Told }) {
  if (clock.rule !== 'appointment.notice' || clock.state !== 'OPEN' || clock.evaluationId === null) return null;
  return (
    <Link href={`/cases/${clock.caseId}?notice=${clock.evaluationId}`} className="no-print text-link ml-3" aria-label={`Write the notice, ${clock.claimantName}`}>
      Write the notice
    </Link>
  );
}

'use client';

import Link from 'next/link';
import { useMay } from '@/components/layout/viewer';
import type { Clock } from '@/lib/features/clocks/schema';

type Told = Pick<Clock, 'title' | 'rule' | 'state' | 'caseId' | 'evaluationId' | 'claimantName'>;

/** What a clock is for; where it is met rather than looked at, the way there: the notice of an appointment is written on its case. */
export function ClockTitle({ clock }: { readonly clock: Told }) {
  const mayWrite = useMay('letter.draft');
  if (!mayWrite || clock.rule !== 'appointment.notice' || clock.state !== 'OPEN' || clock.evaluationId === null) return clock.title;
  return (
    <Link href={`/cases/${clock.caseId}?notice=${clock.evaluationId}`} className="inline-flex min-h-6 items-center text-link font-normal!" title="Write the notice" aria-label={`${clock.title}: write the notice, ${clock.claimantName}`}>
      {clock.title}
    </Link>
  );
}

import type { Clock } from '@/lib/features/clocks/schema';

/** Where a clock is met rather than looked at: the notice of an appointment is written on its case. Null where there is no such place. */
export function wayToMeet(clock: Pick<Clock, 'rule' | 'state' | 'caseId' | 'evaluationId'>): { readonly href: string; readonly label: string } | null {
  if (clock.rule !== 'appointment.notice' || clock.state !== 'OPEN' || clock.evaluationId === null) return null;
  return { href: `/cases/${clock.caseId}?notice=${clock.evaluationId}`, label: 'Write the notice' };
}

import type { Clock } from '@/lib/features/clocks/schema';
import { formatShortDay } from '@/lib/format/dates';
import { formatCents } from '@/lib/format/money';

/** 'Examined May 22 + 30 days': the trigger and what is added, without opening anything. */
export function triggerInWords(clock: Clock, today: string): string {
  const added = clock.why.steps.filter((step) => step.on === null).map((step) => step.label);
  // '+ 30 days', '− 5 days' read as '+ 30 − 5 days'.
  const short = added.map((label, index) => (added[index + 1]?.endsWith(' days') ? label.replace(/ days$/, '') : label));
  return [clock.triggerLabel, formatShortDay(clock.triggerOn, today), ...short].join(' ');
}

/** 'Examined May 22': the trigger alone. */
export function triggerDay(clock: Clock, today: string): string {
  return `${clock.triggerLabel} ${formatShortDay(clock.triggerOn, today)}`;
}

/** What stands in the “At risk” column: an amount once per report, and words on its other clocks. */
export function riskInWords(clock: Clock): string {
  if (clock.feeAtRiskCents === null) return '';
  if (clock.feeAtRiskCents === 0) return 'None';
  return clock.carriesFee ? formatCents(clock.feeAtRiskCents) : 'With report';
}

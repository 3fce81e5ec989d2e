import type { CalendarDate } from '../calendar';
import { dateWithoutWeekday } from '../wording';

/** A gap as a line of a letter: what is missing, of which day or since when. Nothing of what the page says of the claimant. */
export function inWords({ kind, title, fromOn, toOn }: { readonly kind: string; readonly title: string; readonly fromOn: CalendarDate | null; readonly toOn: CalendarDate | null }): string {
  if (kind === 'time_gap' && fromOn && toOn) return `Records of any treatment from ${dateWithoutWeekday(fromOn)} to ${dateWithoutWeekday(toOn)}`;
  if (kind === 'no_result') return `${title}${fromOn ? `, ordered on ${dateWithoutWeekday(fromOn)}` : ''}`;
  if (kind === 'by_hand' && fromOn && toOn && toOn !== fromOn) return `${title}, from ${dateWithoutWeekday(fromOn)} to ${dateWithoutWeekday(toOn)}`;
  if (toOn) return `${title}, of ${dateWithoutWeekday(toOn)}`;
  return `${title}${fromOn ? `, from ${dateWithoutWeekday(fromOn)} to the present` : ''}`;
}

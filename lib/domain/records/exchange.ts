import { addDays, type CalendarDate } from '../calendar';

const days = 20;

export interface RecordsExchange {
  readonly servedOn: CalendarDate | null;
  /** The first day on which the records might be given to the evaluator; null while nobody said when they were served. */
  readonly earliestOn: CalendarDate | null;
  /** Whether they came before that day, or so late that the twenty days do not end before the exam. */
  readonly tooEarly: boolean;
  readonly tooLate: boolean;
  readonly section: string;
}

/**
 * Records for a panel QME are served on the other side twenty days before they are given to the evaluator
 * (LC 4062.3(b), 8 CCR 35(c)). `exchangeOn` is the last day to serve before the exam; null where no exam is set.
 */
export function exchangeOf({ receivedOn, servedOn, exchangeOn }: { readonly receivedOn: CalendarDate; readonly servedOn: CalendarDate | null; readonly exchangeOn: CalendarDate | null }): RecordsExchange {
  const earliestOn = servedOn && addDays(servedOn, days);
  return { servedOn, earliestOn, tooEarly: earliestOn !== null && receivedOn < earliestOn, tooLate: servedOn !== null && exchangeOn !== null && servedOn > exchangeOn, section: 'LC 4062.3(b); 8 CCR 35(c)' };
}

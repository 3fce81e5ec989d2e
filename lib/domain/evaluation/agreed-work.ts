import { daysBetween, type CalendarDate } from '../calendar';
import type { AgreementFacts } from '../fee-schedule/agreement';
import { countablePages } from '../fee-schedule/pages';
import type { PacketPages } from '../fee-schedule/quote';
import { agreementOutcomeOf } from './code';
import type { ExpectationFacts } from './expectation-facts';

/** The minutes that are billed: those kept piece by piece where there are any, else those that were stated; null where nobody said. */
export function workedMinutes({ work = [], minutes }: Pick<ExpectationFacts, 'work' | 'minutes'>): number | null {
  return work.length === 0 ? minutes : work.reduce((sum, piece) => sum + piece.minutes, 0);
}

/**
 * Whether the work was a rush: somebody said so, or the exam lies within the days that the agreement names, counted from the
 * request. An exam logged for the day of its request says nothing about when it was asked for.
 */
export function isRush({ rush, requestedOn, scheduledOn, agreement }: Pick<ExpectationFacts, 'rush' | 'requestedOn' | 'scheduledOn' | 'agreement'>): boolean {
  if (rush) return true;
  const within = agreement?.rushDays ?? null;
  if (within === null || scheduledOn === null) return false;
  const days = daysBetween(requestedOn, scheduledOn);
  return days > 0 && days <= within;
}

/** What a private evaluation is priced by under its agreement. `packets` are those that count, or that were announced. */
export function agreedWork(facts: ExpectationFacts, serviceOn: CalendarDate, packets: readonly PacketPages[]): AgreementFacts {
  const { kind, state, minutes, work = [], travelMinutes = null, travelMiles = null, recordInches = null } = facts;
  return {
    outcome: agreementOutcomeOf(kind, state),
    serviceOn,
    minutes,
    ...(work.length > 0 ? { work } : {}),
    pages: packets.reduce((sum, packet) => sum + countablePages(packet), 0),
    rush: isRush(facts),
    travelMinutes,
    travelMiles,
    recordInches,
  };
}

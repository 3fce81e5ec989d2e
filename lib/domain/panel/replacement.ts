import { addDays, addMonths, type CalendarDate } from '../calendar';
import { RuleBroken } from '../rule-broken';
import { dateInWords } from '../wording';
import { advancePanel, type PanelState } from './lifecycle';
import { replacementGround } from './replacement-grounds';
import { windowEnd, type PanelExam } from './threats';

export const REPLACEMENT_OUTCOMES = ['pending', 'granted', 'denied', 'withdrawn'] as const;
export type ReplacementOutcome = (typeof REPLACEMENT_OUTCOMES)[number];

export interface RequestFacts {
  readonly state: PanelState;
  readonly issuedOn: CalendarDate;
  readonly selected: boolean;
  readonly ground: number;
  readonly requestedOn: CalendarDate;
  readonly today: CalendarDate;
  readonly exam: PanelExam | null;
}

/**
 * Whether a request to replace the panel can be recorded, and what to say about it: a side may ask on a ground that does not hold, so
 * that is said and not refused. The text of grounds 8 to 16 is from memory.
 * @throws RuleBroken `panel.transition`, `panel.no_such_ground`, `panel.in_future`, `panel.before_issue`
 */
export function replacementCautions(facts: RequestFacts): string[] {
  const { state, selected, ground, requestedOn, issuedOn, today } = facts;
  advancePanel(state, 'ask_replacement', selected);
  const known = replacementGround(ground);
  if (!known) throw new RuleBroken('panel.no_such_ground', 'Choose one of the sixteen grounds of 8 CCR 31.5(a).');
  demandDayOn(requestedOn, issuedOn, today, 'The request');
  const caution = cautionOf(facts);
  return caution === null ? [] : [`${caution} ${known.section}${known.confidence === 'M' ? ', verify' : ''}`];
}

/** @throws RuleBroken `panel.in_future`, `panel.before_issue` */
export function demandDayOn(on: CalendarDate, issuedOn: CalendarDate, today: CalendarDate, what: string): void {
  if (on > today) throw new RuleBroken('panel.in_future', `${what} cannot lie in the future.`);
  if (on < issuedOn) throw new RuleBroken('panel.before_issue', `${what} cannot lie before the panel was issued.`);
}

/** Why the ground seems not to hold on the day of the request, or that it may come too late; null where nothing speaks against it. */
function cautionOf({ ground, requestedOn, issuedOn, exam }: RequestFacts): string | null {
  if (ground === 2 && exam) {
    const end = windowEnd(exam);
    if (exam.scheduledOn !== null && end !== null && exam.scheduledOn <= end) return `The exam has a date inside the window, ${dateInWords(exam.scheduledOn)}.`;
  }
  if (ground === 11 && exam?.reportServedOn && requestedOn > addDays(exam.reportServedOn, 15)) return 'Asked for more than 15 days after the report was served.';
  if (ground === 12 && exam?.reportServedOn && requestedOn > exam.reportServedOn) return 'Asked for after the report was served: it needs an objection from before.';
  if (ground === 3 && exam?.examinedOn) return 'The first exam has taken place.';
  if (ground === 16) {
    if (exam?.examinedOn) return 'An exam has taken place.';
    const agesOn = addMonths(issuedOn, 24);
    if (requestedOn <= agesOn) return `The panel turns 24 months old only on ${dateInWords(agesOn)}.`;
  }
  return null;
}

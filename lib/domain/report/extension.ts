import { addDays, daysBetween, type CalendarDate } from '../calendar';
import { dueDate } from '../deadlines/due-date';
import type { RuleId } from '../deadlines/rules';
import type { Confidence } from '../source';
import { dateInWords, quantity } from '../wording';

export const extensionGrounds = ['test_results', 'consultant', 'medical_emergency', 'family_emergency', 'disaster'] as const;
export type ExtensionGround = (typeof extensionGrounds)[number];

interface GroundFacts {
  readonly label: string;
  readonly says: string;
  /** At most so many calendar days from the end of the first thirty. */
  readonly days: 30 | 15;
  readonly rule: RuleId;
  /** As the evaluation keeps it. */
  readonly reason: 'tests' | 'good_cause';
  /** What shows the ground, for whoever decides. */
  readonly evidence: string;
  readonly section: string;
  readonly confidence: Confidence;
}

const tests = { days: 30, rule: 'report.extended_tests', reason: 'tests', section: '8 CCR 38', confidence: 'S' } as const;
const goodCause = { days: 15, rule: 'report.extended_good_cause', reason: 'good_cause', section: '8 CCR 38', confidence: 'M' } as const;

/** The grounds of 8 CCR 38 on which the Medical Director may give more time; the definitions of good cause are to be verified. */
export const groundTable = {
  test_results: { ...tests, label: 'Test results have not come', says: 'A test that was ordered, whose result the report needs', evidence: 'The order of the test, and what the laboratory or the imaging center says' },
  consultant: { ...tests, label: 'A consultant’s report has not come', says: 'A consulting physician’s report that this one needs', evidence: 'The request to the consultant' },
  medical_emergency: { ...goodCause, label: 'The evaluator’s medical emergency', says: 'The evaluator was too ill to finish the report', evidence: 'A short note of the treating physician, without the diagnosis' },
  family_emergency: { ...goodCause, label: 'An emergency or a death in the family', says: 'In the evaluator’s family', evidence: 'What shows the day' },
  disaster: { ...goodCause, label: 'A disaster interrupted the practice', says: 'A natural disaster or a catastrophe of the community', evidence: 'What shows that the office could not work' },
} as const satisfies Record<ExtensionGround, GroundFacts>;

/** What people take for a ground and is none. */
export const noGround = { says: 'Records that the claims administrator did not send are no ground. Say in the report which records were missing.', section: '8 CCR 38', confidence: 'M' } as const;

export interface ExtensionDays {
  /** The strict day of the report without more time. */
  readonly dueOn: CalendarDate;
  /** The last day on which the request may be served. */
  readonly askBy: CalendarDate;
  readonly newDueOn: CalendarDate;
  readonly days: number;
}

/** The days of a request on a ground, counted from the exam. The strict days: what we owe is done by them. */
export function extensionDays(ground: ExtensionGround, examinedOn: CalendarDate): ExtensionDays {
  const { rule, days } = groundTable[ground];
  return { dueOn: dueDate({ rule: 'report.comprehensive', triggerOn: examinedOn }).strictOn, askBy: dueDate({ rule: 'report.extension_request', triggerOn: examinedOn }).strictOn, newDueOn: dueDate({ rule, triggerOn: examinedOn }).strictOn, days };
}

export type ExtensionState = 'drafted' | 'asked' | 'approved' | 'denied' | 'late' | 'withdrawn';

export interface FeeStandingFacts {
  readonly dueOn: CalendarDate;
  readonly newDueOn: CalendarDate | null;
  readonly state: ExtensionState | 'none';
  readonly servedOn: CalendarDate | null;
  readonly acceptedByApplicantOn: CalendarDate | null;
  readonly acceptedByDefenseOn: CalendarDate | null;
  readonly today: CalendarDate;
}

export interface FeeStanding {
  /** `safe` while the day has not come or the report went in time; `lost` unless both sides accept it. */
  readonly fee: 'safe' | 'waiting' | 'lost' | 'accepted';
  readonly says: string;
  readonly section: string;
}

/**
 * What becomes of the fee (8 CCR 38(b)): a report that is late without an approved extension is owed by nobody, unless
 * both sides accept it in writing or sign Form 113 or 116.
 */
export function feeStanding({ dueOn, newDueOn, state, servedOn, acceptedByApplicantOn, acceptedByDefenseOn, today }: FeeStandingFacts): FeeStanding {
  const section = '8 CCR 38(b)';
  const lastDay = state === 'approved' && newDueOn ? newDueOn : dueOn;
  const doneOn = servedOn ?? today;
  if (doneOn <= lastDay) {
    if (servedOn) return { fee: 'safe', says: `Served on ${dateInWords(servedOn)}, in time.`, section: '8 CCR 38(a)' };
    const left = daysBetween(today, lastDay);
    const until = `${left === 0 ? 'Today is' : `${quantity(left, 'day')} to`} the last day, ${dateInWords(lastDay)}.`;
    if (state === 'approved') return { fee: 'safe', says: `More time was given. ${until}`, section };
    if (state === 'denied' || state === 'late') return { fee: 'safe', says: `No more time was given, and the report can still go in time. ${until}`, section };
    return { fee: 'safe', says: until, section: '8 CCR 38(a)' };
  }
  if (acceptedByApplicantOn && acceptedByDefenseOn) return { fee: 'accepted', says: 'Late, and both sides accepted it in writing: the fee is owed.', section };
  if (state === 'asked') return { fee: 'waiting', says: `The first thirty days ended on ${dateInWords(dueOn)}. Until the Medical Director has decided, the fee hangs on that.`, section };
  const missing = [acceptedByApplicantOn ? '' : 'the applicant’s side', acceptedByDefenseOn ? '' : 'the defense side'].filter(Boolean).join(' and ');
  return { fee: 'lost', says: `Late by ${quantity(daysBetween(lastDay, doneOn), 'day')}. Nobody owes the fee unless both sides accept the report in writing or sign Form 113 or 116; still missing: ${missing}. Either side may ask for another evaluator.`, section };
}

/** From this day after the exam on, whoever has the report is told that the time to ask for more is short. */
const warnAfterDays = 20;

/** What is said from day 20 on while a report is not served: how many days are left to ask for more time, and to serve. '' before, and once it is served or more time was given. */
export function dayTwentyWarning(facts: { readonly examinedOn: CalendarDate; readonly servedOn: CalendarDate | null; readonly state: ExtensionState | 'none'; readonly today: CalendarDate }): string {
  const { examinedOn, servedOn, state, today } = facts;
  if (servedOn || state === 'approved' || state === 'asked' || today < addDays(examinedOn, warnAfterDays)) return '';
  const { askBy, dueOn } = extensionDays('test_results', examinedOn);
  const day = daysBetween(examinedOn, today);
  if (today > dueOn) return '';
  if (today > askBy) return `Day ${day} of 30. The time to ask for more ended on ${dateInWords(askBy)}; the report is due on ${dateInWords(dueOn)}.`;
  return `Day ${day} of 30. If it cannot be served by ${dateInWords(dueOn)}, ask for more time on Form 112 by ${dateInWords(askBy)}.`;
}

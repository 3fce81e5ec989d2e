import { daysBetween, type CalendarDate } from '../../calendar';
import { dueDate } from '../../deadlines/due-date';
import { ruleNamed, type RuleId } from '../../deadlines/rules';
import type { Confidence } from '../../source';
import { dateInWords, dollars, quantity } from '../../wording';
import { aboutOf, isLetBe, openOfLine, type About, type ReviewedLine } from './dispute';
import { appealKindOf, type AppealKind } from './kinds';

/** An appeal that there is, as the next one sees it. */
export interface StandingAppeal {
  readonly id: string;
  readonly kind: AppealKind;
  readonly state: 'DRAFT' | 'SENT' | 'ANSWERED' | 'WITHDRAWN';
  readonly eorId: string | null;
  readonly afterId: string | null;
  readonly disputedCents: number;
  readonly sentOn: CalendarDate | null;
  readonly answerDueOn: CalendarDate | null;
  readonly answeredOn: CalendarDate | null;
  readonly outcome: string;
  readonly recoveredCents: number;
}

export interface WayFacts {
  readonly today: CalendarDate;
  readonly balanceCents: number;
  /** Null for a bill that nobody answered. */
  readonly eor: { readonly id: string; readonly servedOn: CalendarDate | null; readonly lines: readonly ReviewedLine[] } | null;
  /** Day on which the payer's 60 days ended; null while nobody knows the receipt. */
  readonly paymentDueOn: CalendarDate | null;
  readonly appeals: readonly StandingAppeal[];
}

/**
 * A way against a payer's decision or silence. `open`: it may be begun. `late`: the strict day is past and only service by mail could still carry it.
 * `missed`: the day is past. `waiting`: something must happen first. `taken`: it was begun. `closed`: nothing to gain by it.
 */
export interface Way {
  readonly kind: AppealKind;
  readonly state: 'open' | 'late' | 'missed' | 'waiting' | 'taken' | 'closed';
  readonly dueOn: CalendarDate | null;
  readonly disputedCents: number;
  readonly lineIds: readonly string[];
  readonly afterId: string | null;
  readonly appealId: string | null;
  readonly why: string;
  readonly section: string;
  readonly confidence: Confidence;
}

/** Whether an appeal that went was left without an answer: one whose day passed while it waits, or one that was closed as that. */
const isSilent = ({ state, outcome }: Pick<StandingAppeal, 'state' | 'outcome'>): boolean => state === 'SENT' || outcome === 'no_answer';

/** The day from which the way after an appeal is counted: of its answer; after silence the day on which the answer was due, whenever the silence was noted. Null while neither is known. */
export const nextCountedFrom = (appeal: Pick<StandingAppeal, 'state' | 'outcome' | 'answerDueOn' | 'answeredOn'>): CalendarDate | null => (isSilent(appeal) ? appeal.answerDueOn : null) ?? appeal.answeredOn;

const LET_BE = 'What is short was accepted, written off, or is being corrected. Take that decision back on the explanation of review to dispute it.';
const SBR_ABOUT: readonly About[] = ['amount', 'contract'];

/** The ways against one explanation of review, or against the silence on a bill, in the order in which they are gone. Amounts in whole cents. */
export function waysOf(facts: WayFacts): Way[] {
  if (facts.eor === null) return [petitionOf(facts)];
  return [secondReviewOf(facts), ibrOf(facts), objectionOf(facts), petitionOf(facts)];
}

const live = (facts: WayFacts, kind: AppealKind): StandingAppeal | undefined => facts.appeals.find((one) => one.kind === kind && one.state !== 'WITHDRAWN' && one.eorId === (facts.eor?.id ?? null));
const basisOf = (kind: AppealKind) => ({ kind, section: appealKindOf(kind).section, confidence: appealKindOf(kind).confidence });
const sumOf = (lines: readonly ReviewedLine[]): number => lines.reduce((sum, line) => sum + openOfLine(line), 0);

function taken(kind: AppealKind, appeal: StandingAppeal): Way {
  const words = { DRAFT: 'Begun, not sent yet.', SENT: `Sent${appeal.sentOn ? ` ${dateInWords(appeal.sentOn)}` : ''}.`, ANSWERED: 'Answered.', WITHDRAWN: '' } as const;
  return { ...basisOf(kind), state: 'taken', dueOn: null, disputedCents: appeal.disputedCents, lineIds: [], afterId: appeal.afterId, appealId: appeal.id, why: words[appeal.state] };
}

/** Where the day of a rule stands today; the last day is still in time. */
function timeOf(rule: RuleId, triggerOn: CalendarDate, today: CalendarDate): { state: 'open' | 'late' | 'missed'; dueOn: CalendarDate; words: string } {
  const { strictOn, note } = { ...dueDate({ rule, triggerOn }), note: ruleNamed(rule).note };
  const byMail = dueDate({ rule, triggerOn, service: 'mail_ca' }).dueOn;
  if (today <= strictOn) return { state: 'open', dueOn: strictOn, words: `Until ${dateInWords(strictOn)}, ${quantity(daysBetween(today, strictOn), 'day')} from today.` };
  if (today <= byMail) return { state: 'late', dueOn: byMail, words: `The counted day was ${dateInWords(strictOn)}. In time until ${dateInWords(byMail)} only if it was served by mail or the day rolls.` };
  return { state: 'missed', dueOn: strictOn, words: `The last day was ${dateInWords(strictOn)}. ${note}` };
}

function againstEor(facts: WayFacts, kind: 'SECOND_REVIEW' | 'OBJECTION', rule: RuleId, about: readonly About[], nothing: string, what: string): Way {
  const begun = live(facts, kind);
  if (begun) return taken(kind, begun);
  const short = (facts.eor?.lines ?? []).filter((line) => about.includes(aboutOf(line)));
  const lines = short.filter((line) => !isLetBe(line));
  const common = { ...basisOf(kind), disputedCents: sumOf(lines), lineIds: lines.map(({ id }) => id), afterId: null, appealId: null };
  if (lines.length === 0) return { ...common, state: 'closed', dueOn: null, why: short.length > 0 ? LET_BE : nothing };
  const servedOn = facts.eor?.servedOn ?? null;
  if (servedOn === null) return { ...common, state: 'waiting', dueOn: null, why: 'Record the day on which the explanation of review was served: the 90 days run from it.' };
  const { state, dueOn, words } = timeOf(rule, servedOn, facts.today);
  return { ...common, state, dueOn, why: `${what} ${words}` };
}

const secondReviewOf = (facts: WayFacts): Way =>
  againstEor(facts, 'SECOND_REVIEW', 'bill.second_review', SBR_ABOUT, 'No line is short over its amount.', 'What is held back is about the amount under the fee schedule.');

const objectionOf = (facts: WayFacts): Way =>
  againstEor(facts, 'OBJECTION', 'bill.objection', ['other'], 'No line is denied for anything but its amount.', 'What is held back is about something else than the amount.');

/** Only after a second review that was answered without all of it, or not answered in time. */
function ibrOf(facts: WayFacts): Way {
  const begun = live(facts, 'IBR');
  if (begun) return taken('IBR', begun);
  const review = live(facts, 'SECOND_REVIEW');
  const open = review ? Math.max(0, Math.min(facts.balanceCents, review.disputedCents - review.recoveredCents)) : 0;
  const common = { ...basisOf('IBR'), disputedCents: open, lineIds: [], afterId: review?.id ?? null, appealId: null };
  if (!review || review.state === 'DRAFT') return { ...common, state: 'waiting', dueOn: null, why: 'Comes after a second review.' };
  if (review.state === 'SENT' && (review.answerDueOn === null || facts.today <= review.answerDueOn)) {
    return { ...common, state: 'waiting', dueOn: null, why: `The payer may answer the second review until ${review.answerDueOn ? dateInWords(review.answerDueOn) : 'its day'}.` };
  }
  if (review.outcome === 'paid' || open === 0) return { ...common, state: 'closed', dueOn: null, why: 'The second review was paid.' };
  if (review.outcome === 'not_eligible') return { ...common, state: 'closed', dueOn: null, why: 'The second review was held not eligible: the dispute is not about the amount alone.' };
  const silent = isSilent(review);
  const from = nextCountedFrom(review);
  if (from === null) return { ...common, state: 'waiting', dueOn: null, why: 'Record the answer to the second review.' };
  const { state, dueOn, words } = timeOf('bill.ibr', from, facts.today);
  return { ...common, ...(silent ? { confidence: 'M' as const } : {}), state, dueOn, why: `${silent ? 'The payer did not answer the second review in time.' : 'The second review left part of it unpaid.'} ${words}` };
}

/** After an objection whose 60 days passed, or on a bill that was neither paid nor explained. The rules name no last day for it. */
function petitionOf(facts: WayFacts): Way {
  const begun = live(facts, 'PETITION');
  if (begun) return taken('PETITION', begun);
  const objection = live(facts, 'OBJECTION');
  const common = { ...basisOf('PETITION'), disputedCents: facts.balanceCents, lineIds: [], afterId: null, appealId: null };
  if (facts.balanceCents <= 0) return { ...common, disputedCents: 0, state: 'closed', dueOn: null, why: 'Nothing is owed.' };
  if (facts.eor === null) {
    if (facts.paymentDueOn === null) return { ...common, state: 'waiting', dueOn: null, why: 'Record the day on which the payer received the bill: its 60 days run from it.' };
    if (facts.today <= facts.paymentDueOn) return { ...common, state: 'waiting', dueOn: null, why: `The payer has until ${dateInWords(facts.paymentDueOn)} to pay or to explain.` };
    return { ...common, state: 'open', dueOn: null, why: `Neither paid nor explained by ${dateInWords(facts.paymentDueOn)}: the payer waives its objections but for LC 4620 and 4621.`, section: '8 CCR 10786(b), (e)' };
  }
  const open = objection ? Math.max(0, Math.min(facts.balanceCents, objection.disputedCents - objection.recoveredCents)) : 0;
  const after = { ...common, disputedCents: open, afterId: objection?.id ?? null };
  if (!objection || objection.state === 'DRAFT') return { ...after, state: 'waiting', dueOn: null, why: 'Comes after an objection.' };
  if (open === 0) return { ...after, state: 'closed', dueOn: null, why: 'The objection was paid.' };
  if (objection.state === 'SENT' && (objection.answerDueOn === null || facts.today <= objection.answerDueOn)) {
    return { ...after, state: 'waiting', dueOn: null, why: `The payer must petition and file for readiness by ${objection.answerDueOn ? dateInWords(objection.answerDueOn) : 'its day'}.` };
  }
  if (objection.state === 'ANSWERED' && objection.outcome !== 'no_answer') return { ...after, state: 'open', dueOn: null, why: `The objection was answered and ${dollars(open)} is still unpaid. Where the payer filed a petition of its own, answer in that one.` };
  return { ...after, state: 'open', dueOn: null, why: 'The payer did not petition within 60 days of the objection and waives its objections but for LC 4620 and 4621.', section: '8 CCR 10786(b), (e)' };
}

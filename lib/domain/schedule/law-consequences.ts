import { daysBetween } from '../calendar';
import { addBusinessDays } from '../deadlines/business-days';
import { dueDate } from '../deadlines/due-date';
import { codeTurn } from '../evaluation/code-turn';
import { dateInWords, quantity } from '../wording';
import { asksFor, blocks, follows, warns } from './consequence';
import type { Consequence, MoveFacts } from './move-facts';
import { cancellationRuleApplies, covers, OFFICE_SOURCE, RESCHEDULE_SOURCE, rescheduleBy, windowApplies, windowFrom, windowNeed, WINDOW_SOURCE, type Need } from './window';

const CANCEL_BUSINESS_DAYS = 6;
const movesDay = ({ from, to }: MoveFacts): boolean => from !== null && from.on !== to.on;
const movesAway = (facts: MoveFacts): boolean => movesDay(facts) || (facts.from !== null && facts.from.locationId !== facts.to.locationId);

/** Whether a booked exam would be moved by us or a party with fewer than six business days left (8 CCR 34(d)). */
export function isShortNotice(facts: MoveFacts): boolean {
  const { from, today, caseKind, kind, calendar } = facts;
  if (from === null || !movesDay(facts) || from.on < today || !cancellationRuleApplies(caseKind, kind)) return false;
  return today > addBusinessDays(from.on, -CANCEL_BUSINESS_DAYS, calendar);
}

/** What a day and a place need in writing. Nothing is asked of days that are past. */
export function needsOf(facts: MoveFacts): Need[] {
  const { caseKind, kind, requestedOn, to, today } = facts;
  if (to.on < today) return [];
  const window = windowApplies(caseKind, kind) ? windowNeed(requestedOn, to.on) : null;
  return [...(window ? [window] : []), ...(pastSixty(facts) ? ['past_60' as const] : []), ...(needsOffice(facts) ? ['other_office' as const] : [])];
}

/** The day from which the 60 days run: when we cancelled, or today when we move a booked exam ourselves. */
export function cancelledByUsOn(facts: MoveFacts): MoveFacts['cancelledByUsOn'] {
  if (!cancellationRuleApplies(facts.caseKind, facts.kind)) return null;
  if (facts.from !== null && movesDay(facts) && facts.from.on >= facts.today && facts.askedBy === 'evaluator') return facts.today;
  return facts.cancelledByUsOn;
}

function pastSixty(facts: MoveFacts): boolean {
  const cancelledOn = cancelledByUsOn(facts);
  return cancelledOn !== null && facts.to.on > rescheduleBy(cancelledOn);
}

/** The first panel exam is at the office on the panel form; another listed one takes both parties' agreement (8 CCR 34(b)). */
function needsOffice({ caseKind, kind, isFirstExam, panelLocationId, to, eligibility }: MoveFacts): boolean {
  if (!windowApplies(caseKind, kind) || !isFirstExam || to.locationId === null) return false;
  const named = eligibility?.checks.find(({ key }) => key === 'panel_office');
  return named ? named.outcome === 'warn' : panelLocationId !== null && to.locationId !== panelLocationId;
}

/** What the rules say of a day, a place and a move: windows, notice, cause, office, eligibility, records, interpreter, code. */
export function lawConsequences(facts: MoveFacts): Consequence[] {
  const moved = [...noticeConsequences(facts), ...interpreterConsequences(facts), ...codeConsequences(facts)];
  if (facts.to.on < facts.today) return codeConsequences(facts);
  return [...windowConsequences(facts), ...sixtyConsequences(facts), ...causeConsequences(facts), ...placeConsequences(facts), ...eligibilityConsequences(facts), ...exchangeConsequences(facts), ...moved];
}

function windowConsequences(facts: MoveFacts): Consequence[] {
  const { caseKind, kind, requestedOn, consents, to } = facts;
  if (!windowApplies(caseKind, kind)) return [];
  const day = daysBetween(requestedOn, to.on);
  const need = windowNeed(requestedOn, to.on);
  const { day90On } = windowFrom(requestedOn);
  if (need === null) return [follows('window', { title: `Day ${day} of 90`, text: `Asked on ${dateInWords(requestedOn)}; day 90 is ${dateInWords(day90On)}.`, on: day90On, ...WINDOW_SOURCE })];
  if (covers(consents, need)) return [follows(need, { title: `Day ${day}, agreed in writing`, text: need === 'past_90' ? 'The requesting party waived the 90 days.' : 'Both sides agreed to a date after day 120.', ...WINDOW_SOURCE })];
  if (need === 'past_90') return [asksFor(need, 'appointment.waiver_required', { title: `Day ${day}: needs a waiver`, text: `That is day ${day} after the request. Past day 90 the requesting party must waive in writing, up to day 120. Record the waiver first.`, ...WINDOW_SOURCE })];
  return [asksFor(need, 'appointment.both_sides_required', { title: `Day ${day}: needs both sides`, text: `That is day ${day} after the request. Past day 120 both sides must agree in writing. Record both agreements first.`, ...WINDOW_SOURCE })];
}

function sixtyConsequences(facts: MoveFacts): Consequence[] {
  const cancelledOn = cancelledByUsOn(facts);
  if (cancelledOn === null || !pastSixty(facts)) return [];
  const lastOn = rescheduleBy(cancelledOn);
  if (covers(facts.consents, 'past_60')) return [follows('past_60', { title: 'After 60 days, agreed in writing', text: 'Both sides agreed to a later date.', ...RESCHEDULE_SOURCE })];
  return [asksFor('past_60', 'appointment.past_60_required', { title: 'More than 60 days after our cancellation', text: `A date that we move must lie within 60 days, that is by ${dateInWords(lastOn)}, unless both sides agree in writing to a later one.`, on: lastOn, ...RESCHEDULE_SOURCE })];
}

function causeConsequences(facts: MoveFacts): Consequence[] {
  if (!isShortNotice(facts) || facts.from === null) return [];
  const cutoff = addBusinessDays(facts.from.on, -CANCEL_BUSINESS_DAYS, facts.calendar);
  const said = { title: 'Fewer than 6 business days left', section: '8 CCR 34(d)', confidence: 'V' as const, on: cutoff };
  if (facts.goodCause !== '') return [follows('good_cause', { ...said, text: 'Good cause is given; it must go to the parties in writing.' })];
  if (facts.askedBy === 'evaluator') return [asksFor('good_cause', 'appointment.good_cause_required', { ...said, text: `We could move it freely until ${dateInWords(cutoff)}. Now only for good cause: write the reason, it goes to the parties.` })];
  return [asksFor('good_cause', 'appointment.late_cancellation', { ...said, text: `A party could move it freely until ${dateInWords(cutoff)}. Without good cause record a late cancellation, then book a new date.`, confidence: 'M' })];
}

function placeConsequences(facts: MoveFacts): Consequence[] {
  const { from, to, caseKind, kind, consents } = facts;
  const said: Consequence[] = [];
  if (needsOffice(facts)) {
    if (covers(consents, 'other_office')) said.push(follows('other_office', { title: 'Another office, agreed in writing', text: 'Both sides agreed to this office.', ...OFFICE_SOURCE }));
    else said.push(warns('other_office', { title: 'Another office', text: 'The first exam is at the office on the panel form. Another listed one needs the parties’ written agreement.', ...OFFICE_SOURCE }));
  }
  if (from !== null && from.physicianId !== to.physicianId) {
    if (windowApplies(caseKind, kind)) said.push(blocks('other_physician', 'appointment.other_physician', { title: 'Another evaluator', text: 'A panel case is examined by the evaluator whom the panel names. Another one needs another panel.', section: '8 CCR 31.5', confidence: 'V' }));
    else said.push(warns('other_physician', { title: 'Another physician', text: caseKind === 'AME' ? 'The parties agreed on the evaluator: ask them first.' : 'Tell the client that another physician examines.' }));
  }
  return said;
}

/** Absence and office are said elsewhere, with their own words. */
function eligibilityConsequences({ eligibility }: MoveFacts): Consequence[] {
  const looked = (eligibility?.checks ?? []).filter(({ key, outcome }) => key !== 'unavailability' && key !== 'panel_office' && outcome !== 'pass');
  return looked.map(({ outcome, says, section, confidence }) => {
    const said = { title: outcome === 'block' ? 'Not eligible' : 'To be checked', text: `${says}.`, section, confidence };
    return outcome === 'block' ? blocks('not_eligible', 'appointment.not_eligible', said) : warns('not_eligible', said);
  });
}

function noticeConsequences(facts: MoveFacts): Consequence[] {
  const { caseKind, kind, notifiedOn, today } = facts;
  if (facts.from !== null && !movesAway(facts)) return [];
  if (windowApplies(caseKind, kind)) {
    const due = dueDate({ rule: 'appointment.notice', triggerOn: today, calendar: facts.calendar }).strictOn;
    const said = { on: due, section: '8 CCR 34(a)', confidence: 'V' as const };
    if (notifiedOn !== null) return [warns('notice_again', { ...said, title: 'A new notice must go', text: `The notice of ${dateInWords(notifiedOn)} names the old appointment. Form 110 must go anew by ${dateInWords(due)}, 5 business days from today.` })];
    return [follows('notice_again', { ...said, title: 'Notice', text: `Form 110 must go by ${dateInWords(due)}, 5 business days from today.` })];
  }
  return notifiedOn === null ? [] : [warns('notice_again', { title: 'A new notice must go', text: `The parties were told on ${dateInWords(notifiedOn)} of the old appointment.` })];
}

function exchangeConsequences(facts: MoveFacts): Consequence[] {
  const { caseKind, kind, to, today } = facts;
  if (!windowApplies(caseKind, kind) || (facts.from !== null && !movesDay(facts))) return [];
  const due = dueDate({ rule: 'records.exchange', triggerOn: to.on }).strictOn;
  const said = { on: due, section: 'LC 4062.3(b)', confidence: 'V' as const };
  if (due < today) return [warns('records_exchange_short', { ...said, title: 'Short for the records', text: `Records go to the other side 20 days before, that was ${dateInWords(due)}. What is served later may not reach you in time.` })];
  return [follows('records_exchange', { ...said, title: 'Records', text: `Records go to the other side by ${dateInWords(due)}, 20 days before, in ${quantity(daysBetween(today, due), 'day')}.` })];
}

function interpreterConsequences({ from, to, interpreter }: MoveFacts): Consequence[] {
  if (interpreter.language === '') return [];
  const sameTime = from !== null && from.on === to.on && from.startMinute === to.startMinute && from.locationId === to.locationId;
  if (sameTime) return [];
  if (interpreter.confirmed) return [warns('interpreter', { title: 'Interpreter to confirm again', text: `The ${interpreter.language} interpreter confirmed the old time; the confirmation falls away.`, section: '8 CCR 34(c)', confidence: 'V' })];
  const text = interpreter.arranged ? `Tell the ${interpreter.language} interpreter the new time and have it confirmed.` : `A ${interpreter.language} interpreter is to be arranged.`;
  return [follows('interpreter', { title: 'Interpreter', text, section: '8 CCR 34(c)', confidence: 'V' })];
}

function codeConsequences(facts: MoveFacts): Consequence[] {
  const { caseKind, kind, from, to, history } = facts;
  if (from === null || (caseKind !== 'QME' && caseKind !== 'AME') || (kind !== 'COMPREHENSIVE' && kind !== 'FOLLOW_UP')) return [];
  const [before, after] = [codeTurn(history, from.on), codeTurn(history, to.on)];
  if (before.code === after.code) return [];
  return [warns('code_turns', { title: `${before.code} becomes ${after.code}`, text: `${after.reason}.`, section: after.section, confidence: after.confidence, on: after.turnsOn })];
}

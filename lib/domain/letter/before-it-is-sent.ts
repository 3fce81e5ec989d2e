import type { CalendarDate } from '../calendar';
import type { CaseKind, EvaluationState } from '../evaluation/lifecycle';
import { exParte, type Reached } from '../service/ex-parte';
import { recipientRoleLabels } from '../service/methods';
import type { DueRecipient, MissingRecipient } from '../service/due-recipient';
import { dateInWords, dateWithoutWeekday } from '../wording';
import { gapsIn } from './gaps';
import { letterKindOf, type LetterKind } from './kinds';

/** `block` must be mended before it is sent, `look` is for a person to weigh. The codes are those of the rule that a refusal names. */
export interface LetterCheck {
  readonly code: string;
  readonly tone: 'block' | 'look' | 'pass';
  readonly title: string;
  readonly detail: string;
  readonly section: string | null;
}

/** A recipient of the draft as it stands. */
export interface DraftedRecipient extends Reached {
  readonly required: boolean;
  readonly omittedReason: string;
  /** Why it cannot go the way that was chosen; '' when it can. */
  readonly problem: string;
}

export interface DraftedLetter {
  readonly kind: LetterKind;
  readonly subject: string;
  readonly body: string;
  readonly caseKind: CaseKind | null;
  readonly recipients: readonly DraftedRecipient[];
  /** Due by now and not among the recipients. */
  readonly added: readonly DueRecipient[];
  readonly missing: readonly MissingRecipient[];
  /** Everybody on the case, by whom a disguised party is known. */
  readonly parties: readonly Reached[];
  readonly hasLetterhead: boolean;
  readonly evaluation: { readonly state: EvaluationState; readonly scheduledOn: CalendarDate | null } | null;
  readonly clock: { readonly title: string; readonly section: string; readonly strictOn: CalendarDate } | null;
  readonly today: CalendarDate;
}

const check = (tone: LetterCheck['tone'], code: string, title: string, detail: string, section: string | null = null): LetterCheck => ({ code, tone, title, detail, section });

/** What stands before the sending of a letter, the blocks first. */
export function beforeItIsSent(letter: DraftedLetter): LetterCheck[] {
  const found = [...textChecks(letter), ...recipientChecks(letter), ...appointmentChecks(letter), ...formChecks(letter)];
  const order = { block: 0, look: 1, pass: 2 };
  return found.sort((a, b) => order[a.tone] - order[b.tone]);
}

function textChecks({ subject, body, hasLetterhead }: DraftedLetter): LetterCheck[] {
  const gaps = gapsIn(subject, body);
  return [
    ...(gaps.length === 0 ? [] : [check('block', 'letter.gaps', 'Something is missing in the text', `Still missing: ${gaps.join(', ')}. Complete the case and fill the letter anew, or write it into the text.`)]),
    ...(body.trim() === '' ? [check('block', 'letter.empty', 'The letter is empty', 'Write the text.')] : []),
    ...(hasLetterhead ? [] : [check('block', 'letter.letterhead', 'There is no letterhead', 'Add the practice’s street, city and phone under Settings, Practice.')]),
  ];
}

function recipientChecks({ kind, caseKind, recipients, added, missing, parties }: DraftedLetter): LetterCheck[] {
  const going = recipients.filter(({ omittedReason }) => omittedReason === '');
  // A bill is asked for from who owes it. It is no word to the evaluator's readers on the case; the check says to keep it so.
  const toPayer = letterKindOf(kind).audience === 'payer';
  const oneSided = caseKind === null || toPayer ? null : exParte(caseKind, going, parties);
  return [
    ...(going.length === 0 ? [check('block', 'letter.nobody', 'Nobody gets it', missing[0]?.says ?? 'Add a recipient.', missing[0]?.section ?? null)] : []),
    ...(oneSided ? [check('block', oneSided.rule, 'One side only', oneSided.message, oneSided.section)] : []),
    ...(toPayer ? [check('look', 'letter.bill_only', 'It goes to the payer alone', 'So it speaks of the bill and of nothing else of the case.', 'LC 4062.3')] : []),
    ...going.filter(({ problem }) => problem !== '').map(({ name, problem }) => check('block', 'letter.unreachable', `${name} cannot be reached`, problem)),
    ...added.map((one) => check('block', 'letter.recipient_not_on_it', `${one.name} is not on it`, `${recipientRoleLabels[one.role]}. ${one.reason}. Came to the case after this letter was drafted.`, one.section || null)),
    ...recipients.filter(({ omittedReason }) => omittedReason !== '').map((one) => check('look', 'letter.omitted', `${one.name} is left out`, one.omittedReason)),
    ...(going.length === 0 ? missing.slice(1) : missing).map(({ says, section }) => check('look', 'letter.recipient_missing', 'Somebody is not known', says, section || null)),
  ];
}

function appointmentChecks({ kind, subject, body, evaluation, clock, today }: DraftedLetter): LetterCheck[] {
  if (!evaluation) return [];
  const { meets } = letterKindOf(kind);
  const { scheduledOn, state } = evaluation;
  const isNotice = meets === 'appointment.notice';
  const stale = scheduledOn !== null && isNotice && !`${subject}\n${body}`.includes(dateWithoutWeekday(scheduledOn));
  return [
    ...(isNotice && state !== 'SCHEDULED' ? [check('block', 'evaluation.not_scheduled', 'There is no appointment', 'Only a booked appointment is notified. Book it first, or discard this draft.')] : []),
    ...(stale && scheduledOn ? [check('block', 'letter.other_day', 'The appointment is on another day', `It is on ${dateInWords(scheduledOn)}, which the text does not say. Fill the letter anew.`)] : []),
    ...(clock && clock.strictOn < today ? [check('look', 'letter.late', 'The time for it has passed', `${clock.title} was due on ${dateInWords(clock.strictOn)}. Send it today all the same.`, clock.section)] : []),
  ];
}

function formChecks({ kind }: DraftedLetter): LetterCheck[] {
  const { form } = letterKindOf(kind);
  if (!form) return [];
  return [check('look', 'letter.form', `Content of ${form.name}`, `Compare it with the current ${form.name}: this letter carries its content and is not the official form.${form.confidence === 'M' ? ' What the form asks for is known from memory: verify it.' : ''}`, form.section)];
}

import { questionsIn } from '@/lib/domain/referral/questions';
import type { ContactRole } from '@/lib/features/contacts/schema';
import type { Injury, Question } from '@/lib/features/intake/schema';

export interface ChosenContact {
  /** Null while what was typed is nobody that is known. */
  readonly id: string | null;
  readonly name: string;
}

export const noContact: ChosenContact = { id: null, name: '' };

/** An injury as a form holds it: empty for unknown. `key` keeps its place while the list changes. */
export interface InjuryDraft {
  readonly key: string;
  readonly injuredOn: string;
  readonly throughOn: string;
  readonly isCumulative: boolean;
  readonly claimNumber: string;
  readonly adjNumber: string;
  readonly bodyParts: string;
  readonly employer: string;
}

export interface QuestionDraft {
  readonly key: string;
  readonly text: string;
  readonly askedBy: ContactRole | '';
}

export interface PartyDraft {
  readonly contactId: string;
  readonly role: ContactRole;
  readonly name: string;
}

/** The parties with one more; one who is there in that role stays once. */
export function withParty(parties: readonly PartyDraft[], party: PartyDraft): readonly PartyDraft[] {
  return parties.some(({ contactId, role }) => contactId === party.contactId && role === party.role) ? parties : [...parties, party];
}

export function emptyInjury(key: string): InjuryDraft {
  return { key, injuredOn: '', throughOn: '', isCumulative: false, claimNumber: '', adjNumber: '', bodyParts: '', employer: '' };
}

export function injuryDraft(injury: Injury, at: number): InjuryDraft {
  return { ...injury, key: `stored-${at}`, injuredOn: injury.injuredOn ?? '', throughOn: injury.throughOn ?? '', isCumulative: injury.throughOn !== null };
}

/** Whether anything is said of it; an empty row is not sent. */
export function isSaid({ injuredOn, claimNumber, adjNumber, bodyParts, employer }: InjuryDraft): boolean {
  return [injuredOn, claimNumber, adjNumber, bodyParts, employer].some((text) => text.trim() !== '');
}

/** The injury as the operation takes it. */
export function toInjury({ injuredOn, throughOn, isCumulative, claimNumber, adjNumber, bodyParts, employer }: InjuryDraft): Injury {
  return { injuredOn: injuredOn || null, throughOn: isCumulative && throughOn ? throughOn : null, claimNumber, adjNumber, bodyParts, employer };
}

export function questionDraft(question: Question, at: number): QuestionDraft {
  return { key: `stored-${at}`, text: question.text, askedBy: question.askedBy ?? '' };
}

export function toQuestion({ text, askedBy }: QuestionDraft): Question {
  return { text: text.trim(), askedBy: askedBy || null };
}

/** Lines that were pasted and are not questions of the list yet. */
export interface PendingQuestions {
  readonly text: string;
  readonly askedBy: ContactRole | '';
}

export const noPending: PendingQuestions = { text: '', askedBy: '' };

/** The list with what was pasted at its end, one question a line. */
export function withPending(questions: readonly QuestionDraft[], { text, askedBy }: PendingQuestions): readonly QuestionDraft[] {
  return [...questions, ...questionsIn(text).map((question) => ({ key: crypto.randomUUID(), text: question.slice(0, 2000), askedBy }))];
}

/** The list with one item moved up or down; the same list at its ends. */
export function moved<Item>(list: readonly Item[], at: number, step: 1 | -1): readonly Item[] {
  const to = at + step;
  const [item, other] = [list[at], list[to]];
  if (item === undefined || other === undefined) return list;
  return list.map((one, index) => (index === at ? other : index === to ? item : one));
}

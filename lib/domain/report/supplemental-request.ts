import { daysBetween, type CalendarDate } from '../calendar';
import { clocksFor, type ClockStart } from '../evaluation/clocks';
import type { CaseKind } from '../evaluation/lifecycle';
import { comparable } from '../search-text';

export const requestKinds = ['supplemental', 'factual_correction'] as const;
export type RequestKind = (typeof requestKinds)[number];

export const requestAskers = ['claimant', 'applicant_attorney', 'claims_administrator', 'defense_attorney', 'both', 'medical_unit'] as const;
export type RequestAsker = (typeof requestAskers)[number];

export const requestAskerLabels = {
  claimant: 'The claimant',
  applicant_attorney: 'The applicant attorney',
  claims_administrator: 'The claims administrator',
  defense_attorney: 'The defense attorney',
  both: 'Both sides together',
  medical_unit: 'The Medical Unit',
} as const satisfies Record<RequestAsker, string>;

/** The most that the parties may agree on beyond the sixty days (8 CCR 38(i)). */
export const mostAgreedDays = 30;

export interface RequestFacts {
  readonly kind: RequestKind;
  readonly askedBy: RequestAsker;
  readonly askedOn: CalendarDate;
  readonly inWriting: boolean;
  readonly agreedDays: number;
}

/**
 * The clocks that a request starts. Sixty days from the written request of a supplemental, more where the parties agreed (8 CCR 38(i)); ten days for
 * a factual correction that the worker asked for, fifteen where the administrator or both did (8 CCR 37). By word of mouth none starts.
 */
export function requestClocks({ kind, askedBy, askedOn, inWriting, agreedDays }: RequestFacts, caseKind: CaseKind): ClockStart[] {
  if (!inWriting) return [];
  if (kind === 'factual_correction') return [{ rule: askedBy === 'claimant' ? 'correction.response' : 'correction.response_both', triggerOn: askedOn, triggerLabel: 'Request served' }];
  if (agreedDays > 0 && (caseKind === 'QME' || caseKind === 'AME')) return [{ rule: 'report.supplemental_extended', triggerOn: askedOn, triggerLabel: 'Asked', agreedDays }];
  return clocksFor('request', { caseKind, evaluationKind: 'SUPPLEMENTAL', requestedOn: askedOn });
}

export interface RequestNote {
  readonly code: 'oral' | 'represented' | 'too_late' | 'not_asked_by_party';
  readonly says: string;
  readonly section: string;
  readonly confidence: 'V' | 'S' | 'S2' | 'M';
}

/** What a person weighs before a request is taken up: it is no refusal. `reportServedOn` is the day of the report that it is about. */
export function requestNotes(request: RequestFacts, about: { readonly represented: boolean | null; readonly reportServedOn: CalendarDate | null }): RequestNote[] {
  const notes: RequestNote[] = [];
  if (!request.inWriting) notes.push({ code: 'oral', says: 'Asked by word of mouth: no clock runs. Ask for it in writing, with a copy to the other side.', section: '8 CCR 38(i), LC 4062.3', confidence: 'S2' });
  if (request.kind === 'supplemental') return notes;
  if (about.represented === true) notes.push({ code: 'represented', says: 'Factual correction is for a worker without a lawyer. A represented party asks for a supplemental report.', section: '8 CCR 37', confidence: 'V' });
  if (request.askedBy === 'applicant_attorney' || request.askedBy === 'defense_attorney') notes.push({ code: 'not_asked_by_party', says: 'Factual correction is asked for by the worker or the claims administrator.', section: '8 CCR 37', confidence: 'V' });
  if (about.reportServedOn !== null && daysBetween(about.reportServedOn, request.askedOn) > 35) notes.push({ code: 'too_late', says: 'More than thirty days after the report came, with five for the mail.', section: '8 CCR 37', confidence: 'V' });
  return notes;
}

export interface AskedText {
  readonly text: string;
  readonly on: CalendarDate;
}

const common = new Set('a an and are as at be by do does did for from has have how if in is it of on or please that the their there this to was were what when whether which who why with would you your doctor dr report evaluation opinion'.split(' '));
const wordsOf = (text: string): Set<string> => new Set(comparable(text).split(/[^a-z0-9]+/).filter((word) => word.length > 2 && !common.has(word)));

/** Earlier questions that ask much the same: at least two words of weight shared, and most of the shorter one's. Newest first; a person decides. */
export function askedMuchTheSame(questions: string, earlier: readonly AskedText[]): AskedText[] {
  const lines = questions.split(/\n|(?<=\?)\s+/).map(wordsOf).filter(({ size }) => size >= 2);
  const isAlike = (text: string): boolean => {
    const words = wordsOf(text);
    return lines.some((line) => {
      const shared = [...line].filter((word) => words.has(word)).length;
      return shared >= 2 && shared / Math.min(line.size, words.size) >= 0.6;
    });
  };
  return earlier.filter(({ text }) => text.split(/\n|(?<=\?)\s+/).some(isAlike)).sort((one, other) => (one.on < other.on ? 1 : -1));
}

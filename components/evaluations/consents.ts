import type { SlotNeed } from '@/lib/features/slots/schema';
import type { PartySide, WaiverGiven, WaiverKind } from '@/lib/features/waivers/schema';

/** One consent as it is being typed; without a day it is not there yet. */
export interface ConsentDraft {
  readonly kind: WaiverKind;
  /** Whether the side can be chosen: one consent is enough, whoever gives it. */
  readonly eitherSide: boolean;
  readonly givenBy: PartySide;
  readonly givenOn: string;
  readonly note: string;
}

/** Consents of both sides; the waiver of day 90 is the requesting party's alone (8 CCR 31.3(e)). */
const fromBothSides: readonly WaiverKind[] = ['past_120', 'other_office', 'past_60'];

const isWaiver = (need: SlotNeed): need is Exclude<SlotNeed, 'good_cause'> => need !== 'good_cause';

/** The consents that a time still needs, to be filled in; good cause is no consent. */
export function consentsFor(missing: readonly SlotNeed[]): ConsentDraft[] {
  return missing.filter(isWaiver).flatMap((kind): ConsentDraft[] => {
    const blank = { kind, givenOn: '', note: '' };
    if (!fromBothSides.includes(kind)) return [{ ...blank, eitherSide: true, givenBy: 'applicant' }];
    return (['applicant', 'defense'] as const).map((givenBy) => ({ ...blank, eitherSide: false, givenBy }));
  });
}

/** Those that were filled in, as they go along with a booking. */
export function givenConsents(drafts: readonly ConsentDraft[]): WaiverGiven[] {
  return drafts.filter(({ givenOn }) => givenOn !== '').map(({ kind, givenBy, givenOn, note }) => ({ kind, givenBy, givenOn, note }));
}

/** What was typed before, put where the same consent is asked for again. */
export function keepTyped(next: readonly ConsentDraft[], before: readonly ConsentDraft[]): ConsentDraft[] {
  return next.map((draft) => before.find((one) => one.kind === draft.kind && (draft.eitherSide || one.givenBy === draft.givenBy)) ?? draft);
}

export const sideWords = { applicant: 'Applicant’s side', defense: 'Defense' } as const satisfies Record<PartySide, string>;

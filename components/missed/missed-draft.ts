import type { SaidDraft } from '@/components/communications/said-draft';
import type { CancellingSide } from '@/lib/domain/evaluation/missed';
import type { MissedQuestion } from '@/lib/features/missed/schema';

export const happenings = ['no_show', 'cancelled', 'left_early', 'interpreter_missing', 'too_late', 'not_seen'] as const;
/** What a person says happened; a cancellation becomes late or in time by the count. */
export type Happening = (typeof happenings)[number];

export const happeningWords = {
  no_show: { label: 'Did not come', hint: 'The claimant did not appear' },
  cancelled: { label: 'Was cancelled', hint: 'Late or in time, by the business days that were left' },
  left_early: { label: 'Left early', hint: 'Before the exam was complete' },
  interpreter_missing: { label: 'Interpreter missing', hint: 'And without one the exam could not be done' },
  too_late: { label: 'Came late', hint: 'More than 30 minutes under the state schedule' },
  not_seen: { label: 'Not seen', hint: 'For another reason' },
} as const satisfies Record<Happening, { readonly label: string; readonly hint: string }>;

/** The form as it stands: text as typed. */
export interface MissedDraft {
  readonly what: Happening;
  readonly lateMinutes: string;
  readonly cancelledOn: string;
  readonly cancelledBy: CancellingSide | '';
  readonly inWriting: 'yes' | 'no' | 'unknown';
  /** A person's own answer where the calendars differ; empty leaves it to the count. */
  readonly counted: '' | 'late' | 'in_time';
  readonly goodCause: string;
  readonly note: string;
  readonly review: boolean;
  readonly letter: boolean;
  /** Null while nothing that was said is to be recorded. */
  readonly said: SaidDraft | null;
}

export function emptyDraft(what: Happening, today: string): MissedDraft {
  return { what, lateMinutes: '', cancelledOn: today, cancelledBy: '', inWriting: 'unknown', counted: '', goodCause: '', note: '', review: false, letter: true, said: null };
}

const whole = (text: string): number | null => (/^\d{1,4}$/.test(text.trim()) ? Number(text.trim()) : null);

/** Whether the cancellation was in writing; null where nobody knows. */
export const writingOf = ({ inWriting }: Pick<MissedDraft, 'inWriting'>): boolean | null => (inWriting === 'unknown' ? null : inWriting === 'yes');

/** The draft as the preview is asked; words stay out of it. */
export function questionOf(draft: MissedDraft): MissedQuestion {
  const { what, cancelledOn, cancelledBy, counted } = draft;
  const lateMinutes = what === 'too_late' ? whole(draft.lateMinutes) : null;
  const inWriting = writingOf(draft);
  const cancelling = what === 'cancelled';
  return {
    choice: cancelling && counted !== '' ? (counted === 'late' ? 'late_cancel' : 'in_time') : what,
    ...(lateMinutes === null ? {} : { lateMinutes }),
    ...(cancelling && cancelledOn ? { cancelledOn } : {}),
    ...(cancelling && cancelledBy ? { cancelledBy } : {}),
    ...(cancelling && inWriting !== null ? { inWriting: String(inWriting) } : {}),
    ...(draft.goodCause.trim() ? { hasGoodCause: 'true' } : {}),
    ...(draft.review ? { recordReviewReport: 'true' } : {}),
  };
}

/** What both acts take of the draft. */
export function factsOf(draft: MissedDraft) {
  const cancelling = draft.what === 'cancelled';
  return {
    cancelledBy: cancelling ? draft.cancelledBy || null : null,
    cancelledInWriting: cancelling ? writingOf(draft) : null,
    goodCause: draft.goodCause,
    note: draft.note,
    letter: draft.letter,
  };
}

export const minutesLate = (draft: MissedDraft): number | null => (draft.what === 'too_late' ? whole(draft.lateMinutes) : null);

import { daysBetween, isCalendarDate, type CalendarDate } from '@/lib/domain/calendar';
import { expectationOf, firstEvaluationKind, focusOfSpecialty, type Expectation } from '@/lib/domain/evaluation/expectation';
import { beginsWithRequest } from '@/lib/domain/evaluation/lifecycle';
import type { HolidayCalendar } from '@/lib/domain/deadlines/holidays-data';
import type { Agreement } from '@/lib/features/agreements/schema';
import type { CaseKind } from '@/lib/features/cases/schema';
import { windowNeed } from '@/lib/domain/schedule/window';
import { consentsFor, keepTyped, type ConsentDraft } from '../evaluations/consents';
import { pagesOf, type LogCaseDraft } from './log-case-draft';

export interface Office {
  readonly agreement: Agreement | null;
  readonly specialtyCode: string;
  readonly holidayCalendar: HolidayCalendar;
  readonly today: string;
}

/**
 * What a draft is worth and which clocks it starts, by the server's own rules. The claimant's history is not known here:
 * a re-examination may turn out a follow-up once it is logged.
 */
export function draftExpectation(draft: LogCaseDraft, { agreement, specialtyCode, holidayCalendar, today }: Office): Expectation {
  const examOn = isCalendarDate(draft.examOn) ? draft.examOn : null;
  const requestedOn = (examOn !== null && examOn < today ? examOn : today) as CalendarDate;
  const kind = firstEvaluationKind(draft.kind, examOn, []);
  const scheduled = examOn !== null && !beginsWithRequest(kind);
  return expectationOf({
    caseKind: draft.kind,
    kind,
    state: scheduled ? 'SCHEDULED' : 'REQUESTED',
    requestedOn,
    bookedOn: scheduled ? requestedOn : null,
    scheduledOn: scheduled ? examOn : null,
    examinedOn: null,
    cancelledOn: null,
    interpreter: draft.language !== '',
    primaryFocus: focusOfSpecialty(specialtyCode),
    history: [],
    pagesExpected: pagesOf(draft.pages) ?? 0,
    packets: [],
    minutes: null,
    recordReviewReport: false,
    agreement: agreement && { ...agreement, reference: agreement.name },
    ...(holidayCalendar === 'dwc' ? {} : { calendar: holidayCalendar }),
  });
}

export interface WindowNote {
  readonly text: string;
  readonly past: boolean;
  /** The consent in writing without which the date is refused. */
  readonly needs: 'past_90' | 'past_120' | null;
}

/** Where an exam date lies in the 90 and 120 days from the request (8 CCR 31.3(e)); null for other kinds. */
export function windowNote(kind: CaseKind, examOn: string, today: string): WindowNote | null {
  if (kind !== 'QME' || !isCalendarDate(examOn)) return null;
  const day = daysBetween(today as CalendarDate, examOn);
  if (day < 0) return { text: 'Before today', past: true, needs: null };
  const needs = windowNeed(today as CalendarDate, examOn);
  if (needs === null) return { text: `Day ${day} of the 90`, past: false, needs };
  return { text: needs === 'past_90' ? `Day ${day}, past the 90: only if the asking party waives` : `Day ${day}, past the 120: only if both sides agree`, past: true, needs };
}

/** The consents that the date of the draft asks for, with what was typed of them. */
export function consentsOf(draft: LogCaseDraft, today: string): ConsentDraft[] {
  const needs = windowNote(draft.kind, draft.examOn, today)?.needs;
  return needs ? keepTyped(consentsFor([needs]), draft.consents) : [];
}

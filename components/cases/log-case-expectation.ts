import { daysBetween, isCalendarDate, type CalendarDate } from '@/lib/domain/calendar';
import { dueDate, type DeadlineQuote } from '@/lib/domain/deadlines/due-date';
import { clocksFor, type ClockFacts } from '@/lib/domain/evaluation/clocks';
import { feeInputOf } from '@/lib/domain/evaluation/code';
import { priceAgreement } from '@/lib/domain/fee-schedule/agreement';
import { price } from '@/lib/domain/fee-schedule/price';
import type { FeeQuote } from '@/lib/domain/fee-schedule/quote';
import type { Agreement } from '@/lib/features/agreements/schema';
import type { CaseKind } from '@/lib/features/cases/schema';
import { hasAgreement, pagesOf, type LogCaseDraft } from './log-case-draft';

export interface Expectation {
  /** Null where nothing can be said yet: private work without an agreement. */
  readonly fee: FeeQuote | null;
  readonly clocks: readonly DeadlineQuote[];
}

const isExam = (kind: CaseKind): boolean => kind === 'QME' || kind === 'AME' || kind === 'IME';

/** What a draft is worth and which clocks it starts, by the same rules as the server's. Asked and booked today. */
export function expectationOf(draft: LogCaseDraft, agreement: Agreement | null, today: string): Expectation {
  const day = today as CalendarDate;
  const examOn = isCalendarDate(draft.examOn) ? draft.examOn : null;
  return { fee: feeOf(draft, agreement, examOn ?? day), clocks: examOn ? clocksOf(draft.kind, agreement, day, examOn) : [] };
}

function feeOf(draft: LogCaseDraft, agreement: Agreement | null, serviceOn: CalendarDate): FeeQuote | null {
  const pages = pagesOf(draft.pages) ?? 0;
  if (hasAgreement(draft.kind)) {
    if (!agreement) return null;
    const outcome = draft.kind === 'IME' ? 'examined' : draft.kind === 'RECORD_REVIEW' || draft.kind === 'PEER_REVIEW' ? 'record_review' : 'flat_fee';
    return priceAgreement(agreement, { outcome, serviceOn, minutes: null, pages });
  }
  const { input } = feeInputOf({
    caseKind: draft.kind === 'AME' ? 'AME' : 'QME',
    kind: 'COMPREHENSIVE',
    state: 'SCHEDULED',
    serviceOn,
    requestedOn: null,
    interpreter: draft.language !== '',
    primaryFocus: null,
    history: [],
    packets: pages > 0 ? [{ declaredPages: pages, countedPages: pages, previouslyReviewedPages: 0 }] : [],
    minutes: null,
    recordReviewReport: false,
  });
  return input ? price(input) : null;
}

function clocksOf(caseKind: CaseKind, agreement: Agreement | null, today: CalendarDate, examOn: CalendarDate): DeadlineQuote[] {
  if (!isExam(caseKind)) return [];
  const facts: ClockFacts = { caseKind, evaluationKind: 'COMPREHENSIVE', requestedOn: today, bookedOn: today, scheduledOn: examOn, examinedOn: examOn, agreedReportDays: agreement?.reportDays ?? null };
  return [...clocksFor('schedule', facts), ...clocksFor('mark_examined', facts)]
    .filter((start) => start.rule !== 'report.extension_request' && start.rule !== 'records.exchange')
    .map((start) => dueDate({ rule: start.rule, triggerOn: start.triggerOn, ...(start.agreedDays ? { agreedDays: start.agreedDays } : {}) }));
}

export interface WindowNote {
  readonly text: string;
  readonly past: boolean;
}

/** Where an exam date lies in the 90 and 120 days from the request (8 CCR 31.3(e)); null for other kinds. */
export function windowNote(kind: CaseKind, examOn: string, today: string): WindowNote | null {
  if (kind !== 'QME' || !isCalendarDate(examOn)) return null;
  const day = daysBetween(today as CalendarDate, examOn);
  if (day < 0) return { text: 'Before today', past: true };
  if (day <= 90) return { text: `Day ${day} of the 90`, past: false };
  if (day <= 120) return { text: `Day ${day}, past the 90: only if the asking party waives`, past: true };
  return { text: `Day ${day}, past the 120: only if both sides agree`, past: true };
}

import { describe, expect, it } from 'vitest';
import { calendarDate } from '../calendar';
import { noticeRuleOf } from '../agreement/notice';
import { scheduleNotice } from '../deadlines/late-cancellation';
import { letterKinds } from '../letter/kinds';
import { countCancellation, demandCancellable, demandMissed, disputeInWords, MISSED_REASONS, missedNotes, missedReasonTable, type CancelFacts, type MissedFacts } from './missed';

const day = calendarDate;
const facts: MissedFacts = { caseKind: 'QME', scheduledOn: day('2026-03-09'), today: day('2026-03-09'), reason: 'no_show', lateMinutes: null, cancelledOn: null, cancelledBy: null, notice: scheduleNotice };
const missed = (over: Partial<MissedFacts>) => () => demandMissed({ ...facts, ...over });
const ime = noticeRuleOf('IME', { lateCancelCents: 60_000, lateCancelDays: 2 });

describe('what counts as missed', () => {
  it.each<[string, Partial<MissedFacts>]>([
    ['did not come, on the day', {}],
    ['31 minutes late: more than 30', { reason: 'too_late', lateMinutes: 31 }],
    ['five business days before: late', { reason: 'late_cancel', cancelledOn: day('2026-03-02') }],
    ['on the day itself', { reason: 'late_cancel', cancelledOn: day('2026-03-09') }],
    ['the calendars differ: a person decides', { reason: 'late_cancel', scheduledOn: day('2026-02-20'), cancelledOn: day('2026-02-11') }],
    ['a private client, 10 minutes late: the agreement knows no such rule', { caseKind: 'IME', notice: ime, reason: 'too_late', lateMinutes: 10 }],
    ['a private client, one business day before', { caseKind: 'IME', notice: ime, reason: 'late_cancel', cancelledOn: day('2026-03-06') }],
    ['a private client with whom no fee for it was agreed', { caseKind: 'IME', notice: null, reason: 'late_cancel', cancelledOn: day('2026-02-02') }],
  ])('%s', (_label, over) => {
    expect(missed(over)).not.toThrow();
  });

  it.each<[string, Partial<MissedFacts>, string]>([
    ['an appointment that is still ahead', { scheduledOn: day('2026-03-10') }, 'evaluation.in_future'],
    ['20 minutes late', { reason: 'too_late', lateMinutes: 20 }, 'evaluation.not_late_enough'],
    ['exactly 30 minutes late', { reason: 'too_late', lateMinutes: 30 }, 'evaluation.not_late_enough'],
    ['late, nobody knows how much', { reason: 'too_late' }, 'evaluation.late_minutes_required'],
    ['a cancellation without its day', { reason: 'late_cancel' }, 'evaluation.cancelled_on_required'],
    ['a cancellation of tomorrow', { reason: 'late_cancel', cancelledOn: day('2026-03-10') }, 'evaluation.in_future'],
    ['six business days before: in time', { reason: 'late_cancel', cancelledOn: day('2026-02-27') }, 'evaluation.cancelled_in_time'],
    ['our own cancellation', { reason: 'late_cancel', cancelledOn: day('2026-03-06'), cancelledBy: 'evaluator' }, 'evaluation.cancelled_by_us'],
    ['a private client, two business days before: in time as agreed', { caseKind: 'IME', notice: ime, reason: 'late_cancel', cancelledOn: day('2026-03-05') }, 'evaluation.cancelled_in_time'],
    ['a cancellation after the appointment, where nothing was agreed', { caseKind: 'IME', notice: null, reason: 'late_cancel', scheduledOn: day('2026-03-05'), cancelledOn: day('2026-03-06') }, 'appointment.cancelled_after'],
    ['a cancellation after the appointment', { reason: 'late_cancel', scheduledOn: day('2026-03-05'), cancelledOn: day('2026-03-06') }, 'appointment.cancelled_after'],
  ])('not %s', (_label, over, rule) => {
    expect(missed(over)).toThrow(expect.objectContaining({ rule }));
  });
});

describe('what can be cancelled without a bill', () => {
  const cancel: CancelFacts = { caseKind: 'QME', scheduledOn: day('2026-03-09'), today: day('2026-03-09'), cancelledOn: day('2026-02-27'), cancelledBy: 'defense', goodCause: '', notice: scheduleNotice };
  const cancelled = (over: Partial<CancelFacts>) => () => demandCancellable({ ...cancel, ...over });
  it.each<[string, Partial<CancelFacts>]>([
    ['a party, six business days before', {}],
    ['a party, where the calendars differ', { scheduledOn: day('2026-02-20'), cancelledOn: day('2026-02-11') }],
    ['we, six business days before', { cancelledBy: 'evaluator' }],
    ['we, two days before, for good cause', { cancelledBy: 'evaluator', cancelledOn: day('2026-03-05'), goodCause: 'The physician is ill' }],
    ['we, for a private client', { caseKind: 'IME', notice: ime, cancelledBy: 'evaluator', cancelledOn: day('2026-03-06') }],
    ['whoever, where no fee for it was agreed', { caseKind: 'IME', notice: null, cancelledOn: day('2026-03-09') }],
  ])('%s', (_label, over) => {
    expect(cancelled(over)).not.toThrow();
  });
  it.each<[string, Partial<CancelFacts>, string]>([
    ['a party, five business days before', { cancelledOn: day('2026-03-02') }, 'evaluation.cancelled_late'],
    ['8 CCR 34(d): we, five business days before, without good cause', { cancelledBy: 'evaluator', cancelledOn: day('2026-03-02') }, 'evaluation.good_cause_required'],
    ['8 CCR 34(d), read cautiously: we, where the calendars differ', { cancelledBy: 'evaluator', scheduledOn: day('2026-02-20'), cancelledOn: day('2026-02-11') }, 'evaluation.good_cause_required'],
  ])('not %s', (_label, over, rule) => {
    expect(cancelled(over)).toThrow(expect.objectContaining({ rule }));
  });
});

describe('the count of a cancellation', () => {
  it('says both counts where the calendars differ', () => {
    const count = countCancellation({ scheduledOn: day('2026-02-20'), cancelledOn: day('2026-02-11'), notice: scheduleNotice });
    expect(count && disputeInWords(count)).toEqual([expect.stringMatching(/Lincoln Day.*: 4 business days by the state's holidays, 6 by the Division's, 5 by the courts'/)]);
  });
  it('is silent where they agree, and where no count is asked', () => {
    const count = countCancellation({ scheduledOn: day('2026-03-09'), cancelledOn: day('2026-03-02'), notice: scheduleNotice });
    expect(count && disputeInWords(count)).toEqual([]);
    expect(countCancellation({ scheduledOn: day('2026-03-09'), cancelledOn: null, notice: scheduleNotice })).toBeNull();
    expect(countCancellation({ scheduledOn: day('2026-03-09'), cancelledOn: day('2026-03-02'), notice: null })).toBeNull();
  });
});

describe('what a person should know before', () => {
  const notes = (over: Partial<Parameters<typeof missedNotes>[0]>) => missedNotes({ caseKind: 'QME', reason: 'no_show', lateMinutes: null, notice: scheduleNotice, recordReviewReport: false, goodCause: '', ...over }).map(({ text }) => text).join(' ');
  it('doubts a ground that the schedule does not name', () => expect(notes({ reason: 'not_seen' })).toMatch(/five grounds.*none of them/));
  it('names the page rule of a report on the records', () => expect(notes({ recordReviewReport: true })).toMatch(/30 days.*over 200.*cannot be billed again/));
  it('says who decides about good cause', () => expect(notes({ goodCause: 'Hospital' })).toMatch(/Appeals Board/));
  it('says that nothing was agreed', () => expect(notes({ caseKind: 'IME', reason: 'late_cancel', notice: null })).toMatch(/nothing is billed/));
  it('is silent about a plain no-show', () => expect(notes({})).toBe(''));
});

it('knows a letter for every reason', () => {
  for (const reason of MISSED_REASONS) expect(letterKinds).toContain(missedReasonTable[reason].letter);
});

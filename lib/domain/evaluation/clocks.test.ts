import { describe, expect, test } from 'vitest';
import { calendarDate } from '../calendar';
import { dueDate } from '../deadlines/due-date';
import { clocksFor, type ClockEvent, type ClockFacts } from './clocks';
import { clocksStoppedBy } from './clock-stops';

const day = calendarDate;
const qme: ClockFacts = {
  caseKind: 'QME', evaluationKind: 'COMPREHENSIVE', requestedOn: day('2026-06-01'), bookedOn: day('2026-06-09'), scheduledOn: day('2026-07-24'), examinedOn: day('2026-07-24'),
  servedOn: day('2026-08-20'), cancelledOn: day('2026-07-01'), invoiceIssuedOn: day('2026-08-21'), invoiceReceivedOn: day('2026-08-24'), eorServedOn: day('2026-10-01'),
  secondReviewReceivedOn: day('2026-11-02'), secondReviewAnswerServedOn: day('2026-11-12'),
};
const started = (event: ClockEvent, over: Partial<ClockFacts> = {}) => clocksFor(event, { ...qme, ...over }).map((clock) => `${clock.rule} ${clock.triggerOn}`);

describe('what starts a clock', () => {
  test.each<[string, ClockEvent, Partial<ClockFacts>, string[]]>([
    ['8 CCR 34(a), 31.3(e), LC 4062.3(b): a panel QME is booked', 'schedule', {}, ['appointment.notice 2026-06-09', 'appointment.window 2026-06-01', 'records.exchange 2026-07-24']],
    ['8 CCR 31.3(e): the 90 days were waived', 'schedule', { windowWaived: true }, ['appointment.notice 2026-06-09', 'appointment.window_waived 2026-06-01', 'records.exchange 2026-07-24']],
    ['no date of request: no window', 'schedule', { requestedOn: null }, ['appointment.notice 2026-06-09', 'records.exchange 2026-07-24']],
    ['an AME is booked by agreement', 'schedule', { caseKind: 'AME' }, []],
    ['8 CCR 38(a), (c): examined', 'mark_examined', {}, ['report.comprehensive 2026-07-24', 'report.extension_request 2026-07-24']],
    ['8 CCR 38 names the AME too', 'mark_examined', { caseKind: 'AME', evaluationKind: 'FOLLOW_UP' }, ['report.comprehensive 2026-07-24', 'report.extension_request 2026-07-24']],
    ['a private exam', 'mark_examined', { caseKind: 'IME' }, ['ime.report 2026-07-24']],
    ['a private deposition has no report', 'mark_examined', { caseKind: 'EXPERT_WITNESS', evaluationKind: 'DEPOSITION' }, []],
    ['LC 4625(a): a deposition is billed within the year', 'mark_examined', { evaluationKind: 'DEPOSITION' }, ['bill.submission 2026-07-24']],
    ['8 CCR 38(i): a supplemental is asked for', 'request', { evaluationKind: 'SUPPLEMENTAL' }, ['report.supplemental 2026-06-01']],
    ['a private record review is asked for', 'request', { caseKind: 'RECORD_REVIEW', evaluationKind: 'RECORD_REVIEW' }, ['ime.report 2026-06-01']],
    ['8 CCR 9795, ML200: a no-show with a record review', 'mark_no_show', { recordReviewReport: true }, ['report.missed_appointment_review 2026-07-24', 'bill.submission 2026-07-24']],
    ['a no-show without one', 'mark_no_show', {}, ['bill.submission 2026-07-24']],
    ['a private no-show', 'mark_no_show', { caseKind: 'IME', recordReviewReport: true }, []],
    ['8 CCR 34(e): we cancelled', 'cancel', { cancelledByEvaluator: true }, ['appointment.reschedule 2026-07-01']],
    ['a party cancelled in time', 'cancel', {}, []],
    ['8 CCR 34: a party cancelled by word of mouth', 'cancel', { cancelledInWriting: false }, ['appointment.cancel_confirmation 2026-07-01']],
    ['a party cancelled in writing', 'cancel', { cancelledInWriting: true }, []],
    ['a private client cancelled by word of mouth', 'cancel', { caseKind: 'IME', cancelledInWriting: false }, []],
    ['8 CCR 34: cancelled late by word of mouth', 'mark_late_cancel', { cancelledInWriting: false }, ['bill.submission 2026-07-24', 'appointment.cancel_confirmation 2026-07-01']],
    ['LC 4625(a): served after an exam', 'serve_report', {}, ['bill.submission 2026-07-24']],
    ['LC 4625(a): a supplemental served', 'serve_report', { evaluationKind: 'SUPPLEMENTAL', examinedOn: null }, ['bill.submission 2026-08-20']],
    ['a private report served', 'serve_report', { caseKind: 'IME' }, []],
    ['LC 4622(a)(1): the bill went out', 'issue_invoice', {}, ['bill.payment 2026-08-21']],
    ['a private invoice has no legal clock', 'issue_invoice', { caseKind: 'IME' }, []],
    ['LC 4622(a)(1): the bill was received', 'record_receipt', {}, ['bill.payment 2026-08-24']],
    ['LC 4622(b), (c): an explanation of review', 'receive_eor', {}, ['bill.second_review 2026-10-01', 'bill.objection 2026-10-01']],
    ['LC 4622(b): second review asked', 'request_second_review', {}, ['bill.sbr_answer 2026-11-02']],
    ['8 CCR 9792.5.7(c): second review answered', 'receive_second_review_answer', {}, ['bill.ibr 2026-11-12']],
    ['paid', 'settle_invoice', {}, []],
  ])('%s', (_, event, over, expected) => expect(started(event, over)).toEqual(expected));

  test('an agreed length goes along with its clock', () => {
    const [clock] = clocksFor('mark_examined', { ...qme, caseKind: 'IME', agreedReportDays: 21 });
    expect(clock && dueDate(clock).strictOn).toBe('2026-08-14');
  });
});

describe('what stops a clock', () => {
  const stopped = (event: ClockEvent) => clocksStoppedBy(event).map((stop) => `${stop.rule} ${stop.outcome}`);
  test.each<[ClockEvent, string]>([
    ['mark_examined', 'appointment.window met'],
    ['mark_no_show', 'records.exchange dropped'],
    ['reschedule', 'appointment.notice moved'],
    ['serve_report', 'report.comprehensive met'],
    ['serve_report', 'report.extension_request dropped'],
    ['serve_report', 'ime.report met'],
    ['issue_invoice', 'bill.submission met'],
    ['record_receipt', 'bill.payment moved'],
    ['receive_eor', 'bill.payment met'],
    ['settle_invoice', 'bill.second_review met'],
    ['void_invoice', 'bill.payment dropped'],
    ['cancel', 'report.supplemental dropped'],
  ])('%s: %s', (event, stop) => expect(stopped(event)).toContain(stop));
  test('no event stops the clock that it starts, unless it starts it anew', () => {
    const events: ClockEvent[] = ['request', 'schedule', 'mark_examined', 'mark_no_show', 'cancel', 'serve_report', 'issue_invoice', 'receive_eor', 'request_second_review', 'receive_second_review_answer'];
    for (const event of events) {
      const begun = clocksFor(event, { ...qme, cancelledByEvaluator: true, recordReviewReport: true }).map((clock) => clock.rule);
      expect(clocksStoppedBy(event).filter((stop) => begun.includes(stop.rule))).toEqual([]);
    }
  });
});

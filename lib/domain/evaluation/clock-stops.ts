import type { RuleId } from '../deadlines/rules';
import type { ClockEvent, ClockStop } from './clocks';

const stops = (outcome: ClockStop['outcome'], ...rules: RuleId[]): ClockStop[] => rules.map((rule) => ({ rule, outcome }));

const WINDOWS = ['appointment.window', 'appointment.window_waived'] as const;
const REPORTS = [
  'report.comprehensive', 'report.extended_tests', 'report.extended_good_cause', 'report.supplemental', 'report.supplemental_extended', 'report.missed_appointment_review', 'ime.report',
] as const;
const DISPUTE = ['bill.second_review', 'bill.objection', 'bill.sbr_answer', 'bill.sbr_payment', 'bill.ibr', 'bill.petition'] as const;
const MISSED = [...stops('dropped', 'appointment.notice', 'records.exchange'), ...stops('met', ...WINDOWS, 'appointment.reschedule')];

const STOPS = {
  request: [],
  schedule: stops('met', 'appointment.reschedule'),
  reschedule: [...stops('moved', 'appointment.notice', 'records.exchange', ...WINDOWS), ...stops('met', 'appointment.reschedule')],
  mark_examined: [...stops('met', ...WINDOWS, 'appointment.reschedule', 'records.exchange'), ...stops('dropped', 'appointment.notice')],
  mark_no_show: MISSED,
  mark_late_cancel: MISSED,
  mark_not_seen: MISSED,
  cancel: stops('dropped', 'appointment.notice', 'records.exchange', ...WINDOWS, 'report.supplemental', 'report.supplemental_extended', 'ime.report'),
  serve_report: [...stops('met', ...REPORTS), ...stops('dropped', 'report.extension_request')],
  reopen: stops('dropped', ...REPORTS, 'report.extension_request', 'bill.submission', 'appointment.reschedule'),
  issue_invoice: stops('met', 'bill.submission'),
  record_receipt: stops('moved', 'bill.payment'),
  receive_eor: stops('met', 'bill.payment'),
  request_second_review: stops('met', 'bill.second_review'),
  receive_second_review_answer: stops('met', 'bill.sbr_answer'),
  settle_invoice: stops('met', 'bill.payment', ...DISPUTE),
  void_invoice: stops('dropped', 'bill.payment', ...DISPUTE),
} as const satisfies Record<ClockEvent, readonly ClockStop[]>;

/** The open clocks that an event ends, and how. A rule with no open clock is simply not there to stop. */
export function clocksStoppedBy(event: ClockEvent): readonly ClockStop[] {
  return STOPS[event];
}

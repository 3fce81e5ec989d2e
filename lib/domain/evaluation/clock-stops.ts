import { ruleNamed, type RuleId } from '../deadlines/rules';
import { NOTICE_RULES, REPORT_RULES_ELSEWHERE } from '../jurisdiction/clocks';
import type { ClockEvent, ClockStop } from './clocks';

const stops = (outcome: ClockStop['outcome'], ...rules: RuleId[]): ClockStop[] => rules.map((rule) => ({ rule, outcome }));

const WINDOWS = ['appointment.window', 'appointment.window_waived'] as const;
const REPORTS: readonly RuleId[] = [
  'report.comprehensive', 'report.extended_tests', 'report.extended_good_cause', 'report.supplemental', 'report.supplemental_extended', 'report.missed_appointment_review', 'correction.response', 'correction.response_both', 'ime.report',
  ...REPORT_RULES_ELSEWHERE,
];
const DISPUTE = ['bill.second_review', 'bill.objection', 'bill.sbr_answer', 'bill.sbr_payment', 'bill.ibr', 'bill.ibr_eligibility', 'bill.ibr_decision', 'bill.petition', 'bill.order_payment'] as const;
const MISSED = [...stops('dropped', 'appointment.notice', 'records.exchange', ...NOTICE_RULES), ...stops('met', ...WINDOWS, 'appointment.reschedule')];

const STOPS = {
  request: [],
  schedule: stops('met', 'appointment.reschedule', 'ime.tx_reschedule'),
  reschedule: [...stops('moved', 'appointment.notice', 'records.exchange', ...WINDOWS, ...NOTICE_RULES), ...stops('met', 'appointment.reschedule', 'ime.tx_reschedule')],
  mark_examined: [...stops('met', ...WINDOWS, 'appointment.reschedule', 'records.exchange'), ...stops('dropped', 'appointment.notice', ...NOTICE_RULES)],
  mark_no_show: MISSED,
  mark_late_cancel: MISSED,
  mark_not_seen: MISSED,
  cancel: stops('dropped', 'appointment.notice', 'records.exchange', ...WINDOWS, 'report.supplemental', 'report.supplemental_extended', 'ime.report', 'ime.tx_reschedule', ...NOTICE_RULES),
  serve_report: [...stops('met', ...REPORTS), ...stops('dropped', 'report.extension_request')],
  reopen: stops('dropped', 'ime.tx_reschedule', ...REPORTS, 'report.extension_request', 'bill.submission', 'appointment.reschedule', 'appointment.cancel_confirmation'),
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

/** What our notice of an appointment meets, whoever's rules ask for it; an insurer's own notice is not ours to give. */
export const MET_BY_NOTICE: readonly ClockStop[] = stops('met', 'appointment.notice', ...NOTICE_RULES.filter((rule) => ruleNamed(rule).side === 'we_owe'));

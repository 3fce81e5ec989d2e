import type { RuleId } from '../deadlines/rules';

/** The clocks that say by when a report must be served. Requests for time and the keeping of the report are others. */
export const reportDueRules = [
  'report.comprehensive',
  'report.supplemental',
  'report.supplemental_extended',
  'report.extended_tests',
  'report.extended_good_cause',
  'report.missed_appointment_review',
  'correction.response',
  'correction.response_both',
  'ime.report',
  'ime.ny_report',
  'ime.ny_report_outside',
  'ime.wa_report',
  'ime.tx_report',
  'ime.co_report',
  'ime.il_report',
  'ime.ca_civil_report',
  'ime.frcp_report',
  'ime.frcp_rebuttal',
] as const satisfies readonly RuleId[];

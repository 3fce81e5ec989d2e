import { calendarDays, calendarDaysBefore, calendarMonths, deadlineRule } from './rule';

const REG_38 = 'dir.ca.gov/t8/38.html';
const DAISY = 'blog.daisybill.com/qme-report-filing-deadlines-under-dwc-scrutiny';
const UNPAID = 'Neither side is liable for a late report unless both accept it in writing.';
const toServe = calendarDays(30, 'to prepare and serve the report', '8 CCR 38(a)');

/** Clocks of the report and of its correction, 8 CCR 37, 38 and 9795. */
export const REPORT_RULES = [
  deadlineRule({
    id: 'report.comprehensive', title: 'Comprehensive or follow-up report, served', spans: [toServe],
    section: '8 CCR 38(a)', confidence: 'V', source: REG_38, side: 'we_owe', rolls: true, triggerLabel: 'Examined',
    feeAtRisk: 'report', note: UNPAID, noteSection: '8 CCR 38(b)',
  }),
  deadlineRule({
    id: 'report.supplemental', title: 'Supplemental report, served', spans: [calendarDays(60, 'from the request to the served supplemental')],
    section: '8 CCR 38(i)', confidence: 'S2', source: 'pknwlaw.com, wcdefenseca', side: 'we_owe', rolls: true, triggerLabel: 'Asked',
    feeAtRisk: 'report', note: 'A late supplemental gives no automatic replacement; a judge may order one.', noteSection: '8 CCR 38',
  }),
  deadlineRule({
    id: 'report.supplemental_extended', title: 'Supplemental report, parties agreed to more time',
    spans: [calendarDays(60, 'from the request'), calendarDays(30, 'more at most, agreed by the parties')],
    section: '8 CCR 38(i)', confidence: 'S', source: 'pknwlaw.com', side: 'we_owe', rolls: true, triggerLabel: 'Asked',
    feeAtRisk: 'report', note: 'The agreement of the parties is enough; the Medical Director is not asked.', noteSection: '8 CCR 38(i)', lengthByAgreement: true,
  }),
  deadlineRule({
    id: 'report.extension_request', title: 'Form 112, last day to ask for more time',
    spans: [toServe, calendarDaysBefore(5, 'before that day, to ask on Form 112', '8 CCR 38(c)')],
    section: '8 CCR 38(c)', confidence: 'S2', source: `${DAISY}, maisonlaw`, side: 'we_owe', triggerLabel: 'Examined',
    note: 'Send to the Medical Director, the worker, the attorney and the claims administrator.', noteSection: '8 CCR 38(c)',
  }),
  deadlineRule({
    id: 'report.extended_tests', title: 'Report, more time for tests or a consultant',
    spans: [toServe, calendarDays(30, 'more at most, for missing test results or a consultant’s report', '8 CCR 38')],
    section: '8 CCR 38', confidence: 'S', source: DAISY, side: 'we_owe', rolls: true, triggerLabel: 'Examined',
    feeAtRisk: 'report', note: UNPAID, noteSection: '8 CCR 38(b)',
  }),
  deadlineRule({
    id: 'report.extended_good_cause', title: 'Report, more time for good cause',
    spans: [toServe, calendarDays(15, 'more at most, for an emergency or a disaster', '8 CCR 38')],
    section: '8 CCR 38', confidence: 'S', source: DAISY, side: 'we_owe', rolls: true, triggerLabel: 'Examined',
    feeAtRisk: 'report', note: UNPAID, noteSection: '8 CCR 38(b)',
  }),
  deadlineRule({
    id: 'report.missed_appointment_review', title: 'Record-review report after a missed appointment',
    spans: [calendarDays(30, 'to issue the record-review report')],
    section: '8 CCR 9795, ML200', confidence: 'S', source: 'synergysticsinc.com', side: 'we_owe', rolls: true, triggerLabel: 'Appointment missed',
    feeAtRisk: 'pages', note: 'Pages over 200 are paid with an ML200 only when this report is issued in time.', noteSection: '8 CCR 9795, ML200',
  }),
  deadlineRule({
    id: 'report.retention', title: 'Keep the report at least until', spans: [calendarMonths(60, 'from the date of the report')],
    section: '8 CCR 39.5', confidence: 'V', source: 'casetext.com, 8 CCR 39.5', side: 'we_owe', triggerLabel: 'Report dated',
    note: 'A true electronic copy is enough.', noteSection: '8 CCR 39.5',
  }),
  deadlineRule({
    id: 'correction.request', title: 'Request for factual correction', spans: [calendarDays(30, 'from receipt of the report')],
    section: '8 CCR 37', confidence: 'V', source: 'dir.ca.gov/t8/37.html', side: 'owed_to_us', rolls: true, triggerLabel: 'Report received',
    note: 'Only where the worker is unrepresented.', noteSection: '8 CCR 37',
  }),
  deadlineRule({
    id: 'correction.worker_answer', title: 'Worker’s answer to a request for correction', spans: [calendarDays(5, 'from service of the administrator’s request')],
    section: '8 CCR 37', confidence: 'V', source: 'dir.ca.gov/t8/37.html', side: 'owed_to_us', rolls: true, serviceExtends: true, triggerLabel: 'Request served',
    note: 'The worker may answer; nobody has to.', noteSection: '8 CCR 37',
  }),
  deadlineRule({
    id: 'correction.response', title: 'Answer to factual correction, asked by the worker', spans: [calendarDays(10, 'from service of the request')],
    section: '8 CCR 37', confidence: 'V', source: 'dir.ca.gov/t8/37.html', side: 'we_owe', rolls: true, triggerLabel: 'Request served',
    note: 'The answer is a supplemental report on the facts asked about.', noteSection: '8 CCR 37',
  }),
  deadlineRule({
    id: 'correction.response_both', title: 'Answer to factual correction, asked by the administrator or both', spans: [calendarDays(15, 'from service of the request')],
    section: '8 CCR 37', confidence: 'M', source: 'Text of 8 CCR 37 from memory', side: 'we_owe', rolls: true, triggerLabel: 'Request served',
    note: 'The answer is a supplemental report on the facts asked about.', noteSection: '8 CCR 37',
  }),
  deadlineRule({
    id: 'rating.summary', title: 'Summary rating by the Disability Evaluation Unit', spans: [calendarDays(20, 'from the end of the correction period or the supplemental')],
    section: '8 CCR 10159', confidence: 'V', source: '8 CCR 10159, copy', side: 'owed_to_us', rolls: true, triggerLabel: 'Correction period ended',
    note: 'Only for an unrepresented worker.', noteSection: '8 CCR 10159',
  }),
] as const;

import { calendarDate } from '../calendar';
import { businessDays, businessDaysBefore, calendarDays, calendarDaysBefore, deadlineRule } from './rule';

const MEMORY = 'Text from memory, to be verified';
const OWN_HOLIDAYS = 'Business days are counted by the practice’s own holiday calendar.';

/** Clocks of exams outside California workers' compensation, by whose rules they are made. Which case runs into which: `lib/domain/jurisdiction`. */
export const JURISDICTION_RULES = [
  deadlineRule({
    id: 'ime.ny_notice', title: 'New York notice of exam, IME-5', spans: [businessDaysBefore(7, 'before the exam')],
    section: '12 NYCRR 300.2', confidence: 'M', source: MEMORY, side: 'we_owe', triggerLabel: 'Exam on',
    note: `To the claimant and the Board on the same day. ${OWN_HOLIDAYS}`,
  }),
  deadlineRule({
    id: 'ime.ny_report', title: 'New York IME report received by the Board and all parties', spans: [businessDays(10, 'from the exam, received by all on the same day')],
    section: '12 NYCRR 300.2(d)(11)', confidence: 'S', source: 'Emergency text of 2013, read; made permanent by a proposal of wcb.ny.gov', side: 'we_owe', triggerLabel: 'Examined',
    note: `Same day, same manner to all. ${OWN_HOLIDAYS}`,
  }),
  deadlineRule({
    id: 'ime.ny_report_outside', title: 'New York IME report, examined outside New York', spans: [businessDays(20, 'from the exam, received by all on the same day')],
    section: '12 NYCRR 300.2(d)(11)', confidence: 'S', source: 'Emergency text of 2013, read; made permanent by a proposal of wcb.ny.gov', side: 'we_owe', triggerLabel: 'Examined',
    note: `Same day, same manner to all. ${OWN_HOLIDAYS}`,
  }),
  deadlineRule({
    id: 'ime.wa_report', title: 'Washington L&I report', spans: [calendarDays(14, 'from the exam or receipt of special tests')],
    section: 'WAC 296-23-347(3)(a)', confidence: 'V', source: 'law.cornell.edu, WAC 296-23-347', side: 'we_owe', triggerLabel: 'Examined',
    note: 'To the department or the self-insurer.', effectiveFrom: calendarDate('2025-07-01'),
  }),
  deadlineRule({
    id: 'ime.wa_notice', title: 'Washington notice to the worker, self-insured employer', spans: [calendarDaysBefore(28, 'before the exam')],
    section: 'WAC 296-15-440', confidence: 'V', source: 'WAC 296-15-440', side: 'owed_to_us', triggerLabel: 'Exam on',
    note: 'By the self-insured employer. A worker’s dispute is considered when it arrives at least 15 days before the exam.', noteSection: 'WAC 296-15-440',
  }),
  deadlineRule({
    id: 'ime.tx_report', title: 'Texas designated doctor report, DWC-068 and 069', spans: [businessDays(7, 'from the exam')],
    section: '28 TAC 127.220', confidence: 'M', source: MEMORY, side: 'we_owe', triggerLabel: 'Examined',
    note: OWN_HOLIDAYS,
  }),
  deadlineRule({
    id: 'ime.tx_reschedule', title: 'Texas: exam missed, contact to set a new day', spans: [calendarDays(21, 'from the missed exam')],
    section: '28 TAC 127.25', confidence: 'V', source: '28 TAC 127.25', side: 'owed_to_us', triggerLabel: 'Appointment missed',
    note: 'Contacted in time, the doctor may set a new exam not more than 21 days after the contact.', noteSection: '28 TAC 127.25',
  }),
  deadlineRule({
    id: 'ime.fl_notice', title: 'Florida written confirmation of the exam', spans: [calendarDaysBefore(7, 'before the exam')],
    section: 'Fla. Stat. 440.13(5)', confidence: 'M', source: MEMORY, side: 'we_owe', triggerLabel: 'Exam on',
    note: 'To the claimant and counsel.',
  }),
  deadlineRule({
    id: 'ime.or_notice', title: 'Oregon notice to the worker', spans: [calendarDaysBefore(10, 'before the exam')],
    section: 'OAR 436-010-0265', confidence: 'M', source: MEMORY, side: 'owed_to_us', triggerLabel: 'Exam on',
    note: 'By the insurer.',
  }),
  deadlineRule({
    id: 'ime.co_report', title: 'Colorado Division IME report', spans: [calendarDays(20, 'from the exam')],
    section: 'Colorado Division IME rule', confidence: 'M', source: `One published source for the days; ${MEMORY.toLowerCase()}`, side: 'we_owe', triggerLabel: 'Examined',
    note: 'The carrier admits or contests within 20 days of the notice.',
  }),
  deadlineRule({
    id: 'ime.il_report', title: 'Illinois Section 12 report', spans: [calendarDaysBefore(2, 'that is 48 hours, before the hearing')],
    section: '820 ILCS 305/12', confidence: 'M', source: MEMORY, side: 'we_owe', triggerLabel: 'Hearing on',
    note: 'Delivered to the other side. The clock runs from the hearing, not from the exam.',
  }),
  deadlineRule({
    id: 'ime.ca_civil_exam', title: 'California civil exam, earliest day', spans: [calendarDays(30, 'from service of the demand')],
    section: 'CCP 2032.220', confidence: 'V', source: 'CCP 2032.220', side: 'owed_to_us', triggerLabel: 'Demand served',
    note: 'At most 75 miles from the examinee’s residence, and neither painful, protracted nor intrusive. The response is due in 20 days.', noteSection: 'CCP 2032.220',
  }),
  deadlineRule({
    id: 'ime.ca_civil_report', title: 'California civil exam report', spans: [calendarDays(30, 'from service of the demand')],
    section: 'CCP 2032.610', confidence: 'V', source: 'law.onecle.com, CCP 2032.610', side: 'we_owe', triggerLabel: 'Demand served',
    note: 'Or 15 days before trial if that is earlier. The clock runs from the demand, not from the exam.',
  }),
  deadlineRule({
    id: 'ime.frcp_report', title: 'Federal expert disclosure', spans: [calendarDaysBefore(90, 'before trial, unless the court orders otherwise')],
    section: 'FRCP 26(a)(2)', confidence: 'M', source: MEMORY, side: 'we_owe', triggerLabel: 'Trial on',
    note: 'With publications of 10 years and testimony of 4 years.', lengthByAgreement: true,
  }),
  deadlineRule({
    id: 'ime.frcp_rebuttal', title: 'Federal rebuttal report', spans: [calendarDays(30, 'from the other side’s disclosure')],
    section: 'FRCP 26(a)(2)(D)', confidence: 'M', source: MEMORY, side: 'we_owe', triggerLabel: 'Disclosure of the other side',
    note: 'Unless the court orders otherwise.', lengthByAgreement: true,
  }),
] as const;

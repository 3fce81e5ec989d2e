import { calendarDate } from '../calendar';
import { businessDays, businessDaysBefore, calendarDays, calendarDaysBefore, calendarMonths, deadlineRule } from './rule';

const REG_31_3 = 'casetext.com, 8 CCR 31.3; DWC news 2023-13';
const REG_34 = 'casetext.com, 8 CCR 34';
const MEMORY = 'Text from memory, to be verified';
const since2023 = calendarDate('2023-02-02');

/** Clocks of the appointment, the follow-up and the deposition, 8 CCR 31.3, 34, 35.5 and 9795. */
export const APPOINTMENT_RULES = [
  deadlineRule({
    id: 'appointment.window', title: 'Appointment within 90 days of the request', spans: [calendarDays(90, 'from the request for an appointment')],
    section: '8 CCR 31.3(e)', confidence: 'V', source: REG_31_3, side: 'we_owe', triggerLabel: 'Date asked', effectiveFrom: since2023,
    feeAtRisk: 'appointment', note: 'Past it the requesting party may waive up to 120 days; else the panel can be replaced.', noteSection: '8 CCR 31.5(a)(2)',
  }),
  deadlineRule({
    id: 'appointment.window_waived', title: 'Appointment within 120 days, 90 waived', spans: [calendarDays(120, 'from the first request, the 90 days waived')],
    section: '8 CCR 31.3(e)', confidence: 'V', source: REG_31_3, side: 'we_owe', triggerLabel: 'Date asked', effectiveFrom: since2023,
    feeAtRisk: 'appointment', note: 'Later than this only if both parties agree in writing.', noteSection: '8 CCR 31.3(e)',
  }),
  deadlineRule({
    id: 'appointment.notice', title: 'Form 110, appointment notice', spans: [businessDays(5, 'to mail or fax the notice')],
    section: '8 CCR 34(a)', confidence: 'V', source: REG_34, side: 'we_owe', triggerLabel: 'Booked',
    note: 'To the worker, the claims administrator and known attorneys. A missing notice is a ground against reappointment.', noteSection: '8 CCR 34(a)',
  }),
  deadlineRule({
    id: 'appointment.cancel_cutoff', title: 'Last day to cancel without good cause', spans: [businessDaysBefore(6, 'before the appointment')],
    section: '8 CCR 34(d)', confidence: 'V', source: REG_34, side: 'we_owe', triggerLabel: 'Appointment on',
    note: 'After it the evaluator may cancel only for good cause, in writing with the reason.', noteSection: '8 CCR 34(d)',
  }),
  deadlineRule({
    id: 'appointment.late_cancel', title: 'Last day for the parties to cancel without a missed-appointment fee', spans: [businessDaysBefore(6, 'before the appointment')],
    section: '8 CCR 9795, ML200', confidence: 'S2', source: 'synergysticsinc.com, athensadmin.com', side: 'owed_to_us', triggerLabel: 'Appointment on',
    note: 'Cancelled later, the appointment is billed with ML200.', noteSection: '8 CCR 9795, ML200',
  }),
  deadlineRule({
    id: 'appointment.cancel_confirmation', title: 'Written confirmation of an oral cancellation', spans: [calendarDays(1, 'that is 24 hours, to confirm in writing')],
    section: '8 CCR 34', confidence: 'M', source: MEMORY, side: 'owed_to_us', triggerLabel: 'Cancelled by word of mouth',
    note: 'The party who cancels confirms to the evaluator and the other side.', noteSection: '8 CCR 34',
  }),
  deadlineRule({
    id: 'appointment.reschedule', title: 'New date after the evaluator cancelled', spans: [calendarDays(60, 'from the day of the cancellation')],
    section: '8 CCR 34(e)', confidence: 'S2', source: 'DWC news 2023-13; testanlaw.com', side: 'we_owe', triggerLabel: 'Cancelled', effectiveFrom: since2023,
    feeAtRisk: 'appointment', note: 'Later only if the parties agree in writing.', noteSection: '8 CCR 34(e)',
  }),
  deadlineRule({
    id: 'followup.window', title: 'Re-examination still a follow-up, ML202', spans: [calendarMonths(18, 'from the comprehensive exam')],
    section: '8 CCR 9793', confidence: 'M', source: `srtklaw.com, synergysticsinc.com for the 18 months; counting ${MEMORY.toLowerCase()}`, side: 'we_owe', triggerLabel: 'Comprehensive exam',
    note: 'The day itself still counts. From the next day a re-examination is ML201.', noteSection: '8 CCR 9795, ML202',
  }),
  deadlineRule({
    id: 'deposition.cancel_cutoff', title: 'Last day to cancel a deposition without a fee', spans: [calendarDaysBefore(8, 'before the deposition')],
    section: '8 CCR 9795, ML204', confidence: 'S2', source: 'pbw-law.com; Kamin', side: 'owed_to_us', triggerLabel: 'Deposition on',
    note: 'Cancelled later, one hour of ML204 is due.', noteSection: '8 CCR 9795, ML204',
  }),
  deadlineRule({
    id: 'deposition.availability', title: 'Deposition available within 120 days', spans: [calendarDays(120, 'from the notice')],
    section: '8 CCR 35.5(f)', confidence: 'M', source: MEMORY, side: 'we_owe', triggerLabel: 'Notice received',
    note: 'The evaluator offers a date inside it.', noteSection: '8 CCR 35.5(f)',
  }),
  deadlineRule({
    id: 'unavailability.notice', title: 'Form 109, notice of unavailability', spans: [calendarDaysBefore(30, 'before the absence begins')],
    section: '8 CCR 33', confidence: 'V', source: 'dir.ca.gov/t8/33.html, text before 2024', side: 'we_owe', triggerLabel: 'Absence begins',
    note: 'For absences of 14 days or more, up to 90 days a calendar year.', noteSection: '8 CCR 33',
  }),
] as const;

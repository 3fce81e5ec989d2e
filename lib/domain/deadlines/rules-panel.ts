import { businessDays, calendarDays, calendarDaysBefore, calendarMonths, deadlineRule } from './rule';

const MEMORY = 'Text from memory, to be verified';
const LC_4062_3 = 'lawserver.com and ca.elaws.us, LC 4062.3';

/** Clocks of the panel and of the exchange of records, LC 4062.1 to 4062.3, 8 CCR 30 to 35. */
export const PANEL_RULES = [
  deadlineRule({
    id: 'panel.strike', title: 'Strike from the panel', spans: [calendarDays(10, 'from the assignment of the panel')],
    section: 'LC 4062.2(c)', confidence: 'V', source: 'LC 4062.2(c), quoted', side: 'owed_to_us', rolls: true, serviceExtends: true, triggerLabel: 'Panel assigned',
    note: 'A party who fails to strike leaves the choice to the other. Whether the requester also gets the mail days is disputed.', noteSection: '8 CCR 10605',
  }),
  deadlineRule({
    id: 'panel.specialty', title: 'Worker’s choice of specialty', spans: [calendarDays(10, 'from receipt of Form 105')],
    section: 'LC 4062.1', confidence: 'S', source: 'LC 4062.1; 8 CCR 30, older text', side: 'owed_to_us', rolls: true, triggerLabel: 'Form received',
    note: 'After it the claims administrator may choose.', noteSection: 'LC 4062.1',
  }),
  deadlineRule({
    id: 'panel.serve', title: 'Panel served on the other side', spans: [businessDays(1, 'from issue of the online panel')],
    section: '8 CCR 30(b)', confidence: 'S', source: 'boxerlaw.com, ieatraining.org', side: 'owed_to_us', triggerLabel: 'Panel issued',
    note: 'By the party who asked for it, with the documents.', noteSection: '8 CCR 30(b)',
  }),
  deadlineRule({
    id: 'panel.issue', title: 'Panel issued by the Medical Unit', spans: [calendarDays(30, 'from the request')],
    section: '8 CCR 31.1', confidence: 'V', source: 'dir.ca.gov/t8/31_1.html', side: 'owed_to_us', rolls: true, triggerLabel: 'Panel asked for',
    note: 'After it a party may ask a judge for an order.', noteSection: '8 CCR 31.1',
  }),
  deadlineRule({
    id: 'panel.schedule', title: 'Unrepresented worker picks a QME and books', spans: [calendarDays(10, 'from issue of the panel')],
    section: '8 CCR 31.3(a)', confidence: 'V', source: 'casetext.com, 8 CCR 31.3', side: 'owed_to_us', rolls: true, triggerLabel: 'Panel issued',
    note: 'After it the claims administrator may book.', noteSection: '8 CCR 31.3(c)',
  }),
  deadlineRule({
    id: 'panel.schedule_represented', title: 'Represented worker books the selected QME', spans: [businessDays(10, 'from the selection')],
    section: '8 CCR 31.3(d)', confidence: 'V', source: 'casetext.com, 8 CCR 31.3', side: 'owed_to_us', triggerLabel: 'QME selected',
    note: 'After it the administrator or its attorney may book.', noteSection: '8 CCR 31.3(d)',
  }),
  deadlineRule({
    id: 'panel.aging', title: 'Panel ages out if nobody was examined', spans: [calendarMonths(24, 'from issue of the panel')],
    section: '8 CCR 31.5(a)(16)', confidence: 'M', source: MEMORY, side: 'we_owe', triggerLabel: 'Panel issued',
    feeAtRisk: 'appointment', note: 'An older panel may be replaced.', noteSection: '8 CCR 31.5(a)(16)',
  }),
  deadlineRule({
    id: 'panel.violation_request', title: 'Request to replace the panel for a violation of section 34', spans: [calendarDays(15, 'from learning of it or service of the report')],
    section: '8 CCR 31.5(a)(11)', confidence: 'M', source: MEMORY, side: 'owed_to_us', rolls: true, triggerLabel: 'Party learned of it',
    note: 'After it the violation is no ground.', noteSection: '8 CCR 31.5(a)(11)',
  }),
  deadlineRule({
    id: 'records.exchange', title: 'Records served on the other side', spans: [calendarDaysBefore(20, 'before the evaluation')],
    section: 'LC 4062.3(b)', confidence: 'V', source: LC_4062_3, side: 'owed_to_us', triggerLabel: 'Exam on',
    note: 'Information goes to the other side 20 days before it goes to the panel QME.', noteSection: '8 CCR 35(c)',
  }),
  deadlineRule({
    id: 'records.objection', title: 'Objection to non-medical records', spans: [calendarDays(10, 'from service of the records')],
    section: 'LC 4062.3(b)', confidence: 'V', source: LC_4062_3, side: 'owed_to_us', rolls: true, serviceExtends: true, triggerLabel: 'Records served',
    note: 'What was objected to in time may not be given to the evaluator.', noteSection: 'LC 4062.3(b)',
  }),
  deadlineRule({
    id: 'records.missing', title: 'Stop waiting for missing records', spans: [calendarDays(10, 'from the evaluation')],
    section: '8 CCR 35(i)', confidence: 'M', source: MEMORY, side: 'owed_to_us', triggerLabel: 'Examined',
    note: 'Then complete and serve on time, say they were not received, and supplement on request.', noteSection: '8 CCR 35(i)',
  }),
  deadlineRule({
    id: 'conflict.disclosure', title: 'Form 123, conflict of interest disclosed', spans: [businessDays(5, 'from becoming aware of it')],
    section: '8 CCR 41.5', confidence: 'M', source: MEMORY, side: 'we_owe', triggerLabel: 'Conflict known',
    note: 'In writing, to the parties.', noteSection: '8 CCR 41.5',
  }),
  deadlineRule({
    id: 'qme.annual_fee', title: 'QME annual fee', spans: [calendarDays(30, 'from the notice')],
    section: '8 CCR 18', confidence: 'V', source: 'dir.ca.gov/t8/18.html', side: 'we_owe', triggerLabel: 'Notice',
    note: 'Unpaid 30 days after the final notice, the physician is removed from the list.', noteSection: '8 CCR 18',
  }),
] as const;

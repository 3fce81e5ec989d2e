import { calendarDays, calendarMonths, deadlineRule } from './rule';

const LC_4622 = 'jurris.com, LC 4622';
const IBR = 'dir.ca.gov/t8/9792_5_7.html';
const MEMORY = 'Text from memory, to be verified';

/** Clocks of the bill, its dispute, and of private work, LC 4622 and 4625, 8 CCR 9792.5.4 to 9792.5.15 and 10786. */
export const BILL_RULES = [
  deadlineRule({
    id: 'bill.submission', title: 'Bill sent', spans: [calendarMonths(12, 'from the date of service')],
    section: 'LC 4625(a)', confidence: 'V', source: 'self-law.org, LC 4625', side: 'we_owe', triggerLabel: 'Date of service',
    feeAtRisk: 'bill', note: 'A later bill is barred.', noteSection: 'LC 4625(a)',
  }),
  deadlineRule({
    id: 'bill.payment', title: 'Payment or explanation of review', spans: [calendarDays(60, 'from receipt of the bill and report')],
    section: 'LC 4622(a)(1)', confidence: 'V', source: LC_4622, side: 'owed_to_us', rolls: true, triggerLabel: 'Bill received',
    feeAtRisk: 'balance', note: 'Late, 10% more is due and 7% a year from receipt.', noteSection: 'LC 4622(a)(1)',
  }),
  deadlineRule({
    id: 'bill.second_review', title: 'Second review (SBR) of an explanation of review', spans: [calendarDays(90, 'from service of the explanation of review')],
    section: 'LC 4622(b)(1)', confidence: 'V', source: LC_4622, side: 'we_owe', rolls: true, serviceExtends: true, triggerLabel: 'EOR served',
    feeAtRisk: 'balance', note: 'Missed, the bill counts as satisfied.', noteSection: '8 CCR 9792.5.5(e)',
  }),
  deadlineRule({
    id: 'bill.sbr_answer', title: 'Answer to the second review', spans: [calendarDays(14, 'from receipt of the request')],
    section: 'LC 4622(b)', confidence: 'S', source: 'blog.daisybill.com', side: 'owed_to_us', rolls: true, triggerLabel: 'Second review received',
    feeAtRisk: 'balance', note: 'The parties may agree in writing to more.', noteSection: 'LC 4622(b)',
  }),
  deadlineRule({
    id: 'bill.sbr_payment', title: 'Payment after the second review', spans: [calendarDays(21, 'from receipt of the request')],
    section: 'LC 4622(b)', confidence: 'M', source: MEMORY, side: 'owed_to_us', rolls: true, triggerLabel: 'Second review received',
    feeAtRisk: 'balance', note: 'Whatever the answer found owing.', noteSection: 'LC 4622(b)',
  }),
  deadlineRule({
    id: 'bill.ibr', title: 'Independent bill review (IBR)', spans: [calendarDays(30, 'from service of the second-review answer')],
    section: '8 CCR 9792.5.7(c)', confidence: 'V', source: IBR, side: 'we_owe', rolls: true, serviceExtends: true, triggerLabel: 'Answer served',
    feeAtRisk: 'balance', note: 'Only the amount can be reviewed; the filing fee comes back to the winner.', noteSection: '8 CCR 9792.5.7',
  }),
  deadlineRule({
    id: 'bill.ibr_eligibility', title: 'Notice whether the review is accepted', spans: [calendarDays(15, 'from the request')],
    section: '8 CCR 9792.5.9', confidence: 'V', source: 'dir.ca.gov/t8/9792_5_9.html', side: 'owed_to_us', rolls: true, triggerLabel: 'IBR filed',
    feeAtRisk: 'balance', note: 'The Administrative Director decides on eligibility first.', noteSection: '8 CCR 9792.5.9',
  }),
  deadlineRule({
    id: 'bill.ibr_decision', title: 'Decision of the independent bill review', spans: [calendarDays(60, 'from the assignment')],
    section: '8 CCR 9792.5.14', confidence: 'V', source: 'dir.ca.gov/dwc/IBR FAQ', side: 'owed_to_us', rolls: true, triggerLabel: 'Reviewer assigned',
    feeAtRisk: 'balance', note: 'The payer then owes the added sum and the filing fee.', noteSection: 'LC 4622',
  }),
  deadlineRule({
    id: 'bill.order_payment', title: 'Payment after an order', spans: [calendarDays(20, 'from service of the order')],
    section: 'LC 4622(a)', confidence: 'V', source: LC_4622, side: 'owed_to_us', rolls: true, serviceExtends: true, triggerLabel: 'Order served',
    feeAtRisk: 'balance', note: 'Where the payer contested in time.', noteSection: 'LC 4622(a)',
  }),
  deadlineRule({
    id: 'bill.objection', title: 'Objection to a denial that is not about the amount', spans: [calendarDays(90, 'from service of the explanation of review')],
    section: 'LC 4622(c)', confidence: 'M', source: '8 CCR 10786(a) refers to it', side: 'we_owe', rolls: true, serviceExtends: true, triggerLabel: 'EOR served',
    feeAtRisk: 'balance', note: 'Without an objection the amount is not owed.', noteSection: 'LC 4622(c)',
  }),
  deadlineRule({
    id: 'bill.petition', title: 'Payer’s petition and declaration of readiness', spans: [calendarDays(60, 'from service of our objection')],
    section: '8 CCR 10786(a)', confidence: 'V', source: 'casetext.com, 8 CCR 10786', side: 'owed_to_us', rolls: true, serviceExtends: true, triggerLabel: 'Objection served',
    feeAtRisk: 'balance', note: 'Missed, the payer waives its objections and we may petition ourselves.', noteSection: '8 CCR 10786(b), (e)',
  }),
  deadlineRule({
    id: 'ime.report', title: 'Report due under the fee agreement', spans: [calendarDays(30, 'unless the agreement says otherwise')],
    section: 'Fee agreement', confidence: 'M', source: 'Default of the practice; set it to what the client agreed', side: 'we_owe', triggerLabel: 'Examined',
    note: 'Private work: the agreement sets the day.', lengthByAgreement: true,
  }),
] as const;

import { calendarDate, type CalendarDate } from '../calendar';
import type { RuleId } from '../deadlines/rules';
import type { Source } from '../source';

/** Whose rules an examination is made under. `CA_WC` is California workers' compensation; `NONE` is work by agreement alone. */
export const jurisdictionIds = ['CA_WC', 'CA_CIVIL', 'FEDERAL', 'NY_WC', 'WA_LI', 'WA_SI', 'TX_WC', 'FL_WC', 'OR_WC', 'NV_WC', 'CO_WC', 'IL_WC', 'NONE'] as const;
export type JurisdictionId = (typeof jurisdictionIds)[number];

export const jurisdictionLabels = {
  CA_WC: 'California workers’ compensation',
  CA_CIVIL: 'California civil court',
  FEDERAL: 'Federal court',
  NY_WC: 'New York workers’ compensation',
  WA_LI: 'Washington, Labor & Industries',
  WA_SI: 'Washington, self-insured employer',
  TX_WC: 'Texas workers’ compensation',
  FL_WC: 'Florida workers’ compensation',
  OR_WC: 'Oregon workers’ compensation',
  NV_WC: 'Nevada workers’ compensation',
  CO_WC: 'Colorado workers’ compensation',
  IL_WC: 'Illinois workers’ compensation',
  NONE: 'None, by agreement alone',
} as const satisfies Record<JurisdictionId, string>;

export type Topic = 'notice' | 'exam' | 'report' | 'records' | 'testimony';

export const topicLabels = { notice: 'Notice', exam: 'Exam', report: 'Report', records: 'Records', testimony: 'Testimony' } as const satisfies Record<Topic, string>;

/** One rule of a jurisdiction. `rule` is its clock where one runs; `startsOn` the event of an evaluation that starts it, null where no event of ours does. */
export type Provision = Source & {
  readonly jurisdictions: readonly JurisdictionId[];
  readonly topic: Topic;
  readonly says: string;
  readonly number: number | null;
  readonly unit: 'calendar_days' | 'business_days' | 'hours' | 'miles' | 'years' | null;
  readonly countsFrom: string;
  readonly rule: RuleId | null;
  readonly startsOn: 'schedule' | 'mark_examined' | 'mark_no_show' | null;
  readonly effectiveFrom: CalendarDate | null;
  readonly effectiveTo: CalendarDate | null;
};

type Draft = Omit<Provision, 'rule' | 'startsOn' | 'number' | 'unit' | 'countsFrom' | 'effectiveFrom' | 'effectiveTo'> & Partial<Provision>;

const provision = (draft: Draft): Provision => ({ rule: null, startsOn: null, number: null, unit: null, countsFrom: '', effectiveFrom: null, effectiveTo: null, ...draft });

const MEMORY = 'Text from memory, to be verified';
const NY = 'Emergency text of 2013, read; made permanent by a proposal of wcb.ny.gov';

/** What each jurisdiction outside the panel system asks of an examination and its report. Rules from memory say so. */
export const PROVISIONS: readonly Provision[] = [
  provision({ jurisdictions: ['CA_CIVIL'], topic: 'exam', says: 'One physical exam on demand, at the earliest 30 days after service of the demand', number: 30, unit: 'calendar_days', countsFrom: 'Demand served', rule: 'ime.ca_civil_exam', section: 'CCP 2032.220', confidence: 'V', source: 'CCP 2032.220' }),
  provision({ jurisdictions: ['CA_CIVIL'], topic: 'exam', says: 'At most 75 miles from the examinee’s residence; not painful, protracted or intrusive', number: 75, unit: 'miles', countsFrom: 'Residence', section: 'CCP 2032.220', confidence: 'V', source: 'CCP 2032.220' }),
  provision({ jurisdictions: ['CA_CIVIL'], topic: 'exam', says: 'The response to the demand is due', number: 20, unit: 'calendar_days', countsFrom: 'Demand served', section: 'CCP 2032.220', confidence: 'V', source: 'CCP 2032.220' }),
  provision({ jurisdictions: ['CA_CIVIL'], topic: 'exam', says: 'A mental exam, or a further exam, needs a court order', section: 'CCP 2032.310', confidence: 'M', source: MEMORY }),
  provision({ jurisdictions: ['CA_CIVIL'], topic: 'report', says: 'On written demand the report is delivered with earlier exam reports; or 15 days before trial if that is earlier. The clock runs from the demand', number: 30, unit: 'calendar_days', countsFrom: 'Demand served', rule: 'ime.ca_civil_report', section: 'CCP 2032.610', confidence: 'V', source: 'law.onecle.com; bledsoelaw' }),
  provision({ jurisdictions: ['FEDERAL'], topic: 'exam', says: 'By order or stipulation; a copy of the examiner’s report on request', section: 'FRCP 35', confidence: 'M', source: MEMORY }),
  provision({ jurisdictions: ['FEDERAL'], topic: 'report', says: 'Report with opinions, basis, exhibits, qualifications and compensation, before trial', number: 90, unit: 'calendar_days', countsFrom: 'Trial', rule: 'ime.frcp_report', section: 'FRCP 26(a)(2)(B)', confidence: 'M', source: MEMORY }),
  provision({ jurisdictions: ['FEDERAL'], topic: 'report', says: 'Rebuttal report', number: 30, unit: 'calendar_days', countsFrom: 'Disclosure of the other side', rule: 'ime.frcp_rebuttal', section: 'FRCP 26(a)(2)(D)', confidence: 'M', source: MEMORY }),
  provision({ jurisdictions: ['FEDERAL'], topic: 'testimony', says: 'List of testimony', number: 4, unit: 'years', countsFrom: 'Report', section: 'FRCP 26(a)(2)(B)', confidence: 'M', source: MEMORY }),
  provision({ jurisdictions: ['FEDERAL'], topic: 'testimony', says: 'List of publications', number: 10, unit: 'years', countsFrom: 'Report', section: 'FRCP 26(a)(2)(B)', confidence: 'M', source: MEMORY }),
  provision({ jurisdictions: ['NY_WC'], topic: 'notice', says: 'Notice of the exam (IME-5) to the claimant and the Board on the same day', number: 7, unit: 'business_days', countsFrom: 'Before the exam', rule: 'ime.ny_notice', startsOn: 'schedule', section: '12 NYCRR 300.2', confidence: 'M', source: MEMORY }),
  provision({ jurisdictions: ['NY_WC'], topic: 'report', says: 'Report (IME-4) received by the Board and all parties, same day, same manner', number: 10, unit: 'business_days', countsFrom: 'Exam', rule: 'ime.ny_report', startsOn: 'mark_examined', section: '12 NYCRR 300.2(d)(11)', confidence: 'S', source: NY }),
  provision({ jurisdictions: ['NY_WC'], topic: 'report', says: 'The same where the claimant was examined outside New York', number: 20, unit: 'business_days', countsFrom: 'Exam', rule: 'ime.ny_report_outside', startsOn: 'mark_examined', section: '12 NYCRR 300.2(d)(11)', confidence: 'S', source: NY }),
  provision({ jurisdictions: ['NY_WC'], topic: 'records', says: 'Only records in the Board’s file are reviewed', section: '12 NYCRR 300.2', confidence: 'S', source: 'One published source' }),
  provision({ jurisdictions: ['WA_LI', 'WA_SI'], topic: 'report', says: 'Report to the department or the self-insurer, from the exam or receipt of special test results', number: 14, unit: 'calendar_days', countsFrom: 'Exam', rule: 'ime.wa_report', startsOn: 'mark_examined', section: 'WAC 296-23-347(3)(a)', confidence: 'V', source: 'law.cornell.edu', effectiveFrom: calendarDate('2025-07-01') }),
  provision({ jurisdictions: ['WA_SI'], topic: 'notice', says: 'Notice to the worker, by the self-insured employer', number: 28, unit: 'calendar_days', countsFrom: 'Before the exam', rule: 'ime.wa_notice', startsOn: 'schedule', section: 'WAC 296-15-440', confidence: 'V', source: 'WAC 296-15-440' }),
  provision({ jurisdictions: ['WA_SI'], topic: 'notice', says: 'The worker’s dispute is considered when it arrives in time', number: 15, unit: 'calendar_days', countsFrom: 'Before the exam', section: 'WAC 296-15-440', confidence: 'V', source: 'WAC 296-15-440' }),
  provision({ jurisdictions: ['TX_WC'], topic: 'exam', says: 'The order comes within 10 days of the approved request; the exam is at the ordered address only', number: 10, unit: 'calendar_days', countsFrom: 'Request approved', section: '28 TAC 127.5', confidence: 'V', source: '28 TAC 127.5' }),
  provision({ jurisdictions: ['TX_WC'], topic: 'exam', says: 'After a no-show a new day may be set when contacted in time, at most 21 days after the contact', number: 21, unit: 'calendar_days', countsFrom: 'Missed exam', rule: 'ime.tx_reschedule', startsOn: 'mark_no_show', section: '28 TAC 127.25', confidence: 'V', source: '28 TAC 127.25' }),
  provision({ jurisdictions: ['TX_WC'], topic: 'report', says: 'Designated doctor’s report (DWC-068, DWC-069)', number: 7, unit: 'business_days', countsFrom: 'Exam', rule: 'ime.tx_report', startsOn: 'mark_examined', section: '28 TAC 127.220', confidence: 'M', source: MEMORY }),
  provision({ jurisdictions: ['FL_WC'], topic: 'notice', says: 'Written confirmation to the claimant and counsel', number: 7, unit: 'calendar_days', countsFrom: 'Before the exam', rule: 'ime.fl_notice', startsOn: 'schedule', section: 'Fla. Stat. 440.13(5)', confidence: 'M', source: MEMORY }),
  provision({ jurisdictions: ['FL_WC'], topic: 'report', says: 'The report is in evidence before the hearing', number: 30, unit: 'calendar_days', countsFrom: 'Before the hearing', section: 'Fla. Stat. 440.13(5)', confidence: 'M', source: MEMORY }),
  provision({ jurisdictions: ['OR_WC'], topic: 'notice', says: 'Notice to the worker, by the insurer', number: 10, unit: 'calendar_days', countsFrom: 'Before the exam', rule: 'ime.or_notice', startsOn: 'schedule', section: 'OAR 436-010-0265', confidence: 'M', source: MEMORY }),
  provision({ jurisdictions: ['OR_WC'], topic: 'exam', says: 'At most three IMEs each time a claim is opened; the insurer forwards the report to the attending physician promptly', number: 3, countsFrom: 'Opening', section: 'OAR 436-010-0265', confidence: 'M', source: MEMORY }),
  provision({ jurisdictions: ['NV_WC'], topic: 'exam', says: 'The employee’s IME by statute, with its own fee schedule; the timing is set by regulation', section: 'NRS 616C.145', confidence: 'M', source: MEMORY }),
  provision({ jurisdictions: ['CO_WC'], topic: 'report', says: 'Division IME report; the carrier admits or contests 20 days after the notice', number: 20, unit: 'calendar_days', countsFrom: 'Exam', rule: 'ime.co_report', startsOn: 'mark_examined', section: 'Colorado Division IME rule', confidence: 'M', source: `One published source for the days; ${MEMORY.toLowerCase()}` }),
  provision({ jurisdictions: ['IL_WC'], topic: 'report', says: 'Section 12 report delivered before the hearing', number: 48, unit: 'hours', countsFrom: 'Before the hearing', rule: 'ime.il_report', section: '820 ILCS 305/12', confidence: 'M', source: MEMORY }),
];

import type { Confidence } from '../source';
import { entry, type LibraryEntry } from './entry';

type Row = readonly [id: string, title: string, usedWhen: string, section: string, confidence: Confidence];

const rows: readonly Row[] = [
  ['100', 'Application for appointment as QME', 'Initial appointment', '8 CCR 11', 'M'],
  ['101', 'Alien application', 'Status', '8 CCR 11', 'M'],
  ['102', 'Registration for the QME examination', 'Status', '8 CCR 11', 'M'],
  ['103', 'QME fee assessment', 'Yearly fee', '8 CCR 17', 'M'],
  ['104', 'Reappointment as QME', 'Reappointment', '8 CCR 50', 'M'],
  ['105', 'Request for a QME panel, unrepresented', 'The worker asks without a lawyer', 'LC 4062.1', 'V'],
  ['106', 'Request for a QME panel, represented', 'Asked online', 'LC 4062.2', 'V'],
  ['107', 'Panel selection form and instructions (with 108)', 'Issued with the panel', '8 CCR 30', 'M'],
  ['109', 'Notice of QME unavailability', 'An absence is told to the Medical Director', '8 CCR 33', 'V'],
  ['110', 'QME appointment notification', 'Within five business days of booking', '8 CCR 34', 'V'],
  ['111', 'QME or AME findings summary', 'Served with a report on an unrepresented worker', '8 CCR 36', 'V'],
  ['112', 'Time-frame extension request', 'Asks for more time for a report', '8 CCR 38', 'V'],
  ['113', 'Notice of denial of an extension', 'From the Medical Unit', '8 CCR 38', 'V'],
  ['114', 'Approval and related notices (with 115)', 'From the Medical Unit', '8 CCR 38', 'M'],
  ['116', 'Notice of late report, no extension requested', 'From the Medical Unit', '8 CCR 38', 'V'],
  ['117', 'QME continuing education evaluation (with 119)', 'Continuing education', '8 CCR 55', 'M'],
  ['118', 'Accreditation of an education provider', 'Continuing education', '8 CCR 55', 'M'],
  ['120', 'Voluntary directive on a psychiatric report (with 121)', 'The record could harm the worker', '8 CCR 36.5', 'V'],
  ['122', 'Declaration of service of a medical-legal report', 'A represented worker', '8 CCR 36', 'V'],
  ['123', 'Conflict of interest, disclosure or objection', 'A conflict is disclosed', '8 CCR 41.5', 'M'],
  ['124', 'Specified financial interests', 'Yearly', '8 CCR 1, 29', 'M'],
  ['31.5', 'Replacement panel request', 'A ground of 8 CCR 31.5', '8 CCR 31.5', 'V'],
  ['31.7', 'Additional panel request', 'Another specialty is needed', '8 CCR 31.7', 'S'],
  ['37', 'Request for factual correction', 'An unrepresented worker’s report', '8 CCR 37', 'V'],
];

const others: readonly Row[] = [
  ['deu-100', 'DEU 100, employee’s disability questionnaire', 'Before a rating', '8 CCR 10160', 'M'],
  ['deu-101', 'DEU 101, request for a summary rating, unrepresented', 'With a report under LC 4061', '8 CCR 10160', 'M'],
  ['deu-102', 'DEU 102, request for a summary rating, represented', 'With a report under LC 4061', '8 CCR 10160', 'M'],
  ['10133.36', 'DWC-AD 10133.36, return-to-work and voucher report', 'Permanent and stationary with permanent disability', '8 CCR 35.5', 'V'],
  ['sbr-1', 'SBR-1, request for second review', 'The amount of a bill is disputed, 90 days', '8 CCR 9792.5.5', 'V'],
  ['ibr-1', 'IBR-1, request for independent bill review', 'After the second review, 30 days', '8 CCR 9792.5.7', 'V'],
  ['cms-1500', 'CMS-1500 (02/12), claim form', 'Bills on paper', '8 CCR 9792.5.2', 'M'],
];

const of = (prefix: string) => ([id, title, usedWhen, section, confidence]: Row): LibraryEntry =>
  entry({ id: `form.${id}`, kind: 'form', title: prefix === '' ? title : `${prefix} ${id}, ${title.charAt(0).toLowerCase()}${title.slice(1)}`, says: `${usedWhen}. Panelist writes the content of some of these and never the official form itself.`, section, confidence, source: confidence === 'M' ? 'Text from memory, to be verified' : confidence === 'V' ? 'The section names it' : 'Division forms page and courses' });

/** Official forms of the panel system and of billing. */
export const FORM_ENTRIES: readonly LibraryEntry[] = [...rows.map(of('QME Form')), ...others.map(of(''))];

import type { Confidence } from '../source';

/** What may go with a report to those who are served. */
export const enclosureKeys = ['report', 'form_122', 'form_111', 'deu_101', 'deu_100', 'voucher', 'form_121', 'affidavit'] as const;
export type EnclosureKey = (typeof enclosureKeys)[number];

export interface Enclosure {
  readonly label: string;
  /** The official form whose content it carries; '' for what is no form. It is never that form. */
  readonly form: string;
  readonly section: string;
  readonly confidence: Confidence;
  readonly says: string;
}

export const enclosureTable = {
  report: { label: 'The signed report', form: '', section: '8 CCR 36', confidence: 'V', says: 'With everything that it names as attached' },
  form_122: { label: 'Declaration of service of the report', form: 'QME Form 122', section: '8 CCR 36(a)(1)', confidence: 'V', says: 'Where the worker is represented' },
  form_111: { label: 'Findings summary', form: 'QME Form 111', section: '8 CCR 36(b)(1)', confidence: 'V', says: 'Where the worker is not represented; it holds the declaration of service' },
  deu_101: { label: 'Request for summary rating', form: 'DEU Form 101', section: '8 CCR 10160', confidence: 'V', says: 'Permanent disability of a worker who is not represented' },
  deu_100: { label: 'Employee’s disability questionnaire', form: 'DEU Form 100', section: '8 CCR 10160', confidence: 'V', says: 'As the worker filled it in; permanent disability of a worker who is not represented' },
  voucher: { label: 'Return-to-work and voucher report', form: 'DWC-AD 10133.36', section: '8 CCR 35.5(c)(2)', confidence: 'V', says: 'Permanent and stationary with permanent disability, injured in 2013 or later' },
  form_121: { label: 'Declaration on the psychiatric report', form: 'QME Form 121', section: '8 CCR 36.5', confidence: 'M', says: 'Where the record could harm the worker, and a provider gets it instead' },
  affidavit: { label: 'Affidavit of proof of electronic service', form: '', section: '8 CCR 36.7(d)', confidence: 'V', says: 'For those who agreed in writing to be served electronically; it may stand for Form 122' },
} as const satisfies Record<EnclosureKey, Enclosure>;

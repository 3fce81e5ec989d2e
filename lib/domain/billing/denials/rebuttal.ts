import type { Source } from '../../source';

/** What a denial is worth under the medical-legal fee schedule. */
export const DENIAL_CLASSES = ['valid', 'not_applicable', 'fixable', 'disputed'] as const;
export type DenialClass = (typeof DENIAL_CLASSES)[number];

export const denialClassWords = {
  valid: 'Right as it stands',
  not_applicable: 'Not a rule of medical-legal bills',
  fixable: 'Can be put right and sent again',
  disputed: 'A reading of the schedule that we do not share',
} as const satisfies Record<DenialClass, string>;

/** What is denied decides the way against it: the amount goes to second review (LC 4622(b)), anything else to an objection (LC 4622(c)). */
export const DENIAL_SUBJECTS = ['amount', 'other'] as const;
export type DenialSubject = (typeof DENIAL_SUBJECTS)[number];

export const denialSubjectWords = {
  amount: 'About the amount: second review within 90 days of service of the EOR',
  other: 'About something else than the amount: objection within 90 days of service of the EOR',
} as const satisfies Record<DenialSubject, string>;

/** Facts of our own file that make a denial right, however it is usually wrong. */
export const UNLESS_FACTS = ['late_bill', 'contract', 'paid_before', 'undeclared_pages', 'above_schedule', 'late_report', 'no_interpreter', 'already_accepted'] as const;
export type UnlessFact = (typeof UNLESS_FACTS)[number];

/** Papers that prove it, by their kind. */
export const EVIDENCE_KINDS = ['bill', 'eor', 'report', 'proof_of_service', 'proof_of_sending', 'declaration', 'verification', 'page_schedule', 'request', 'appointment_notice', 'missed_proof', 'interpreter_statement', 'time_log', 'deposition_notice', 'w9', 'license', 'prior_report', 'panel', 'agreement', 'contract'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

export const evidenceWords = {
  bill: 'The bill as it was issued',
  eor: 'The explanation of review',
  report: 'The report',
  proof_of_service: 'Proof of service of the report',
  proof_of_sending: 'Proof that the bill went and arrived',
  declaration: 'The sender’s declaration of pages',
  verification: 'The physician’s verification of pages',
  page_schedule: 'The schedule of pages by packet',
  request: 'The letter that asked for it',
  appointment_notice: 'The notice of the appointment',
  missed_proof: 'What was noted on the day of the missed appointment',
  interpreter_statement: 'The part of the report about the interpreter and the time it took',
  time_log: 'The log of time',
  deposition_notice: 'The notice or subpoena of the deposition',
  w9: 'Form W-9',
  license: 'License, certification and NPI',
  prior_report: 'The earlier report',
  panel: 'The panel as it was issued',
  agreement: 'The agreement of the parties on the evaluator',
  contract: 'The contract, or the payer’s failure to name one',
} as const satisfies Record<EvidenceKind, string>;

/** One denial that payers write, what is right about it, and what to answer. */
export interface Rebuttal extends Source {
  readonly key: string;
  /** The denial in the office’s words. */
  readonly title: string;
  readonly class: Exclude<DenialClass, 'valid'>;
  readonly about: DenialSubject;
  /** Reason codes that stand for it, most telling first; a code may stand for several, words and line decide. */
  readonly carcs: readonly string[];
  readonly rarcs: readonly string[];
  /** Words of a payer that say it, in small letters, as parts of a regular expression. */
  readonly words: string;
  /** Lines to which alone it applies; any line when left out. */
  readonly codes?: readonly string[];
  /** Modifiers one of which the line must carry. */
  readonly modifiers?: readonly string[];
  /** Only where the payer paid nothing, or something, on the line. */
  readonly paid?: 'nothing' | 'something';
  readonly unless?: readonly UnlessFact[];
  /** For the biller: why it is so. */
  readonly why: string;
  /** For the payer. {code}, {billed}, {expected}, {allowed}, {paid} and {short} are filled in. */
  readonly text: string;
  readonly evidence: readonly EvidenceKind[];
}

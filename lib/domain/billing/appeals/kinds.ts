import type { RuleId } from '../../deadlines/rules';
import type { Confidence } from '../../source';
import type { EorDecision } from '../denials/path';

export const appealKinds = ['SECOND_REVIEW', 'IBR', 'OBJECTION', 'PETITION'] as const;
export type AppealKind = (typeof appealKinds)[number];

export const appealOutcomes = ['paid', 'part', 'upheld', 'duplicate', 'not_eligible', 'no_answer'] as const;
export type AppealOutcome = (typeof appealOutcomes)[number];

export const appealMethods = ['mail', 'certified_mail', 'fax', 'email', 'electronic', 'portal', 'personal'] as const;
export type AppealMethod = (typeof appealMethods)[number];

export const appealMethodLabels = {
  mail: 'Mail', certified_mail: 'Certified mail', fax: 'Fax', email: 'E-mail', electronic: 'Electronic bill', portal: 'Portal', personal: 'By hand',
} as const satisfies Record<AppealMethod, string>;

/** What a way against a payer's decision is, for the office. */
export interface AppealKindFacts {
  readonly label: string;
  readonly short: string;
  /** 'The content of DWC Form SBR-1': what the paper carries. It is never that form. */
  readonly content: string;
  readonly section: string;
  readonly confidence: Confidence;
  /** The day by which it must go; null where the rules name none. */
  readonly dueRule: RuleId | null;
  /** What the other side owes once it went, the first is the answer itself. */
  readonly answerRules: readonly RuleId[];
  readonly goesTo: string;
  /** What is decided with it on a line of an explanation of review: that of the way it belongs to. */
  readonly decides: EorDecision;
}

export const appealKindTable = {
  SECOND_REVIEW: {
    label: 'Second review', short: 'SBR', content: 'The content of DWC Form SBR-1', section: 'LC 4622(b)(1)', confidence: 'V', dueRule: 'bill.second_review', answerRules: ['bill.sbr_answer', 'bill.sbr_payment'], goesTo: 'the payer', decides: 'second_review',
  },
  IBR: {
    label: 'Independent bill review', short: 'IBR', content: 'The content of DWC Form IBR-1', section: '8 CCR 9792.5.7', confidence: 'V', dueRule: 'bill.ibr', answerRules: ['bill.ibr_eligibility', 'bill.ibr_decision'], goesTo: 'the Administrative Director, with copies to the payer at the same time', decides: 'second_review',
  },
  OBJECTION: {
    label: 'Objection', short: 'Objection', content: 'An objection to the explanation of review', section: 'LC 4622(c)', confidence: 'M', dueRule: 'bill.objection', answerRules: ['bill.petition'], goesTo: 'the payer', decides: 'objection',
  },
  PETITION: {
    label: 'Petition for reimbursement', short: 'Petition', content: 'The content of a petition for reimbursement of medical-legal expenses', section: '8 CCR 10786(b)', confidence: 'V', dueRule: null, answerRules: [], goesTo: 'the Appeals Board, with a declaration of readiness, served on all parties', decides: 'objection',
  },
} as const satisfies Record<AppealKind, AppealKindFacts>;

/** What a kind of appeal is. */
export function appealKindOf(kind: AppealKind): AppealKindFacts {
  return appealKindTable[kind];
}

export const appealOutcomeLabels = {
  paid: 'Paid in full', part: 'Paid in part', upheld: 'Upheld, nothing more', duplicate: 'Answered “duplicate”', not_eligible: 'Not eligible', no_answer: 'No answer in time',
} as const satisfies Record<AppealOutcome, string>;

/** Whether an outcome brought money. */
export const isWon = (outcome: string): boolean => outcome === 'paid' || outcome === 'part';

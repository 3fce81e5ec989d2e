import type { LetterKind } from '../letter/kinds';
import type { Confidence } from '../source';
import type { RecipientRole } from './methods';

/** On which cases a row holds: those of the panel system, or work by agreement. */
export type Field = 'medical_legal' | 'private';
/** `must`: missing where nobody is known. `if_known`: due once known. `copy`: a courtesy that the office may take off. */
export type Due = 'must' | 'if_known' | 'copy';

/** One row of the table of who gets a letter. */
export interface Row {
  readonly field: Field;
  readonly role: RecipientRole;
  /** Beside the kinds that name it: only where this holds too. */
  readonly when: 'always' | 'represented' | 'no_administrator' | 'unrepresented';
  readonly due: Due;
  readonly reason: string;
  /** What is said where one who must get it is not known. */
  readonly missing: string | null;
}

/** Letters to the parties, in the order of the address block. */
export const PARTIES: readonly Row[] = [
  { field: 'medical_legal', role: 'claimant', when: 'always', due: 'must', reason: 'The injured worker, also when represented', missing: 'No claimant is on the case.' },
  { field: 'medical_legal', role: 'applicant_attorney', when: 'represented', due: 'must', reason: 'Represents the injured worker', missing: 'Represented, but no applicant attorney is on the case.' },
  { field: 'medical_legal', role: 'claims_administrator', when: 'always', due: 'must', reason: 'Administers the claim and pays for the evaluation', missing: 'No claims administrator is on the case, and no employer in its place.' },
  { field: 'medical_legal', role: 'employer', when: 'no_administrator', due: 'if_known', reason: 'There is no claims administrator', missing: null },
  { field: 'medical_legal', role: 'defense_attorney', when: 'always', due: 'if_known', reason: 'Known as the defense attorney', missing: null },

  { field: 'private', role: 'client', when: 'always', due: 'must', reason: 'Asked for the work and pays for it', missing: 'Nobody is on the case who asked for the work.' },
];

/** Letters that ask for a bill: whoever owes it, and a copy to who defends. */
export const PAYER: readonly Row[] = [
  { field: 'medical_legal', role: 'claims_administrator', when: 'always', due: 'must', reason: 'Owes the bill', missing: 'No claims administrator is on the case.' },
  { field: 'medical_legal', role: 'defense_attorney', when: 'always', due: 'copy', reason: 'Represents the payer; take off where it is not wanted', missing: null },
  { field: 'private', role: 'client', when: 'always', due: 'must', reason: 'Owes the bill', missing: 'Nobody is on the case who asked for the work.' },
];

/** Of letters about an appointment in private work, the examinee's side too. A represented examinee is reached through counsel. */
export const EXAMINEE: readonly Row[] = [
  { field: 'private', role: 'claimant', when: 'unrepresented', due: 'copy', reason: 'The examinee; take off where the client tells them', missing: null },
  { field: 'private', role: 'applicant_attorney', when: 'represented', due: 'copy', reason: 'The examinee’s attorney; take off where the client tells them', missing: null },
];

/** Where the examiner's own notice to the examinee is asked for, they must get it. Elsewhere the client tells them. */
export const EXAMINER_TELLS: Partial<Record<string, { readonly section: string; readonly confidence: Confidence; readonly reason: string }>> = {
  NY_WC: { section: '12 NYCRR 300.2', confidence: 'M', reason: 'The notice of the exam goes to the claimant' },
};

/** Letters whose reader is nobody's side. */
export const OUTSIDE = {
  treating_physician: { role: 'treating_physician', reason: 'Has the records that are asked for', missing: 'No treating physician is on the case.' },
  interpreter: { role: 'interpreter', reason: 'Provides the interpreter', missing: 'No interpreter’s office is known.' },
  medical_unit: { role: 'dwc', reason: 'The Medical Director is told of an absence', missing: 'Add the DWC Medical Unit to the contacts, with the role DWC.' },
} as const;

interface Basis {
  readonly section: string;
  readonly confidence: Confidence;
}

const EX_PARTE_QME: Basis = { section: 'LC 4062.3(e)', confidence: 'V' };
const EX_PARTE_AME: Basis = { section: 'LC 4062.3(f)', confidence: 'V' };

/** The section by which the parties get a letter of this kind, where one names them; else the one on communications. */
export function basisOf(kind: LetterKind, caseKind: string): Basis {
  const communication = caseKind === 'AME' ? EX_PARTE_AME : EX_PARTE_QME;
  switch (kind) {
    case 'appointment_notice':
    case 'reschedule_notice':
      // 34(a) speaks of the QME alone; an AME's notice is a communication like any other.
      return caseKind === 'QME' ? { section: '8 CCR 34(a)', confidence: 'V' } : communication;
    case 'cancellation_notice':
      return { section: '8 CCR 34(d)', confidence: 'M' };
    case 'conflict_disclosure':
      return { section: '8 CCR 41.5', confidence: 'M' };
    case 'unavailability_notice':
      return { section: '8 CCR 33', confidence: 'V' };
    case 'records_request':
      return { section: '8 CCR 35(i)', confidence: 'M' };
    case 'interpreter_request':
      return { section: '8 CCR 34(c)', confidence: 'V' };
    case 'extension_request':
      return { section: '8 CCR 38', confidence: 'V' };
    case 'report_service':
      return { section: '8 CCR 36', confidence: 'V' };
    case 'payment_reminder':
    case 'payment_demand':
    case 'payment_final':
      return { section: 'LC 4622(a)(1)', confidence: 'V' };
    case 'deficiency':
      return { section: '8 CCR 9793(n)', confidence: 'S2' };
    default:
      return communication;
  }
}

/** Letters that tell of an appointment. */
export const ABOUT_APPOINTMENT: readonly LetterKind[] = ['appointment_notice', 'appointment_letter', 'reschedule_notice', 'cancellation_notice'];

import type { CaseKind } from '../evaluation/lifecycle';
import type { RecipientRole } from './methods';

/** Somebody on a case and how they are reached. `address` is the block under the name, '' where it is not known. */
export interface Party {
  readonly role: RecipientRole;
  readonly contactId: string | null;
  readonly name: string;
  readonly address: string;
  readonly email: string;
  readonly fax: string;
}

/** What decides who gets a letter. */
export interface ServiceFacts {
  readonly caseKind: CaseKind;
  /** A key of the jurisdiction table. */
  readonly jurisdiction: string;
  /** Null while nobody has said so. */
  readonly represented: boolean | null;
  /** Everybody on the case with the role they have in it. */
  readonly parties: readonly Party[];
  /** The written agreements to e-mail service that are in force (8 CCR 36.7). */
  readonly electronic: readonly { readonly role: RecipientRole; readonly email: string }[];
}

/** Whether the panel system's rules on communications bind the case. */
export function isMedicalLegal(kind: CaseKind): boolean {
  return kind === 'QME' || kind === 'AME';
}

import type { CalendarDate } from '../calendar';
import type { CaseKind } from '../evaluation/lifecycle';
import type { ReportKind } from '../report/kinds';
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

/** What of a report decides who gets it and what goes with it. */
export interface ReportToServe {
  readonly kind: ReportKind;
  /** It speaks of permanent disability, or of whether the condition is stationary (LC 4061). */
  readonly onPermanentDisability: boolean;
  /** Permanent and stationary, with permanent disability. */
  readonly stationaryWithDisability: boolean;
  /** The earliest day of injury; null while not known. */
  readonly injuredOn: CalendarDate | null;
  /** The record could harm the worker, so that a provider whom they named gets it instead (8 CCR 36.5). `provider` is null while nobody is named. */
  readonly protectedPsyche: { readonly provider: Party | null } | null;
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
  /** The report that the letter serves; left out for any other letter. */
  readonly report?: ReportToServe;
}

/** Whether the panel system's rules on communications bind the case. */
export function isMedicalLegal(kind: CaseKind): boolean {
  return kind === 'QME' || kind === 'AME';
}

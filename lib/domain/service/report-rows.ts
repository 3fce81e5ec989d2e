import type { Confidence } from '../source';
import type { EnclosureKey } from './enclosures';
import type { RecipientRole } from './methods';
import type { Due } from './who-gets-it';

/** One row of the table of who gets a report, and what with it. */
export interface ReportRow {
  readonly field: 'represented' | 'unrepresented' | 'private';
  /** Whether the report speaks of permanent disability (LC 4061): `pd` only then, `other` only where it does not. */
  readonly about: 'any' | 'pd' | 'other';
  readonly role: RecipientRole;
  readonly when: 'always' | 'no_administrator' | 'ny';
  readonly due: Due;
  readonly encloses: readonly EnclosureKey[];
  readonly reason: string;
  readonly section: string;
  readonly confidence: Confidence;
  /** What is said where one who must get it is not known. */
  readonly missing: string | null;
}

const represented = { field: 'represented', about: 'any', section: '8 CCR 36(a)(1)', confidence: 'V', encloses: ['report', 'form_122', 'voucher'] } as const;
const outside4061 = { field: 'unrepresented', about: 'other', section: '8 CCR 36(b)(1)', confidence: 'V', encloses: ['report', 'form_111'] } as const;
const of4061 = { field: 'unrepresented', about: 'pd', section: '8 CCR 36(b)(2)', confidence: 'M', encloses: ['report', 'form_111', 'deu_101', 'voucher'] } as const;
const byAgreement = { field: 'private', about: 'any', section: '', confidence: 'V', encloses: ['report'] } as const;

const noClaimant = 'No claimant is on the case.';
const noAdministrator = 'No claims administrator is on the case, and no employer in its place.';
const courtesy = 'Known as the defense attorney; a copy by courtesy, or because it was asked for';

/** 8 CCR 36, as regulations §3.3 tells it; the rows of permanent disability without a lawyer are to be verified. */
export const REPORT_ROWS: readonly ReportRow[] = [
  { ...represented, role: 'claimant', when: 'always', due: 'must', reason: 'The injured worker, also when represented', missing: noClaimant },
  { ...represented, role: 'applicant_attorney', when: 'always', due: 'must', reason: 'Represents the injured worker', missing: 'Represented, but no applicant attorney is on the case.' },
  { ...represented, role: 'claims_administrator', when: 'always', due: 'must', reason: 'Administers the claim', missing: noAdministrator },
  { ...represented, role: 'employer', when: 'no_administrator', due: 'if_known', reason: 'There is no claims administrator', missing: null },
  { ...represented, role: 'defense_attorney', when: 'always', due: 'copy', reason: courtesy, missing: null },

  { ...outside4061, role: 'claimant', when: 'always', due: 'must', reason: 'The injured worker, who has no lawyer', missing: noClaimant },
  { ...outside4061, role: 'claims_administrator', when: 'always', due: 'must', reason: 'Administers the claim', missing: noAdministrator },
  { ...outside4061, role: 'employer', when: 'no_administrator', due: 'if_known', reason: 'There is no claims administrator', missing: null },
  { ...outside4061, role: 'defense_attorney', when: 'always', due: 'copy', reason: courtesy, missing: null },

  { ...of4061, role: 'claimant', when: 'always', due: 'must', reason: 'The injured worker, who has no lawyer', missing: noClaimant },
  { ...of4061, role: 'claims_administrator', when: 'always', due: 'must', reason: 'Administers the claim', missing: noAdministrator },
  { ...of4061, role: 'employer', when: 'no_administrator', due: 'if_known', reason: 'There is no claims administrator', missing: null },
  { ...of4061, role: 'agency', when: 'always', due: 'must', encloses: ['report', 'form_111', 'deu_101', 'deu_100'], reason: 'The Disability Evaluation Unit rates the report', missing: 'Add the office of the Disability Evaluation Unit to the case, with the role agency.' },
  { ...of4061, role: 'defense_attorney', when: 'always', due: 'copy', reason: courtesy, missing: null },

  { ...byAgreement, role: 'client', when: 'always', due: 'must', reason: 'Asked for the report and pays for it', missing: 'Nobody is on the case who asked for the work.' },
  { ...byAgreement, role: 'agency', when: 'ny', due: 'must', section: '12 NYCRR 300.2(d)(11)', confidence: 'S', reason: 'The Board gets it on the same day and in the same manner as the parties', missing: 'Add the Workers’ Compensation Board to the case, with the role agency.' },
  { ...byAgreement, role: 'claimant', when: 'ny', due: 'must', section: '12 NYCRR 300.2(d)(11)', confidence: 'S', reason: 'All parties get it on the same day and in the same manner', missing: noClaimant },
  { ...byAgreement, role: 'applicant_attorney', when: 'ny', due: 'if_known', section: '12 NYCRR 300.2(d)(11)', confidence: 'S', reason: 'All parties get it on the same day and in the same manner', missing: null },
];

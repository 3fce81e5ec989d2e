import { specialties } from '@/lib/domain/panel/specialties';
import { jurisdictionIds, jurisdictionLabels } from '@/lib/domain/jurisdiction/provisions';
import type { ContactRole } from '@/lib/features/contacts/schema';
import { roleWords } from './referral-words';

/** The role that a new payer is added in. */
export function contactRoleOf(isMedicalLegal: boolean): ContactRole {
  return isMedicalLegal ? 'claims_administrator' : 'other';
}

export const partyRoles: readonly (readonly [ContactRole, string])[] = (['applicant_attorney', 'defense_attorney', 'claims_administrator', 'treating_physician', 'employer', 'agency', 'interpreter', 'dwc', 'other'] as const).map((role) => [role, roleWords[role]]);

export const specialtyChoices: readonly (readonly [string, string])[] = [['', 'Not known'], ...specialties.map(({ code, name }) => [code, `${name} (${code})`] as const)];

/** Whose rules private work may be done under. */
export const jurisdictionChoices: readonly (readonly [string, string])[] = ['NONE' as const, ...jurisdictionIds.filter((id) => id !== 'NONE')].map((id) => [id, jurisdictionLabels[id]]);

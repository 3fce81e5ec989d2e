import type { RecipientRole } from '@/lib/domain/service/methods';
import type { CaseDetail } from '@/lib/features/cases/schema';

export interface ServedParty {
  readonly role: RecipientRole;
  readonly name: string;
}

const servedRoles: readonly RecipientRole[] = ['applicant_attorney', 'defense_attorney', 'claims_administrator', 'employer', 'agency'];

/**
 * The parties of a case who may agree to be served by e-mail: the payer, the parties by their roles, and the claimant only
 * where an attorney represents them (8 CCR 36.7).
 */
export function servedParties(found: Pick<CaseDetail, 'kind' | 'represented' | 'claimant' | 'payer' | 'parties'>): ServedParty[] {
  const medicalLegal = found.kind === 'QME' || found.kind === 'AME';
  const parties = found.parties.flatMap(({ role, name }) => servedRoles.filter((one) => one === role).map((one) => ({ role: one, name })));
  const payer: ServedParty = { role: medicalLegal ? 'claims_administrator' : 'client', name: found.payer.name };
  return [
    ...parties,
    ...(parties.some(({ role, name }) => role === payer.role && name === payer.name) ? [] : [payer]),
    ...(found.represented ? [{ role: 'claimant' as const, name: found.claimant.name }] : []),
  ];
}

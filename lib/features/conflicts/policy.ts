import type { CaseKind } from '../../domain/evaluation/lifecycle';
import type { NamedParty } from '../../domain/referral/conflict';

/** What a search for conflicts needs to know of a referral or a case. */
export interface Matter {
  readonly kind: CaseKind;
  readonly version: number;
  readonly physicianId: string | null;
  readonly claimantId: string | null;
  readonly claimantName: string;
  readonly bornOn: Date | null;
  readonly claimNumbers: readonly string[];
  readonly adjNumbers: readonly string[];
  readonly named: readonly NamedParty[];
  readonly retainingContactIds: readonly string[];
  readonly caseId: string | null;
}

interface ContactRow {
  readonly id: string;
  readonly name: string;
  readonly organisation: { readonly id: string; readonly name: string } | null;
}

/** A contact as it is named in a matter, and the organisation behind it in the same role. */
export function namedAs(role: string, row: ContactRow): NamedParty[] {
  const { id, name, organisation } = row;
  return [{ role, name, contactIds: organisation ? [id, organisation.id] : [id] }, ...(organisation ? [{ role, name: organisation.name, contactIds: [organisation.id] }] : [])];
}

export interface MatterRow extends Omit<Matter, 'named' | 'claimNumbers' | 'adjNumbers' | 'retainingContactIds'> {
  readonly employer: string;
  readonly payer: ContactRow | null;
  readonly parties: readonly { readonly role: string; readonly contact: ContactRow }[];
  readonly injuries: readonly { readonly claimNumber: string; readonly adjNumber: string; readonly employer: string }[];
  readonly extra: readonly NamedParty[];
  readonly retaining: readonly (ContactRow | null)[];
}

/** A stored referral or case as the search for conflicts takes it. */
export function matterOf(row: MatterRow): Matter {
  const employers = [...new Set([row.employer, ...row.injuries.map(({ employer }) => employer)].filter(Boolean))];
  const named = [
    { role: 'claimant', name: row.claimantName, contactIds: [] },
    ...row.extra,
    ...(row.payer ? namedAs('payer', row.payer) : []),
    ...row.parties.flatMap(({ role, contact: one }) => namedAs(role, one)),
    ...employers.map((name) => ({ role: 'employer', name, contactIds: [] })),
  ];
  const { kind, version, physicianId, claimantId, claimantName, bornOn, caseId } = row;
  return {
    kind, version, physicianId, claimantId, claimantName, bornOn, caseId, named: once(named),
    claimNumbers: row.injuries.map(({ claimNumber }) => claimNumber).filter(Boolean),
    adjNumbers: row.injuries.map(({ adjNumber }) => adjNumber).filter(Boolean),
    retainingContactIds: row.retaining.flatMap((one) => (one ? [one.id, ...(one.organisation ? [one.organisation.id] : [])] : [])),
  };
}

/** One who is named twice in one role is named once. */
function once(named: readonly NamedParty[]): NamedParty[] {
  return [...new Map(named.map((party) => [`${party.role} ${party.contactIds[0] ?? party.name}`, party])).values()];
}

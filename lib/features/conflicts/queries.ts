import type { PracticeCtx, PracticeId } from '../../core/context';
import { NotFound } from '../../core/errors';
import { query, type ReadTx } from '../../core/operation';
import { joined, nothing, sql } from '../../core/sql';
import { fromOptionalDateColumn } from '../../core/dates';
import { conflictsIn, type EarlierCase, type InterestKind } from '../../domain/referral/conflict';
import { tellingWord } from '../../domain/referral/likeness';
import { comparable } from '../../domain/search-text';
import { candidatesFor, matchedFacts } from '../claimants/queries';
import { matterOf, namedAs, type Matter } from './policy';
import { CheckConflict, Conflicts, type ConflictDecision, type ConflictMatch, type ConflictOutcome } from './schema';

/** The matter that is looked at: a referral, or a case. */
export interface ConflictSubject {
  readonly referralId?: string | undefined;
  readonly caseId?: string | undefined;
}

const contact = { select: { id: true, name: true, organisation: { select: { id: true, name: true } } } } as const;

/** Everybody who is named in a referral or a case. @throws NotFound */
export async function findMatter(db: ReadTx, practiceId: PracticeId, { referralId, caseId }: ConflictSubject): Promise<Matter> {
  const shared = { parties: { include: { contact } }, injuries: true, payer: contact } as const;
  if (referralId) {
    const row = await db.referral.findUnique({ where: { practiceId_id: { practiceId, id: referralId } }, include: { ...shared, requester: contact } });
    if (!row) throw new NotFound();
    const asking = row.requester ? namedAs(row.requesterRole ?? 'requester', row.requester) : [];
    return matterOf({ ...row, claimantName: row.claimantName, extra: asking, retaining: [row.requester, row.payer] });
  }
  const row = await db.case.findUnique({ where: { practiceId_id: { practiceId, id: caseId ?? '' } }, include: { ...shared, claimant: true } });
  if (!row) throw new NotFound();
  const injuries = [...row.injuries, { claimNumber: row.claimNumber, adjNumber: row.adjNumber, employer: '' }];
  return matterOf({ ...row, injuries, caseId: row.id, claimantName: row.claimant.name, bornOn: row.claimant.bornOn, extra: [], retaining: [row.payer] });
}

/** What is found now between the practice and a matter, the gravest first. */
export async function findConflicts(db: ReadTx, practiceId: PracticeId, matter: Matter): Promise<ConflictMatch[]> {
  const physicians = await db.physician.findMany({ where: { practiceId }, select: { id: true, name: true } });
  const interests = await db.physicianInterest.findMany({ where: { practiceId, ...(matter.physicianId ? { physicianId: matter.physicianId } : {}) }, orderBy: { id: 'asc' } });
  const matches = conflictsIn({
    ...matter,
    physicians,
    interests: interests.map(({ id, physicianId, name, kind, endedOn }) => ({ id, physicianId, name, kind: kind as InterestKind, endedOn: fromOptionalDateColumn(endedOn) })),
    earlierCases: await findEarlierCases(db, practiceId, matter),
  });
  return matches.map((match) => ({ ...match, physicianName: physicians.find(({ id }) => id === match.physicianId)?.name ?? null }));
}

const mostEarlier = 300;

/** Our earlier cases of the same claimant, and private work in which somebody of the matter had a part; names are looked up loosely and judged by the domain. */
async function findEarlierCases(db: ReadTx, practiceId: PracticeId, matter: Matter): Promise<EarlierCase[]> {
  const sought = { name: matter.claimantName, bornOn: fromOptionalDateColumn(matter.bornOn), claimNumbers: matter.claimNumbers, adjNumbers: matter.adjNumbers };
  const people = await candidatesFor(db, practiceId, sought);
  const sameClaimant = new Map<string, EarlierCase['sameClaimant']>();
  for (const candidate of people) {
    const { matched, why } = matchedFacts(candidate, sought);
    const sureness = matched.length >= 2 ? 'same' : matched[0] === 'name' && candidate.similarity < 1 ? 'possible' : 'likely';
    const known = sameClaimant.get(candidate.claimantId);
    if (matched.length > 0 && known?.sureness !== 'same') sameClaimant.set(candidate.claimantId, { sureness, why });
  }
  if (matter.claimantId) sameClaimant.set(matter.claimantId, { sureness: 'same', why: 'Same claimant' });
  const contactIds = await contactsLike(db, practiceId, matter);
  const claimantIds = [...sameClaimant.keys()];
  if (contactIds.length === 0 && claimantIds.length === 0) return [];
  const uuids = (ids: readonly string[]) => joined(ids.map((id) => sql`${id}::uuid`));
  const bySame = claimantIds.length > 0 ? sql`c."claimantId" in (${uuids(claimantIds)})` : sql`false`;
  const byParty =
    contactIds.length > 0
      ? sql`(c.kind not in ('QME', 'AME') and (c."payerId" in (${uuids(contactIds)}) or exists (select 1 from "CaseParty" p where p."practiceId" = c."practiceId" and p."caseId" = c.id and p."contactId" in (${uuids(contactIds)}))))`
      : sql`false`;
  const found = await db.$queryRaw<{ id: string }[]>`select c.id, (${bySame}) as same from "Case" c where c."practiceId" = ${practiceId}::uuid and (${bySame} or ${byParty})
    ${matter.caseId ? sql`and c.id <> ${matter.caseId}::uuid` : nothing} order by same desc, c.number desc limit ${mostEarlier}`;
  const rows = await db.case.findMany({ where: { practiceId, id: { in: found.map(({ id }) => id) } }, select: { id: true, number: true, kind: true, physicianId: true, claimantId: true, payer: contact, parties: { select: { role: true, contact } } }, orderBy: { number: 'desc' } });
  return rows.map(({ id, number, kind, physicianId, claimantId, payer, parties }) => {
    const [retainedBy = { role: 'payer', name: payer.name, contactIds: [payer.id] }] = namedAs('payer', payer);
    const others = parties.flatMap((party) => namedAs(party.role, party.contact)).filter((party) => !party.contactIds.some((one) => retainedBy.contactIds.includes(one)));
    return { caseId: id, number, kind, physicianId, sameClaimant: sameClaimant.get(claimantId) ?? null, retainedBy, others };
  });
}

/** The contacts that are named in a matter, and those whose names come close: merged ones too, whose cases may still name them. */
async function contactsLike(db: ReadTx, practiceId: PracticeId, matter: Matter): Promise<string[]> {
  const others = matter.named.filter(({ role }) => role !== 'claimant');
  const ids = [...new Set(others.flatMap(({ contactIds }) => contactIds))];
  const names = [...new Set(others.map(({ name }) => comparable(name)).filter((name) => name.length >= 3))];
  if (names.length === 0) return ids;
  const words = names.map((name) => `%${tellingWord(name)}%`);
  const merged = ids.length > 0 ? sql`union select c.id from "Contact" c where c."practiceId" = ${practiceId}::uuid and c."mergedIntoId" in (${joined(ids.map((id) => sql`${id}::uuid`))})` : nothing;
  const rows = await db.$queryRaw<{ id: string }[]>`
    select c.id from unnest(array[${joined(names)}]::text[]) as n(name) cross join lateral (
      select c.id from "Contact" c where c."practiceId" = ${practiceId}::uuid and c."searchName" % n.name order by similarity(c."searchName", n.name) desc, c.id limit 20) c
    union select c.id from unnest(array[${joined(words)}]::text[]) as w(word) cross join lateral (
      select c.id from "Contact" c where c."practiceId" = ${practiceId}::uuid and c."searchName" like w.word order by length(c."searchName"), c.id limit 40) c
    ${merged}`;
  return [...new Set([...ids, ...rows.map(({ id }) => id)])];
}

/** What was decided on a matter, the newest first. A case knows what was decided on its referral. */
export async function findDecisions(db: ReadTx, practiceId: PracticeId, { referralId, caseId }: ConflictSubject): Promise<ConflictDecision[]> {
  const rows = await db.conflictCheck.findMany({
    where: { practiceId, ...(referralId ? { referralId } : { OR: [{ caseId: caseId ?? '' }, { referral: { caseId: caseId ?? '' } }] }) },
    orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }],
    take: 50,
  });
  const deciders = await db.user.findMany({ where: { id: { in: rows.flatMap(({ decidedById }) => decidedById ?? []) } }, select: { id: true, name: true } });
  return rows.map(({ id, outcome, reason, matches, decidedById, decidedAt }) => ({
    id,
    outcome: outcome as ConflictOutcome,
    reason,
    matches: matches as unknown as ConflictMatch[],
    decidedByName: deciders.find((user) => user.id === decidedById)?.name ?? 'Panelist',
    decidedAt: decidedAt.toISOString(),
  }));
}

/** Whether a person still has to decide: something is found that the newest decision has not seen. */
export function isUndecided(matches: readonly ConflictMatch[], decisions: readonly ConflictDecision[]): boolean {
  const seen = new Set(decisions[0]?.matches.map(({ key }) => key) ?? []);
  return matches.some(({ key }) => !seen.has(key));
}

/** Searches everybody who is named in a referral or a case, treaters and earlier cases for a conflict of interest (8 CCR 41.5). */
export const checkConflict = query({
  name: 'conflict.check',
  input: CheckConflict,
  output: Conflicts,
  access: ({ referralId, caseId }) => (referralId ? ['referral', referralId] : ['case', caseId ?? '']),
  run: ({ ctx, input, db }) => conflictsOf(db, ctx, input),
});

/** The matches and the decisions of a matter. @throws NotFound */
export async function conflictsOf(db: ReadTx, { practiceId }: PracticeCtx, subject: ConflictSubject): Promise<Conflicts> {
  const matches = await findConflicts(db, practiceId, await findMatter(db, practiceId, subject));
  const decisions = await findDecisions(db, practiceId, subject);
  return { matches, decisions, undecided: isUndecided(matches, decisions) };
}

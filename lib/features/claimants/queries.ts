import type { PracticeId } from '../../core/context';
import { fromDateColumn, fromOptionalDateColumn } from '../../core/dates';
import { query, type ReadTx } from '../../core/operation';
import { joined, sql } from '../../core/sql';
import { comparable, compact, searchWords } from '../../domain/search-text';
import type { CalendarDate } from '../../domain/calendar';
import { type CaseKind, type CaseStage, type DuplicateClaimant, type DuplicateReferral, Duplicates, FindDuplicates } from '../cases/schema';
import { findPastExams, toHeldExam } from '../evaluations/queries';
import { FindClaimants, FoundClaimants } from './schema';

interface Found {
  id: string;
  name: string;
  bornOn: Date | null;
  city: string;
  claimNumber: string | null;
  kind: string | null;
}

/** Ten claimants whose name holds every word that was typed; names that begin with it first. */
export const findClaimants = query({
  name: 'claimant.find',
  input: FindClaimants,
  output: FoundClaimants,
  async run({ ctx, input, db }) {
    const words = searchWords(input.q);
    if (words.length === 0) return { claimants: [] };
    const holds = joined(words.map((word) => sql`cl."searchName" like ${`%${word}%`}`), ' and ');
    const rows = await db.$queryRaw<Found[]>`select cl.id, cl.name, cl."bornOn", cl.city, c."claimNumber", c.kind::text as kind
      from (select * from "Claimant" cl where cl."practiceId" = ${ctx.practiceId}::uuid and ${holds}
        order by (cl."searchName" like ${`${comparable(input.q)}%`}) desc, cl."searchName", cl.id limit 10) cl
      left join lateral (select c."claimNumber", c.kind from "Case" c where c."practiceId" = cl."practiceId" and c."claimantId" = cl.id order by c."createdAt" desc, c.id desc limit 1) c on true
      order by (cl."searchName" like ${`${comparable(input.q)}%`}) desc, cl."searchName", cl.id`;
    const held = await findPastExams(db, ctx.practiceId, rows.map(({ id }) => id));
    return {
      claimants: rows.map(({ id, name, bornOn, city, claimNumber, kind }) => {
        const born = fromOptionalDateColumn(bornOn);
        const exams = held.flatMap((exam) => (exam.case.claimantId === id ? toHeldExam(exam) : []));
        return { id, name, bornOn: born, exams, detail: [born && `born ${born}`, city, claimNumber && `claim ${claimNumber}`, kind].filter(Boolean).join(' · ') };
      }),
    };
  },
});

/** How alike two names must be by their trigrams, 0 to 1, before they are shown as one person's; less is enough with the same date of birth. */
const alike = 0.45;
const alikeWithBirth = 0.25;
const mostMatches = 6;

/** Who is sought: as typed, in whatever spelling. */
export interface PersonSought {
  readonly name: string;
  readonly bornOn?: CalendarDate | null | undefined;
  readonly claimNumbers: readonly string[];
  readonly adjNumbers: readonly string[];
  readonly panelNumber?: string | undefined;
  readonly exceptReferralId?: string | undefined;
}

export type MatchedFact = DuplicateClaimant['matched'][number];

interface Candidate {
  claimantId: string;
  name: string;
  bornOn: Date | null;
  similarity: number;
  caseId: string | null;
  number: number;
  kind: CaseKind;
  stage: CaseStage;
  closedAt: Date | null;
  claimNumber: string;
  claimNumbers: string[];
  adjNumbers: string[];
  createdAt: Date;
}

/** Claimants who may be the one being logged: a name nearly the same, or the same claim or ADJ number; and referrals of the same matter. */
export const findDuplicates = query({
  name: 'case.find_duplicates',
  input: FindDuplicates,
  output: Duplicates,
  run: ({ ctx, input, db }) => duplicatesOf(db, ctx.practiceId, { ...input, claimNumbers: input.claimNumber ?? [], adjNumbers: input.adjNumber ?? [] }),
});

/** Who and what may be the same as somebody sought, the surest first. Advises, blocks nothing. */
export async function duplicatesOf(db: ReadTx, practiceId: PracticeId, sought: PersonSought): Promise<Duplicates> {
  const best = new Map<string, DuplicateClaimant>();
  for (const candidate of await candidatesFor(db, practiceId, sought)) {
    const match = toDuplicate(candidate, sought);
    const known = best.get(candidate.claimantId);
    if (match.matched.length > 0 && (!known || match.matched.length > known.matched.length)) best.set(candidate.claimantId, match);
  }
  const matches = [...best.values()].sort((a, b) => b.matched.length - a.matched.length).slice(0, mostMatches);
  return { matches, referrals: await referralsLike(db, practiceId, sought) };
}

const numbersOf = (typed: readonly string[]): string[] => [...new Set(typed.map(compact).filter((number) => number.length >= 3))];

/** The claimants that may be somebody sought, with each of their cases; how far they match, `matchedFacts` says. */
export async function candidatesFor(db: ReadTx, practiceId: PracticeId, sought: PersonSought): Promise<Candidate[]> {
  const name = comparable(sought.name);
  const numbers = numbersOf([...sought.claimNumbers, ...sought.adjNumbers]);
  if (name.length < 3 && numbers.length === 0) return [];
  const byName = name.length < 3 ? sql`false` : sql`cl."searchName" % ${name}`;
  const byBirth = name.length < 3 || !sought.bornOn ? sql`false` : sql`(cl."bornOn" = ${sought.bornOn}::date and similarity(cl."searchName", ${name}) >= ${alikeWithBirth})`;
  const byNumber = numbers.length === 0 ? sql`false` : joined(numbers.map((number) => sql`c."searchText" like ${`%${number}%`}`), ' or ');
  // Names less alike than that are left out by the index already.
  await db.$queryRaw`select set_config('pg_trgm.similarity_threshold', ${String(alike)}, true)`;
  return db.$queryRaw<Candidate[]>`
    with known as (
      select cl.id from "Claimant" cl where cl."practiceId" = ${practiceId}::uuid and ${byName}
      union select cl.id from "Claimant" cl where cl."practiceId" = ${practiceId}::uuid and ${byBirth}
      union select c."claimantId" from "Case" c where c."practiceId" = ${practiceId}::uuid and (${byNumber})
    )
    select cl.id as "claimantId", cl.name, cl."bornOn", similarity(cl."searchName", ${name})::float8 as similarity, c.id as "caseId", c.number, c.kind::text as kind, c.stage::text as stage,
      c."closedAt", c."claimNumber", c."createdAt",
      array(select c."claimNumber" union select i."claimNumber" from "Injury" i where i."practiceId" = c."practiceId" and i."caseId" = c.id) as "claimNumbers",
      array(select c."adjNumber" union select i."adjNumber" from "Injury" i where i."practiceId" = c."practiceId" and i."caseId" = c.id) as "adjNumbers"
    from "Claimant" cl left join "Case" c on c."practiceId" = cl."practiceId" and c."claimantId" = cl.id
    where cl."practiceId" = ${practiceId}::uuid and cl.id in (select id from known)
    order by similarity desc, cl.id, (c."closedAt" is null) desc, c."createdAt" desc limit 60`;
}

/** By what a candidate matches, and how that reads. */
export function matchedFacts(candidate: Pick<Candidate, 'bornOn' | 'similarity' | 'caseId' | 'claimNumbers' | 'adjNumbers'>, sought: PersonSought): { readonly matched: readonly MatchedFact[]; readonly why: string } {
  const bornOn = fromOptionalDateColumn(candidate.bornOn);
  const sameBirth = bornOn !== null && bornOn === sought.bornOn;
  const share = (stored: readonly (string | null)[] | null, typed: readonly string[]) => candidate.caseId !== null && numbersOf(typed).some((number) => (stored ?? []).some((one) => one !== null && compact(one) === number));
  const nameAlike = candidate.similarity >= (sameBirth ? alikeWithBirth : alike);
  const facts = { claim_number: share(candidate.claimNumbers, sought.claimNumbers), adj_number: share(candidate.adjNumbers, sought.adjNumbers), name: nameAlike, born_on: nameAlike && sameBirth } as const;
  const matched = (Object.keys(facts) as MatchedFact[]).filter((fact) => facts[fact]);
  const nameWords = candidate.similarity === 1 ? 'same name' : candidate.similarity >= alike ? 'name nearly the same' : 'name similar';
  const words = { claim_number: 'same claim number', adj_number: 'same ADJ number', name: nameWords, born_on: 'same date of birth' };
  const why = matched.map((fact) => words[fact]).join(', ');
  return { matched, why: why.charAt(0).toUpperCase() + why.slice(1) };
}

function toDuplicate(candidate: Candidate, sought: PersonSought): DuplicateClaimant {
  const { matched, why } = matchedFacts(candidate, sought);
  const { claimantId, name, caseId, number, kind, stage, closedAt, claimNumber, createdAt } = candidate;
  return {
    claimantId,
    name,
    bornOn: fromOptionalDateColumn(candidate.bornOn),
    matched: [...matched],
    why,
    case: caseId === null ? null : { id: caseId, number, kind, stage, open: closedAt === null, claimNumber, loggedAt: createdAt.toISOString() },
  };
}

/** Referrals of what is probably the same matter: the same panel, the same claim, or nearly the same name. The newest first. */
async function referralsLike(db: ReadTx, practiceId: PracticeId, sought: PersonSought): Promise<DuplicateReferral[]> {
  const name = comparable(sought.name);
  const panel = /^\d{7}$/.test(sought.panelNumber ?? '') ? (sought.panelNumber ?? '') : '';
  const numbers = numbersOf(sought.claimNumbers);
  if (name.length < 3 && panel === '' && numbers.length === 0) return [];
  const samePanel = panel === '' ? sql`false` : sql`r."panelNumber" = ${panel}`;
  const sameClaim = numbers.length === 0 ? sql`false` : sql`exists (select 1 from "Injury" i where i."practiceId" = r."practiceId" and i."referralId" = r.id and regexp_replace(lower(i."claimNumber"), '[^a-z0-9]', '', 'g') in (${joined(numbers)}))`;
  const sameName = name.length < 3 ? sql`false` : sql`r."searchName" % ${name}`;
  const rows = await db.$queryRaw<{ id: string; number: number; state: string; kind: CaseKind; claimantName: string; receivedOn: Date; samePanel: boolean; sameClaim: boolean }[]>`
    select r.id, r.number, r.state::text as state, r.kind::text as kind, r."claimantName", r."receivedOn", (${samePanel}) as "samePanel", (${sameClaim}) as "sameClaim" from "Referral" r
    where r."practiceId" = ${practiceId}::uuid and r.id <> ${sought.exceptReferralId ?? '00000000-0000-0000-0000-000000000000'}::uuid and (${samePanel} or ${sameClaim} or ${sameName})
    order by "samePanel" desc, "sameClaim" desc, r."receivedOn" desc, r.id desc limit 4`;
  return rows.map(({ samePanel: panelToo, sameClaim: claimToo, ...row }) => ({ ...row, receivedOn: fromDateColumn(row.receivedOn), why: panelToo ? 'Same panel number' : claimToo ? 'Same claim number' : 'Name nearly the same' }));
}

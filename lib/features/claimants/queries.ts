import { fromOptionalDateColumn } from '../../core/dates';
import { query } from '../../core/operation';
import { joined, sql } from '../../core/sql';
import { comparable, compact, searchWords } from '../../domain/search-text';
import type { z } from 'zod';
import { type CaseKind, type CaseStage, type DuplicateClaimant, Duplicates, FindDuplicates } from '../cases/schema';
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

/** How alike two names must be by their trigrams, 0 to 1, before they are shown as one person's. */
const alike = 0.45;
const mostMatches = 6;

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
  adjNumber: string;
  createdAt: Date;
}

/** Claimants who may be the one being logged: a name nearly the same, or the same claim or ADJ number. */
export const findDuplicates = query({
  name: 'case.find_duplicates',
  input: FindDuplicates,
  output: Duplicates,
  async run({ ctx, input, db }) {
    const name = comparable(input.name);
    const numbers = [input.claimNumber ?? '', input.adjNumber ?? ''].map(compact).filter((number) => number.length >= 3);
    if (name.length < 3 && numbers.length === 0) return { matches: [] };
    const byName = name.length < 3 ? sql`false` : sql`cl."searchName" % ${name}`;
    const byNumber = numbers.length === 0 ? sql`false` : joined(numbers.map((number) => sql`c."searchText" like ${`%${number}%`}`), ' or ');
    // Names less alike than that are left out by the index already.
    await db.$queryRaw`select set_config('pg_trgm.similarity_threshold', ${String(alike)}, true)`;
    const candidates = await db.$queryRaw<Candidate[]>`
      with known as (
        select cl.id from "Claimant" cl where cl."practiceId" = ${ctx.practiceId}::uuid and ${byName}
        union select c."claimantId" from "Case" c where c."practiceId" = ${ctx.practiceId}::uuid and (${byNumber})
      )
      select cl.id as "claimantId", cl.name, cl."bornOn", similarity(cl."searchName", ${name})::float8 as similarity, c.id as "caseId", c.number, c.kind::text as kind, c.stage::text as stage,
        c."closedAt", c."claimNumber", c."adjNumber", c."createdAt"
      from "Claimant" cl left join "Case" c on c."practiceId" = cl."practiceId" and c."claimantId" = cl.id
      where cl."practiceId" = ${ctx.practiceId}::uuid and cl.id in (select id from known)
      order by similarity desc, cl.id, (c."closedAt" is null) desc, c."createdAt" desc limit 60`;
    const best = new Map<string, DuplicateClaimant>();
    for (const candidate of candidates) {
      const match = toDuplicate(candidate, input);
      const known = best.get(candidate.claimantId);
      if (match.matched.length > 0 && (!known || match.matched.length > known.matched.length)) best.set(candidate.claimantId, match);
    }
    const matches = [...best.values()].sort((a, b) => b.matched.length - a.matched.length);
    return { matches: matches.slice(0, mostMatches) };
  },
});

function toDuplicate(candidate: Candidate, input: z.output<typeof FindDuplicates>): DuplicateClaimant {
  const bornOn = fromOptionalDateColumn(candidate.bornOn);
  const same = (a: string, b: string | undefined) => compact(a) !== '' && compact(a) === compact(b ?? '');
  const nameAlike = candidate.similarity >= alike;
  const facts = {
    claim_number: candidate.caseId !== null && same(candidate.claimNumber, input.claimNumber),
    adj_number: candidate.caseId !== null && same(candidate.adjNumber, input.adjNumber),
    name: nameAlike,
    born_on: nameAlike && bornOn !== null && bornOn === input.bornOn,
  };
  const matched = (Object.keys(facts) as (keyof typeof facts)[]).filter((fact) => facts[fact]);
  const words = { claim_number: 'same claim number', adj_number: 'same ADJ number', name: candidate.similarity === 1 ? 'same name' : 'name nearly the same', born_on: 'same date of birth' };
  const why = matched.map((fact) => words[fact]).join(', ');
  const { caseId, number, kind, stage, closedAt, claimNumber, createdAt } = candidate;
  return {
    claimantId: candidate.claimantId,
    name: candidate.name,
    bornOn,
    matched,
    why: why.charAt(0).toUpperCase() + why.slice(1),
    case: caseId === null ? null : { id: caseId, number, kind, stage, open: closedAt === null, claimNumber, loggedAt: createdAt.toISOString() },
  };
}

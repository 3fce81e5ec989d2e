import type { PracticeCtx } from '../../core/context';
import { fromDateColumn, fromOptionalDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import { query, type ReadTx } from '../../core/operation';
import { joined, nothing, sql, type Sql } from '../../core/sql';
import { balanceOfInvoice } from '../../domain/billing/ledger';
import { ageOn } from '../../domain/calendar';
import { jurisdictionOf } from '../../domain/jurisdiction/clocks';
import { compact, searchWords } from '../../domain/search-text';
import { selectClocks, toClock, type ClockRow } from '../clocks/queries';
import { findEvaluations, findPastExams, historyOf, toEvaluation } from '../evaluations/queries';
import { seesMoney } from '../evaluations/steps';
import { balance } from '../invoice-lists/queries';
import { readCursor, stageBarOf, writeCursor, type CaseSort } from './policy';
import { CaseDetail, CaseHistory, CaseList, type CaseRow, ListCases, ReadCase, ReadHistory, SearchCases, SearchHits } from './schema';

const pageSize = 50;
const countUpTo = 1000;

interface ListRow extends Omit<CaseRow, 'examOn' | 'examIsAhead' | 'nextClock' | 'money'> {
  createdAt: Date;
  nextExamOn: Date | null;
  lastExamOn: Date | null;
  clockId: string | null;
  clockRule: string;
  clockTitle: string;
  clockSection: string;
  clockSide: 'we_owe' | 'owed_to_us';
  clockOn: Date;
  expectedCents: number;
  billedCents: number;
  collectedCents: number;
}

const noExam = '9999-12-31';
// A CASE, as in the index: a COALESCE is kept out of index conditions under row-level security.
const examOrder = sql`case when c."nextExamOn" is null then date '9999-12-31' else c."nextExamOn" end`;
const orders = {
  newest: { by: sql`c."createdAt" desc, c.id desc`, after: (key: string, id: string) => sql`(c."createdAt", c.id) < (${key}::timestamptz, ${id}::uuid)`, key: (row: ListRow) => row.createdAt.toISOString() },
  exam: { by: sql`${examOrder}, c.id`, after: (key: string, id: string) => sql`(${examOrder}, c.id) > (${key}::date, ${id}::uuid)`, key: (row: ListRow) => (row.nextExamOn ? fromDateColumn(row.nextExamOn) : noExam) },
  fee: { by: sql`c."expectedFeeCents" desc, c.id desc`, after: (key: string, id: string) => sql`(c."expectedFeeCents", c.id) < (${key}::int, ${id}::uuid)`, key: (row: ListRow) => String(row.expectedCents) },
  number: { by: sql`c.number desc`, after: (key: string) => sql`c.number < ${key}::int`, key: (row: ListRow) => String(row.number) },
} as const satisfies Record<CaseSort, { by: Sql; after: (key: string, id: string) => Sql; key: (row: ListRow) => string }>;

/**
 * The case list: 50 rows after the cursor, in two statements. The page is found in an index before anything is joined
 * to it, so that its price does not grow with the practice.
 */
export const listCases = query({
  name: 'case.list',
  input: ListCases,
  output: CaseList,
  async run({ ctx, input, db }) {
    const sort = input.sort ?? 'newest';
    const order = orders[sort];
    const conditions = [
      sql`c."practiceId" = ${ctx.practiceId}::uuid`,
      ...wordConditions(input.q ?? ''),
      ...(input.kind?.length ? [sql`c.kind in (${joined(input.kind.map((kind) => sql`${kind}::"CaseKind"`))})`] : []),
      ...(input.stage?.length ? [sql`c.stage in (${joined(input.stage.map((stage) => sql`${stage}::"CaseStage"`))})`] : []),
      ...(input.physicianId ? [sql`c."physicianId" = ${input.physicianId}::uuid`] : []),
      ...(input.locationId ? [sql`c."locationId" = ${input.locationId}::uuid`] : []),
      ...(input.payerId ? [sql`c."payerId" = ${input.payerId}::uuid`] : []),
      ...(input.state === 'open' ? [sql`c."closedAt" is null`] : input.state === 'closed' ? [sql`c."closedAt" is not null`] : []),
    ];
    const matching = joined(conditions, ' and ');
    const cursor = input.cursor ? readCursor(input.cursor, sort) : null;
    const page = sql`select c.* from "Case" c where ${matching} ${cursor ? sql`and ${order.after(cursor.key, cursor.id)}` : nothing} order by ${order.by} limit ${pageSize + 1}`;
    const rows = await db.$queryRaw<ListRow[]>`select c.id, c.number, c.kind::text as kind, c.stage::text as stage, c."createdAt", c."claimantId", cl.name as "claimantName",
        c."claimNumber", c."panelNumber", c."payerId", pa.name as "payerName", c."physicianId", ph.name as "physicianName", c."locationId", lo.name as "locationName",
        c."nextExamOn", ev."lastExamOn", k.id as "clockId", k.rule as "clockRule", k.title as "clockTitle", k.section as "clockSection", k.side::text as "clockSide", k."on" as "clockOn",
        c."expectedFeeCents" as "expectedCents", inv."billedCents", inv."collectedCents"
      from (${page}) c
      join "Claimant" cl on cl."practiceId" = c."practiceId" and cl.id = c."claimantId"
      join "Contact" pa on pa."practiceId" = c."practiceId" and pa.id = c."payerId"
      join "Physician" ph on ph."practiceId" = c."practiceId" and ph.id = c."physicianId"
      left join "Location" lo on lo."practiceId" = c."practiceId" and lo.id = c."locationId"
      left join lateral (select max(coalesce(e."examinedOn", e."scheduledOn")) as "lastExamOn" from "Evaluation" e
        where e."practiceId" = c."practiceId" and e."caseId" = c.id and e.state <> 'CANCELLED') ev on true
      left join lateral (select k.id, k.rule, k.title, k.section, k.side, case k.side when 'we_owe' then k."strictOn" else k."dueOn" end as "on" from "Clock" k
        where k."practiceId" = c."practiceId" and k."caseId" = c.id and k.state = 'OPEN' order by k.side, 6, k.id limit 1) k on true
      left join lateral (select coalesce(sum(i."totalCents" - i."creditedCents" - i."writtenOffCents"), 0)::float8 as "billedCents", coalesce(sum(i."paidCents"), 0)::float8 as "collectedCents" from "Invoice" i
        where i."practiceId" = c."practiceId" and i."caseId" = c.id and i.kind = 'INVOICE' and i.state = 'ISSUED') inv on true
      order by ${order.by}`;
    const [counted] = await db.$queryRaw<{ count: number }[]>`select count(*)::int as count from (select 1 from "Case" c where ${matching} limit ${countUpTo + 1}) counted`;
    const count = counted?.count ?? 0;
    const shown = rows.slice(0, pageSize);
    const last = rows.length > pageSize ? shown.at(-1) : undefined;
    const money = seesMoney(ctx);
    return {
      cases: shown.map((row) => toCaseRow(row, money)),
      total: { count: Math.min(count, countUpTo), more: count > countUpTo },
      nextCursor: last ? writeCursor(sort, order.key(last), last.id) : null,
    };
  },
});

function toCaseRow(row: ListRow, money: boolean): CaseRow {
  const { expectedCents, billedCents, collectedCents } = row;
  return {
    ...row,
    examOn: fromOptionalDateColumn(row.nextExamOn ?? row.lastExamOn),
    examIsAhead: row.nextExamOn !== null,
    nextClock: row.clockId === null ? null : { id: row.clockId, rule: row.clockRule, title: row.clockTitle, section: row.clockSection, countedOn: fromDateColumn(row.clockOn), side: row.clockSide },
    money: money ? { expectedCents, billedCents, collectedCents } : null,
  };
}

/** Every word that was typed must be in the case's search text. */
function wordConditions(typed: string): Sql[] {
  return searchWords(typed).map((word) => sql`c."searchText" like ${`%${word}%`}`);
}

/** The page of a case; each opening is kept in the access log. */
export const readCase = query({
  name: 'case.read',
  input: ReadCase,
  output: CaseDetail,
  access: ({ caseId }) => ['case', caseId],
  run: ({ ctx, input, db }) => caseDetail(db, ctx, input.caseId),
});

/** A case with everything its page shows. @throws NotFound */
export async function caseDetail(db: ReadTx, ctx: PracticeCtx, caseId: string): Promise<CaseDetail> {
  const { practiceId } = ctx;
  const row = await db.case.findUnique({
    where: { practiceId_id: { practiceId, id: caseId } },
    include: {
      claimant: true,
      payer: { select: { id: true, name: true, payerNotes: true } },
      physician: true,
      location: { select: { id: true, name: true } },
      agreement: { select: { id: true, name: true } },
      parties: { include: { contact: true }, orderBy: [{ role: 'asc' }, { id: 'asc' }] },
      invoices: { orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] },
      injuries: { orderBy: { position: 'asc' } },
      issues: { orderBy: { position: 'asc' }, select: { text: true, askedBy: true } },
      referrals: { orderBy: { id: 'asc' }, take: 1, select: { id: true, number: true, receivedOn: true } },
    },
  });
  if (!row) throw new NotFound();
  const found = await findEvaluations(db, { practiceId, caseId });
  const exams = await findPastExams(db, practiceId, [row.claimantId]);
  const clockRows = await db.$queryRaw<ClockRow[]>(selectClocks(practiceId, sql`k."caseId" = ${caseId}::uuid`, sql`case k.side when 'we_owe' then k."strictOn" else k."dueOn" end, k.id`, 500));
  const money = seesMoney(ctx);
  const evaluations = found.map((evaluation) => toEvaluation(evaluation, exams, money)).reverse();
  const clocks = clockRows.map((clock) => toClock(clock, money));
  const packets = evaluations.flatMap((evaluation) => evaluation.packets);
  const billed = row.invoices.filter(({ kind, state }) => kind === 'INVOICE' && state === 'ISSUED');
  const unbilled = evaluations.filter(({ id }) => !billed.some(({ evaluationId }) => evaluationId === id));
  const total = <T,>(items: readonly T[], of: (item: T) => number) => items.reduce((sum, item) => sum + of(item), 0);
  const bornOn = fromOptionalDateColumn(row.claimant.bornOn);
  const openClocks = clocks.filter(({ state }) => state === 'OPEN');
  const [from] = row.referrals;
  const referral = from ? { ...from, receivedOn: fromDateColumn(from.receivedOn) } : null;
  return {
    ...row,
    payer: { id: row.payer.id, name: row.payer.name, notes: money ? row.payer.payerNotes : null },
    stageBar: stageBarOf(row.stage, evaluations.map(({ kind }) => kind), referral !== null),
    jurisdiction: jurisdictionOf(row.jurisdiction),
    injuries: caseInjuries(row),
    questions: row.issues,
    referral,
    claimant: { ...row.claimant, bornOn, age: bornOn !== null && bornOn <= ctx.today ? ageOn(bornOn, ctx.today) : null },
    injuredOn: fromOptionalDateColumn(row.injuredOn),
    requestedOn: fromDateColumn(row.requestedOn),
    loggedAt: row.createdAt.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
    parties: row.parties.map(({ id, role, contact }) => ({ id, role, contactId: contact.id, name: contact.name, detail: [contact.city, contact.email, contact.phone].filter(Boolean).join(' · ') })),
    evaluations,
    examHistory: historyOf(exams, { evaluationId: null, physicianId: row.physicianId, caseId: row.id, claimNumber: row.claimNumber, injuredOn: row.injuredOn }),
    openClocks,
    endedClocks: clocks.filter(({ state }) => state !== 'OPEN'),
    records: {
      packetCount: packets.length,
      declaredPages: total(packets, ({ declaredPages }) => declaredPages ?? 0),
      countedPages: total(packets, ({ countedPages }) => countedPages),
      undeclaredPages: total(evaluations, ({ undeclaredPages }) => undeclaredPages),
      previouslyReviewedPages: total(packets, ({ previouslyReviewedPages }) => previouslyReviewedPages),
    },
    money: money
      ? {
          billedCents: total(billed, ({ totalCents, creditedCents }) => totalCents - creditedCents),
          collectedCents: total(billed, ({ paidCents }) => paidCents),
          outstandingCents: total(billed, balanceOfInvoice),
          expectedNotBilledCents: total(unbilled, (evaluation) => evaluation.money?.expectedCents ?? 0),
          feeAtRiskCents: total(openClocks, ({ carriesFee, side, feeAtRiskCents }) => (carriesFee && side === 'we_owe' ? (feeAtRiskCents ?? 0) : 0)),
          breakdown: unbilled.find((evaluation) => evaluation.money?.quote)?.money?.quote ?? null,
          invoices: row.invoices.map((invoice) => ({ ...invoice, issuedOn: fromOptionalDateColumn(invoice.issuedOn) })),
        }
      : null,
  };
}

/** The injuries of a case, the main one first; a case from before injuries were kept apart has the one that stands on it. */
export function caseInjuries(row: { readonly injuries: readonly InjuryRow[]; readonly claimNumber: string; readonly adjNumber: string; readonly injuredOn: Date | null; readonly bodyParts: string; readonly employer: string }) {
  const { claimNumber, adjNumber, bodyParts, employer } = row;
  const known = claimNumber !== '' || adjNumber !== '' || bodyParts !== '' || row.injuredOn !== null;
  const stored = row.injuries.length > 0 || !known ? row.injuries : [{ injuredOn: row.injuredOn, throughOn: null, claimNumber, adjNumber, bodyParts, employer }];
  return stored.map((injury) => ({ injuredOn: fromOptionalDateColumn(injury.injuredOn), throughOn: fromOptionalDateColumn(injury.throughOn), claimNumber: injury.claimNumber, adjNumber: injury.adjNumber, bodyParts: injury.bodyParts, employer: injury.employer }));
}

interface InjuryRow {
  readonly injuredOn: Date | null;
  readonly throughOn: Date | null;
  readonly claimNumber: string;
  readonly adjNumber: string;
  readonly bodyParts: string;
  readonly employer: string;
}

/** What happened to a case and its invoices, newest first, and who opened it. */
export const readHistory = query({
  name: 'case.history',
  input: ReadHistory,
  output: CaseHistory,
  async run({ ctx, input, db }) {
    const { practiceId } = ctx;
    const known = await db.case.findUnique({ where: { practiceId_id: { practiceId, id: input.caseId } }, select: { id: true, invoices: { select: { id: true } } } });
    if (!known) throw new NotFound();
    const subjects = [known.id, ...(seesMoney(ctx) ? known.invoices.map(({ id }) => id) : [])];
    const events = await db.auditEvent.findMany({ where: { practiceId, subjectId: { in: subjects } }, orderBy: { seq: 'desc' }, take: 200 });
    const opened = await db.accessEvent.findMany({ where: { practiceId, subjectId: known.id }, orderBy: [{ at: 'desc' }, { id: 'desc' }], take: 100 });
    return {
      events: events.map(({ seq, at, actorName, operation, summary }) => ({ seq, at: at.toISOString(), actorName, operation, summary })),
      opened: opened.map(({ at, actorName }) => ({ at: at.toISOString(), actorName })),
    };
  },
});

/** The palette's search: cases by name, number, claim or panel; invoices by number, for those who see money. */
export const searchCases = query({
  name: 'case.search',
  input: SearchCases,
  output: SearchHits,
  async run({ ctx, input, db }) {
    const words = wordConditions(input.q);
    if (words.length === 0) return { cases: [], invoices: [] };
    const number = /^\s*(?:#|c-)?\s*(\d{1,9})\s*$/i.exec(input.q)?.[1] ?? null;
    const byNumber = sql`c.number = ${Number(number ?? -1)}`;
    const cases = await db.$queryRaw<(Omit<SearchHits['cases'][number], 'nextDueOn'> & { nextDueOn: Date | null })[]>`select c.id, c.number, c.kind::text as kind, c.stage::text as stage, cl.name as "claimantName", pa.name as "payerName",
        c."claimNumber", c."panelNumber", k."strictOn" as "nextDueOn", k.title as "nextDueTitle",
        (select e.id from "Evaluation" e where e."practiceId" = c."practiceId" and e."caseId" = c.id and e.state = 'REQUESTED' and e.kind in ('COMPREHENSIVE', 'FOLLOW_UP') order by e.id desc limit 1) as "waitingEvaluationId"
      from (select * from "Case" c where c."practiceId" = ${ctx.practiceId}::uuid and (${joined(words, ' and ')} or ${byNumber})
        order by ${byNumber} desc, (c."closedAt" is null) desc, c."createdAt" desc, c.id desc limit 8) c
      join "Claimant" cl on cl."practiceId" = c."practiceId" and cl.id = c."claimantId"
      join "Contact" pa on pa."practiceId" = c."practiceId" and pa.id = c."payerId"
      left join lateral (select k."strictOn", k.title from "Clock" k where k."practiceId" = c."practiceId" and k."caseId" = c.id and k.state = 'OPEN' and k.side = 'we_owe' order by k."strictOn", k.id limit 1) k on true
      order by ${byNumber} desc, (c."closedAt" is null) desc, c."createdAt" desc, c.id desc`;
    const invoices = seesMoney(ctx) && /\d/.test(input.q)
      ? await db.$queryRaw<SearchHits['invoices']>`select i.id, i.number, i.state::text as state, i."caseId", cl.name as "claimantName", i."totalCents", ${balance} as "balanceCents"
          from "Invoice" i join "Case" c on c."practiceId" = i."practiceId" and c.id = i."caseId" join "Claimant" cl on cl."practiceId" = c."practiceId" and cl.id = c."claimantId"
          where i."practiceId" = ${ctx.practiceId}::uuid and i.number is not null and c."searchText" like ${`%${compact(input.q)}%`} and lower(i.number) like ${`%${input.q.trim().replace(/^#/, '').toLowerCase().replace(/[\\%_]/g, '\\$&')}%`}
          order by i."issuedOn" desc, i.id desc limit 5`
      : [];
    return { cases: cases.map((hit) => ({ ...hit, nextDueOn: fromOptionalDateColumn(hit.nextDueOn) })), invoices };
  },
});

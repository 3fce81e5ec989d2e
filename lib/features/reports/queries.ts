import type { PracticeCtx } from '../../core/context';
import { fromDateColumn, fromOptionalDateColumn, toDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import { query, type ReadTx } from '../../core/operation';
import { joined, nothing, sql } from '../../core/sql';
import { addDays } from '../../domain/calendar';
import type { ReportDoc } from '../../domain/report/doc';
import { reportDueRules } from '../../domain/report/due';
import { holderOf } from '../../domain/report/lifecycle';
import type { WrittenSection } from '../../domain/report/sections';
import { searchWords } from '../../domain/search-text';
import { namesOf } from '../communications/queries';
import { seesMoney } from '../evaluations/steps';
import { readReportCursor, reportActsOf, writeReportCursor } from './policy';
import { Findings, ListReports, ReadReport, Report, ReportList, Statements, type ReportDue, type ReportRow } from './schema';

const pageSize = 50;
const rules: string[] = [...reportDueRules];

/** A report as it is written: its sections, findings, questions, and what may be done with it now. Each opening is kept in the access log. */
export const readReport = query({
  name: 'report.read',
  input: ReadReport,
  output: Report,
  access: ({ reportId }) => ['report', reportId],
  accessOnceMs: 60_000,
  run: ({ ctx, input, db }) => reportOf(db, ctx, input.reportId),
});

/** A report with what its page shows. @throws NotFound */
export async function reportOf(db: ReadTx, ctx: PracticeCtx, reportId: string): Promise<Report> {
  const { practiceId } = ctx;
  const row = await db.report.findUnique({
    where: { practiceId_id: { practiceId, id: reportId } },
    omit: { paper: true },
    include: {
      case: { select: { id: true, number: true, kind: true, represented: true, closedAt: true, claimant: { select: { name: true } } } },
      evaluation: { select: { id: true, kind: true, state: true, examinedOn: true, scheduledOn: true, version: true } },
      physician: { select: { id: true, name: true, credentials: true, userId: true } },
      amends: { select: { id: true, number: true, signedOn: true } },
      amendedBy: { where: { state: { not: 'DISCARDED' } }, orderBy: { number: 'asc' }, select: { id: true, number: true, state: true } },
      sections: { where: { removedAt: null }, orderBy: [{ position: 'asc' }, { id: 'asc' }], omit: { text: true } },
      questions: { where: { removedAt: null }, orderBy: [{ position: 'asc' }, { id: 'asc' }] },
      handoffs: { where: { state: { in: ['out', 'returned'] } }, orderBy: [{ sentOn: 'desc' }, { id: 'desc' }], take: 1 },
      _count: { select: { comments: { where: { removedAt: null, resolvedAt: null, answersId: null } } } },
    },
  });
  if (!row) throw new NotFound();
  const names = await namesOf(db, [row.signedById, ...row.sections.map(({ editedById }) => editedById)]);
  const nameOf = (userId: string | null) => (userId && names.get(userId)) || '';
  const isMe = ctx.actor.kind === 'user' && row.physician.userId === ctx.actor.userId;
  const [handoff] = row.handoffs;
  const { case: matter, evaluation, signedAt, signedOn, fileId } = row;
  return {
    id: row.id, number: row.number, kind: row.kind as Report['kind'], specialty: row.specialty as Report['specialty'], title: row.title, state: row.state,
    case: { id: matter.id, number: matter.number, kind: matter.kind, claimantName: matter.claimant.name, represented: matter.represented, isClosed: matter.closedAt !== null },
    evaluation: { ...evaluation, examinedOn: fromOptionalDateColumn(evaluation.examinedOn), scheduledOn: fromOptionalDateColumn(evaluation.scheduledOn) },
    physician: { id: row.physician.id, name: row.physician.name, credentials: row.physician.credentials, isMe },
    due: row.state === 'SERVED' || row.state === 'DISCARDED' ? null : await reportDueOf(db, ctx, evaluation.id),
    sections: row.sections.map(({ id, key, title, position, content, version, editedAt, editedById }) => ({ id, key: key as WrittenSection, title, position, content: content as unknown as ReportDoc, version, editedAt: editedAt?.toISOString() ?? null, editedByName: nameOf(editedById) })),
    findings: Findings.parse(row.findings ?? {}), findingsVersion: row.findingsVersion,
    statements: Statements.parse(row.statements ?? {}), statementsVersion: row.statementsVersion,
    questions: row.questions.map((question) => ({ ...question, sectionId: row.sections.some(({ id }) => id === question.sectionId) ? question.sectionId : null })),
    openComments: row._count.comments,
    handoff: handoff ? { id: handoff.id, name: handoff.name, state: handoff.state as 'out', sentOn: fromDateColumn(handoff.sentOn), dueOn: fromOptionalDateColumn(handoff.dueOn), returnedAt: handoff.returnedAt?.toISOString() ?? null, version: handoff.version } : null,
    reviewAskedAt: row.reviewAskedAt?.toISOString() ?? null,
    amends: row.amends && { id: row.amends.id, number: row.amends.number, signedOn: fromOptionalDateColumn(row.amends.signedOn), reason: row.amendmentReason },
    amendedBy: row.amendedBy,
    signed: signedAt && signedOn && fileId ? { on: fromDateColumn(signedOn), at: signedAt.toISOString(), county: row.signedCounty, byName: nameOf(row.signedById), sha256: row.sha256, pageCount: row.pageCount, fileId } : null,
    servedOn: fromOptionalDateColumn(row.servedOn),
    acts: reportActsOf(ctx, { state: row.state, isCaseClosed: matter.closedAt !== null, isHandedOff: handoff !== undefined, isAmended: row.amendedBy.length > 0, isMe }),
    version: row.version,
    today: ctx.today,
  };
}

/** The clock by which the report of an evaluation must be served, the strictest where several run; null where none does. */
export async function reportDueOf(db: ReadTx, ctx: PracticeCtx, evaluationId: string): Promise<ReportDue | null> {
  const clock = await db.clock.findFirst({
    where: { practiceId: ctx.practiceId, evaluationId, state: 'OPEN', rule: { in: rules } },
    orderBy: [{ strictOn: 'asc' }, { id: 'asc' }],
    select: { id: true, rule: true, title: true, section: true, confidence: true, strictOn: true, dueOn: true, disputed: true, feeAtRiskCents: true },
  });
  return clock && toDue({ ...clock, clockId: clock.id }, seesMoney(ctx));
}

type DueRow = Omit<ReportDue, 'strictOn' | 'dueOn' | 'feeAtRiskCents'> & { readonly strictOn: Date; readonly dueOn: Date; readonly feeAtRiskCents: number };

function toDue({ clockId, rule, title, section, confidence, strictOn, dueOn, disputed, feeAtRiskCents }: DueRow, money: boolean): ReportDue {
  return { clockId, rule, title, section, confidence, strictOn: fromDateColumn(strictOn), dueOn: fromDateColumn(dueOn), disputed, feeAtRiskCents: money ? feeAtRiskCents : null };
}

interface ListedRow extends Omit<ReportRow, 'examinedOn' | 'due' | 'holder' | 'signedOn' | 'servedOn' | 'editedAt' | 'editedByName'> {
  examinedOn: Date | null; signedOn: Date | null; servedOn: Date | null; editedAt: Date | null; editedById: string | null;
  clockId: string | null; rule: string; clockTitle: string; section: string; confidence: string; strictOn: Date; dueOn: Date; disputed: boolean; feeAtRiskCents: number;
  sortOn: string; total: number;
}

/** Still somebody's to do; what was signed and is replaced by a signed amendment is nobody's any more. */
export const reportIsOpen = sql`(r.state in ('DRAFTING', 'REVIEW') or r.state = 'SIGNED' and not exists (select 1 from "Report" a where a."practiceId" = r."practiceId" and a."amendsId" = r.id and a."signedAt" is not null))`;
/** The clock by which a report `r` must be served, the strictest where several run. */
export const dueClockOfReport = sql`select k.* from "Clock" k where ${reportIsOpen} and k."practiceId" = r."practiceId" and k."evaluationId" = r."evaluationId" and k.state = 'OPEN' and k.rule = any (${rules}) order by k."strictOn", k.id limit 1`;
const sortOn = sql`coalesce(to_char(k."strictOn", 'YYYY-MM-DD'), '9999-12-31')`;

/** Reports by the strict day on which they are due, those without one last; what is served or discarded only where asked for. In three statements. */
export const listReports = query({
  name: 'report.list',
  input: ListReports,
  output: ReportList,
  async run({ ctx, input, db }) {
    const { practiceId, today } = ctx;
    const until = input.due === 'overdue' ? addDays(today, -1) : addDays(today, input.due === 'week' ? 7 : 30);
    const among = joined([
      sql`r."practiceId" = ${practiceId}::uuid`,
      ...(input.physicianId ? [sql`r."physicianId" = ${input.physicianId}::uuid`] : []),
      ...(input.caseId ? [sql`r."caseId" = ${input.caseId}::uuid`] : []),
      ...(input.evaluationId ? [sql`r."evaluationId" = ${input.evaluationId}::uuid`] : []),
      ...(input.due ? [sql`k."strictOn" <= ${toDateColumn(until)}::date`] : []),
      ...searchWords(input.q ?? '').map((word) => sql`c."searchText" like ${`%${word}%`}`),
    ], ' and ');
    const inState = input.state?.length ? sql`r.state in (${joined(input.state.map((state) => sql`${state}::"ReportState"`))})` : reportIsOpen;
    const cursor = input.cursor ? readReportCursor(input.cursor) : null;
    const from = sql`from "Report" r join "Case" c on c."practiceId" = r."practiceId" and c.id = r."caseId"
      left join lateral (${dueClockOfReport}) k on true`;
    const rows = await db.$queryRaw<ListedRow[]>`
      select r.id, r.number, r.kind, r.title, r.state::text as state, r."caseId", c.number as "caseNumber", c.kind::text as "caseKind", cl.name as "claimantName", r."evaluationId", e.kind::text as "evaluationKind", e."examinedOn",
        r."physicianId", p.name as "physicianName", r."amendsId" is not null as "isAmendment", r."signedOn", r."servedOn", r.version, coalesce(h.name, '') as "handoffName", s."editedAt", s."editedById", m.count as "openComments", page."sortOn", page.total,
        k.id as "clockId", k.rule, k.title as "clockTitle", k.section, k.confidence, k."strictOn", k."dueOn", k.disputed, k."feeAtRiskCents"
      from (select x.* from (select r.id, k.id as "clockId", ${sortOn} as "sortOn", r.number, (count(*) over ())::int as total ${from} where ${among} and ${inState}) x
        ${cursor ? sql`where (x."sortOn", -x.number) > (${cursor.on}, -${cursor.number}::int)` : nothing} order by x."sortOn", x.number desc limit ${pageSize + 1}) page
      join "Report" r on r."practiceId" = ${practiceId}::uuid and r.id = page.id
      join "Case" c on c."practiceId" = r."practiceId" and c.id = r."caseId"
      join "Claimant" cl on cl."practiceId" = c."practiceId" and cl.id = c."claimantId"
      join "Evaluation" e on e."practiceId" = r."practiceId" and e.id = r."evaluationId"
      join "Physician" p on p."practiceId" = r."practiceId" and p.id = r."physicianId"
      left join "Clock" k on k."practiceId" = r."practiceId" and k.id = page."clockId"
      left join lateral (select h.name from "ReportHandoff" h where h."practiceId" = r."practiceId" and h."reportId" = r.id and h.state in ('out', 'returned') order by h."sentOn" desc, h.id desc limit 1) h on true
      left join lateral (select s."editedAt", s."editedById" from "ReportSection" s where s."practiceId" = r."practiceId" and s."reportId" = r.id and s."editedAt" is not null order by s."editedAt" desc limit 1) s on true
      left join lateral (select count(*)::int as count from "ReportComment" m where m."practiceId" = r."practiceId" and m."reportId" = r.id and m."removedAt" is null and m."resolvedAt" is null and m."answersId" is null) m on true
      order by page."sortOn", r.number desc`;
    const counted = await db.$queryRaw<{ state: ReportRow['state']; count: number }[]>`select r.state::text as state, count(*)::int as count ${from} where ${among} group by r.state`;
    const names = await namesOf(db, rows.map(({ editedById }) => editedById));
    const shown = rows.slice(0, pageSize);
    const last = rows.length > pageSize ? shown.at(-1) : undefined;
    const countOf = (state: ReportRow['state']) => counted.find((one) => one.state === state)?.count ?? 0;
    return {
      today,
      reports: shown.map((row) => toReportRow(row, names, seesMoney(ctx))),
      counts: { DRAFTING: countOf('DRAFTING'), REVIEW: countOf('REVIEW'), SIGNED: countOf('SIGNED'), SERVED: countOf('SERVED'), DISCARDED: countOf('DISCARDED') },
      total: rows[0]?.total ?? 0,
      nextCursor: last ? writeReportCursor(last.sortOn, last.number) : null,
    };
  },
});

function toReportRow(row: ListedRow, names: ReadonlyMap<string, string>, money: boolean): ReportRow {
  const { clockId, clockTitle } = row;
  return {
    ...row,
    examinedOn: fromOptionalDateColumn(row.examinedOn), signedOn: fromOptionalDateColumn(row.signedOn), servedOn: fromOptionalDateColumn(row.servedOn),
    due: clockId === null ? null : toDue({ ...row, clockId, title: clockTitle }, money),
    holder: holderOf(row.state, row.handoffName !== ''),
    editedAt: row.editedAt?.toISOString() ?? null,
    editedByName: (row.editedById && names.get(row.editedById)) || '',
  };
}

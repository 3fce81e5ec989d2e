import { can, type OperationName } from '../../auth/permissions';
import type { PracticeCtx } from '../../core/context';
import { fromDateColumn, fromOptionalDateColumn, toDateColumn } from '../../core/dates';
import { query, type ReadTx } from '../../core/operation';
import { sql } from '../../core/sql';
import { addDays, addMonths, daysBetween, firstOfMonth, monthOf, type CalendarDate } from '../../domain/calendar';
import { paceToGoal } from '../../domain/income/pace';
import { cents } from '../../domain/money';
import { holderOf } from '../../domain/report/lifecycle';
import { selectClocks, toClock, type ClockRow } from '../clocks/queries';
import { balance, owed } from '../invoice-lists/queries';
import { waitingRecords } from '../record-work/queries';
import { dueClockOfReport, reportIsOpen } from '../reports/queries';
import { type ExamOfDay, ReadToday, type ReportOfDay, Today } from './schema';

const mostClocks = 50;
const mostInvoices = 10;
const mostReports = 8;
const mostWaiting = 6;

/** The day at a glance, in at most eight statements. A role gets only the sections that it may see elsewhere. */
export const readToday = query({
  name: 'today.read',
  input: ReadToday,
  output: Today,
  async run({ ctx, db }) {
    const may = (operation: OperationName) => ctx.actor.kind === 'user' && can(ctx.actor.role, operation);
    const money = may('invoice.list');
    const tomorrow = addDays(ctx.today, 1);
    const days = may('case.list') ? await examsOf(db, ctx, tomorrow, money) : null;
    const todays = days?.exams.filter(({ on }) => on === ctx.today).map(({ exam }) => exam) ?? [];
    return {
      on: ctx.today,
      exams: days && { rows: todays, expectedCents: money ? todays.reduce((sum, exam) => sum + (exam.expectedCents ?? 0), 0) : null },
      clocks: may('clock.list') ? await clocksOf(db, ctx, money) : null,
      tomorrow: days && { on: tomorrow, rows: days.exams.filter(({ on }) => on === tomorrow).map(({ exam }) => exam) },
      reports: may('report.list') ? await reportsOf(db, ctx) : null,
      nextExamOn: days?.nextExamOn ?? null,
      records: may('record_work.list') ? await waitingRecords(db, ctx, mostWaiting) : null,
      collected: may('income.read') ? await collectedOf(db, ctx) : null,
      overdueInvoices: money ? await overdueOf(db, ctx) : null,
      readyToBill: money && may('invoice.draft') ? await readyOf(db, ctx) : null,
    };
  },
});

interface ExamRow {
  evaluationId: string;
  caseId: string;
  caseNumber: number;
  caseKind: string;
  evaluationKind: string;
  state: string;
  scheduledOn: Date;
  startMinute: number | null;
  claimantName: string;
  physicianName: string;
  locationName: string | null;
  interpreterLanguage: string;
  notifiedOn: Date | null;
  pagesExpected: number;
  expectedCents: number;
  packetCount: number;
  declaredPacketCount: number;
  differingPacketCount: number;
  declaredPages: number;
  countedPages: number;
  undeclaredPages: number;
  nextExamOn: Date | null;
  interpreterConfirmed: boolean;
  callSubject: string | null;
  callCount: number;
}

/** Appointments of today and tomorrow, and the next day after today that has one. */
async function examsOf(db: ReadTx, ctx: PracticeCtx, tomorrow: CalendarDate, money: boolean) {
  const today = toDateColumn(ctx.today);
  const rows = await db.$queryRaw<(ExamRow | (Pick<ExamRow, 'nextExamOn'> & { evaluationId: null }))[]>`
    with next as (select min(e."scheduledOn") as "nextExamOn" from "Evaluation" e where e."practiceId" = ${ctx.practiceId}::uuid and e.state = 'SCHEDULED' and e."scheduledOn" > ${today}::date)
    select next."nextExamOn", day.* from next left join lateral (
      select e.id as "evaluationId", e."caseId", c.number as "caseNumber", c.kind::text as "caseKind", e.kind::text as "evaluationKind", e.state::text as state, e."scheduledOn", e."startMinute",
        cl.name as "claimantName", p.name as "physicianName", l.name as "locationName", e."interpreterLanguage", e."notifiedOn", e."pagesExpected", e."expectedFeeCents" as "expectedCents", pk.*,
        coalesce(i."confirmedOn" is not null, false) as "interpreterConfirmed", call.subject as "callSubject", coalesce(call.count, 0) as "callCount"
      from "Evaluation" e
      join "Case" c on c."practiceId" = e."practiceId" and c.id = e."caseId"
      join "Claimant" cl on cl."practiceId" = c."practiceId" and cl.id = c."claimantId"
      join "Physician" p on p."practiceId" = e."practiceId" and p.id = e."physicianId"
      left join "Location" l on l."practiceId" = e."practiceId" and l.id = e."locationId"
      left join lateral (${declarationsOfEvaluation}) pk on true
      left join "InterpreterBooking" i on i."practiceId" = e."practiceId" and i."evaluationId" = e.id
      left join lateral (select (array_agg(m.subject order by m.at desc, m.id desc))[1] as subject, count(*)::int as count from "Communication" m
        where m."practiceId" = e."practiceId" and m."evaluationId" = e.id and m.subject in ('confirmed', 'left_message', 'no_answer', 'scheduling', 'cancellation', 'late')) call on true
      where e."practiceId" = ${ctx.practiceId}::uuid and e."scheduledOn" in (${today}::date, ${toDateColumn(tomorrow)}::date) and e.state <> 'CANCELLED'
    ) day on true order by day."scheduledOn", day."startMinute" nulls last, day."evaluationId"`;
  const exams = rows.flatMap((row) => (row.evaluationId === null ? [] : [{ on: fromDateColumn(row.scheduledOn), exam: toExam(row, money) }]));
  return { exams, nextExamOn: fromOptionalDateColumn(rows[0]?.nextExamOn ?? null) };
}

function toExam(row: ExamRow, money: boolean): ExamOfDay {
  const { packetCount, declaredPacketCount, declaredPages, countedPages, undeclaredPages } = row;
  return {
    ...row,
    notified: row.notifiedOn !== null,
    pages: packetCount > 0 ? countedPages : row.pagesExpected,
    declaration: { status: declarationOf(row), packetCount, declaredPacketCount, declaredPages, countedPages, undeclaredPages },
    call: row.callSubject === null ? null : { subject: row.callSubject, count: row.callCount },
    expectedCents: money ? row.expectedCents : null,
  };
}

const undeclared = sql`(k."declaredPages" is null or k."quarantineReason" in ('no_declaration', 'not_signed'))`;
/** Of evaluation `e` how many packets came, how many with a signed declaration, and of how many of those the count differs. */
export const declarationsOfEvaluation = sql`select count(*)::int as "packetCount", (count(*) filter (where not ${undeclared}))::int as "declaredPacketCount", (count(*) filter (where k."quarantineReason" = 'count_differs'))::int as "differingPacketCount",
  coalesce(sum(k."declaredPages"), 0)::int as "declaredPages", coalesce(sum(k."countedPages"), 0)::int as "countedPages", coalesce(sum(k."countedPages") filter (where ${undeclared}), 0)::int as "undeclaredPages"
  from "Packet" k where k."practiceId" = e."practiceId" and k."evaluationId" = e.id`;

/** The sender's declaration is asked for under the state schedule only (8 CCR 9793(n)). */
export function declarationOf({ caseKind, packetCount, declaredPacketCount, differingPacketCount }: Pick<ExamRow, 'caseKind' | 'packetCount' | 'declaredPacketCount' | 'differingPacketCount'>): ExamOfDay['declaration']['status'] {
  if (caseKind !== 'QME' && caseKind !== 'AME') return 'not_required';
  if (packetCount === 0) return 'none_received';
  if (declaredPacketCount < packetCount) return 'undeclared';
  return differingPacketCount === 0 ? 'declared' : 'differs';
}

/** What we owe within seven days, the late ones first, and the sums over all of it. */
async function clocksOf(db: ReadTx, ctx: PracticeCtx, money: boolean) {
  const week = toDateColumn(addDays(ctx.today, 7));
  const due = sql`k.state = 'OPEN' and k.side = 'we_owe' and k."strictOn" <= ${week}::date`;
  const rows = await db.$queryRaw<ClockRow[]>(selectClocks(ctx.practiceId, due, sql`k."strictOn", k.id`, mostClocks));
  const [sums] = await db.$queryRaw<{ overdueCount: number; dueCount: number; feeAtRiskCents: number }[]>`select count(*) filter (where k."strictOn" < ${toDateColumn(ctx.today)}::date)::int as "overdueCount",
      count(*)::int as "dueCount", coalesce(sum(k."feeAtRiskCents") filter (where k."carriesFee"), 0)::float8 as "feeAtRiskCents"
    from "Clock" k where k."practiceId" = ${ctx.practiceId}::uuid and ${due}`;
  const { overdueCount = 0, dueCount = 0, feeAtRiskCents = 0 } = sums ?? {};
  return { rows: rows.map((row) => toClock(row, money)), overdueCount, dueCount, feeAtRiskCents: money ? feeAtRiskCents : null };
}

/** Reports that wait for somebody now, with who has each. */
async function reportsOf(db: ReadTx, ctx: PracticeCtx): Promise<Today['reports']> {
  const rows = await db.$queryRaw<(Omit<ReportOfDay, 'holder' | 'strictOn' | 'isMine'> & { strictOn: Date | null; physicianUserId: string | null; count: number })[]>`
    select r.id, r.state::text as state, r."caseId", cl.name as "claimantName", p.name as "physicianName", p."userId" as "physicianUserId", coalesce(h.name, '') as "handoffName", k."strictOn", (count(*) over ())::int as count
    from "Report" r join "Case" c on c."practiceId" = r."practiceId" and c.id = r."caseId" join "Claimant" cl on cl."practiceId" = c."practiceId" and cl.id = c."claimantId"
      join "Physician" p on p."practiceId" = r."practiceId" and p.id = r."physicianId"
      left join lateral (${dueClockOfReport}) k on true
      left join lateral (select h.name from "ReportHandoff" h where h."practiceId" = r."practiceId" and h."reportId" = r.id and h.state in ('out', 'returned') order by h."sentOn" desc, h.id desc limit 1) h on true
    where r."practiceId" = ${ctx.practiceId}::uuid and ${reportIsOpen} and (r.state <> 'DRAFTING' or k."strictOn" <= ${toDateColumn(addDays(ctx.today, 7))}::date)
    order by k."strictOn" nulls last, r.number limit ${mostReports}`;
  const me = ctx.actor.kind === 'user' ? ctx.actor.userId : null;
  return {
    rows: rows.map(({ physicianUserId, strictOn, ...row }) => ({ ...row, strictOn: fromOptionalDateColumn(strictOn), holder: holderOf(row.state, row.handoffName !== ''), isMine: me !== null && physicianUserId === me })),
    count: rows[0]?.count ?? 0,
  };
}

/** Money that came in this month against the practice's goal, by working days. */
async function collectedOf(db: ReadTx, ctx: PracticeCtx): Promise<Today['collected']> {
  const from = firstOfMonth(ctx.today);
  const to = addDays(addMonths(from, 1), -1);
  const [row] = await db.$queryRaw<{ goalCents: number; calendar: 'gov' | 'dwc' | 'judicial'; collectedCents: number }[]>`select p."monthlyGoalCents" as "goalCents", p."holidayCalendar"::text as calendar,
      (select coalesce(sum(y."amountCents"), 0)::float8 from "Payment" y where y."practiceId" = p.id and y."countsOn" between ${toDateColumn(from)}::date and ${toDateColumn(to)}::date) as "collectedCents"
    from "Practice" p where p.id = ${ctx.practiceId}::uuid`;
  const { goalCents = 0, collectedCents = 0, calendar = 'dwc' } = row ?? {};
  const pace = paceToGoal({ goalCents: cents(Math.max(goalCents, 1)), collectedCents: cents(collectedCents), from, to, today: ctx.today, calendar });
  const hasGoal = goalCents > 0;
  return {
    month: monthOf(ctx.today),
    collectedCents,
    goalCents,
    shareBps: hasGoal ? Math.round((collectedCents / goalCents) * 10_000) : null,
    aheadCents: hasGoal ? pace.aheadCents : null,
    paceCents: hasGoal ? pace.expectedCents : null,
    workingDay: pace.workingDay,
    workingDays: pace.workingDayCount,
    inWords: hasGoal ? pace.words : `Working day ${pace.workingDay} of ${pace.workingDayCount}`,
  };
}

/** Issued, past its day and not settled; the oldest first. */
async function overdueOf(db: ReadTx, ctx: PracticeCtx): Promise<Today['overdueInvoices']> {
  const rows = await db.$queryRaw<{ invoiceId: string; number: string; caseId: string; caseKind: string; payerName: string; balanceCents: number; payableOn: Date; count: number; sumCents: number }[]>`
    select o.*, pa.name as "payerName", c.kind::text as "caseKind" from (
      select i.id as "invoiceId", i.number, i."caseId", i."payerId", i."payableOn", ${balance} as "balanceCents",
        count(*) over ()::int as count, (sum(${balance}) over ())::float8 as "sumCents"
      from "Invoice" i where i."practiceId" = ${ctx.practiceId}::uuid and ${owed} and i."payableOn" < ${toDateColumn(ctx.today)}::date
      order by i."payableOn", i.id limit ${mostInvoices}) o
    join "Contact" pa on pa."practiceId" = ${ctx.practiceId}::uuid and pa.id = o."payerId"
    join "Case" c on c."practiceId" = ${ctx.practiceId}::uuid and c.id = o."caseId" order by o."payableOn", o."invoiceId"`;
  return {
    rows: rows.map((row) => ({ ...row, payableOn: fromDateColumn(row.payableOn), daysLate: daysBetween(fromDateColumn(row.payableOn), ctx.today) })),
    count: rows[0]?.count ?? 0,
    sumCents: rows[0]?.sumCents ?? 0,
  };
}

/** Served or missed and not billed yet; the most valuable first. */
async function readyOf(db: ReadTx, ctx: PracticeCtx): Promise<Today['readyToBill']> {
  const rows = await db.$queryRaw<{ caseId: string; evaluationId: string; caseNumber: number; claimantName: string; valueCents: number; servedOn: Date | null; count: number; sumCents: number }[]>`
    select r.*, c.number as "caseNumber", cl.name as "claimantName" from (
      select e.id as "evaluationId", e."caseId", e."expectedFeeCents" as "valueCents", e."reportServedOn" as "servedOn",
        count(*) over ()::int as count, (sum(e."expectedFeeCents") over ())::float8 as "sumCents"
      from "Evaluation" e where e."practiceId" = ${ctx.practiceId}::uuid and e."readyToBill" order by e."expectedFeeCents" desc, e.id limit ${mostInvoices}) r
    join "Case" c on c."practiceId" = ${ctx.practiceId}::uuid and c.id = r."caseId"
    join "Claimant" cl on cl."practiceId" = c."practiceId" and cl.id = c."claimantId" order by r."valueCents" desc, r."evaluationId"`;
  return {
    rows: rows.map((row) => ({ ...row, servedOn: fromOptionalDateColumn(row.servedOn) })),
    count: rows[0]?.count ?? 0,
    valueCents: rows[0]?.sumCents ?? 0,
  };
}

import type { PracticeCtx, PracticeId } from '../../core/context';
import { fromDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import { query, type ReadTx } from '../../core/operation';
import { sql, type Sql } from '../../core/sql';
import { priceAgreement, type AgreementQuote } from '../../domain/fee-schedule/agreement';
import { RuleBroken } from '../../domain/rule-broken';
import { activityOf } from '../../domain/time/activities';
import { seesMoney } from '../evaluations/steps';
import { mayKeepTimeOf } from './policy';
import { ListTimeEntries, ReadTimer, Timer, TimeSheet, type TimeEntry } from './schema';

/** Whole and broken minutes of physicians on a case, by where they come from. */
interface PhysicianMinutes {
  readonly caseId: string;
  /** Face to face, as it is stated of the exams. */
  readonly examMinutes: number;
  /** Time entries, and testimony that was stated without any. */
  readonly entryMinutes: number;
  /** Sub rosa recordings; two stretches at the same time count once. */
  readonly videoMinutes: number;
  /** Records: pages looked at, or the time kept for it, whichever is more. */
  readonly recordMinutes: number;
  readonly minutes: number;
}

/**
 * The time of physicians by case, as a table: "caseId", "examMinutes", "entryMinutes", "videoMinutes", "recordMinutes",
 * "minutes" (float8). What counts is the work of whoever is a physician of the practice: stated face-to-face time, time
 * entries billable or not, video review, and record review once (timer and page views measure the same hours). Stated
 * minutes of a deposition count where no entries were kept for it. Cases without any time have no row.
 */
export function physicianMinutesByCase(practiceId: PracticeId): Sql {
  return sql`(
    with doctors as materialized (select distinct p."userId" from "Physician" p where p."practiceId" = ${practiceId}::uuid and p."userId" is not null),
    entries as (
      select t."caseId", sum(t.minutes) filter (where t.activity <> 'record_review') as others, sum(t.minutes) filter (where t.activity = 'record_review') as reading
      from "TimeEntry" t join doctors d on d."userId" = t."userId"
      where t."practiceId" = ${practiceId}::uuid and t."removedAt" is null and (t."endedAt" is not null or t."startedAt" is null) group by 1),
    exams as (
      select e."caseId", sum(e."faceToFaceMinutes") as face,
        sum(e."billedMinutes") filter (where not exists (select 1 from "TimeEntry" t where t."practiceId" = e."practiceId" and t."caseId" = e."caseId" and t."evaluationId" = e.id and t."removedAt" is null)
          and e."faceToFaceMinutes" is null) as stated
      from "Evaluation" e where e."practiceId" = ${practiceId}::uuid and (e."faceToFaceMinutes" is not null or e."billedMinutes" is not null) group by 1),
    watched as (
      select e."caseId", range_agg(tstzrange(s."startedAt", s."endedAt")) as covered
      from "VideoStretch" s join doctors d on d."userId" = s."userId"
      join "VideoReview" v on v."practiceId" = s."practiceId" and v.id = s."videoId" and v."removedAt" is null
      join "Evaluation" e on e."practiceId" = v."practiceId" and e.id = v."evaluationId"
      where s."practiceId" = ${practiceId}::uuid and s."removedAt" is null and s."endedAt" > s."startedAt" group by 1),
    viewed as (
      select k."caseId", sum(w.seconds) / 60.0 as seen
      from "PageView" w join doctors d on d."userId" = w."userId" join "Packet" k on k."practiceId" = w."practiceId" and k.id = w."packetId"
      where w."practiceId" = ${practiceId}::uuid group by 1),
    kept as (select "caseId" from entries union select "caseId" from exams union select "caseId" from watched union select "caseId" from viewed),
    parts as (
      select kept."caseId", coalesce(exams.face, 0)::float8 as "examMinutes", (coalesce(entries.others, 0) + coalesce(exams.stated, 0))::float8 as "entryMinutes",
        coalesce((select sum(extract(epoch from upper(r) - lower(r))) / 60.0 from unnest(watched.covered) r), 0)::float8 as "videoMinutes",
        greatest(coalesce(entries.reading, 0), coalesce(viewed.seen, 0))::float8 as "recordMinutes"
      from kept left join entries using ("caseId") left join exams using ("caseId") left join watched using ("caseId") left join viewed using ("caseId"))
    select parts.*, "examMinutes" + "entryMinutes" + "videoMinutes" + "recordMinutes" as minutes from parts
    where "examMinutes" + "entryMinutes" + "videoMinutes" + "recordMinutes" > 0)`;
}

/** The same read out, by case. */
export async function physicianMinutesOf(db: ReadTx, practiceId: PracticeId): Promise<Map<string, PhysicianMinutes>> {
  const rows = await db.$queryRaw<PhysicianMinutes[]>`select * from ${physicianMinutesByCase(practiceId)} minutes_of_cases`;
  return new Map(rows.map((row) => [row.caseId, row]));
}

const entryFields = { include: { invoiceLine: { select: { invoice: { select: { id: true, number: true, state: true } } } } }, orderBy: [{ workedOn: 'desc' as const }, { createdAt: 'desc' as const }, { id: 'desc' as const }] };

/** Entries as they are stored, newest first. */
export function findTimeEntries(db: ReadTx, where: { practiceId: PracticeId; caseId?: string; id?: string; removedAt?: null }) {
  return db.timeEntry.findMany({ where, ...entryFields });
}
export type TimeEntryRow = Awaited<ReturnType<typeof findTimeEntries>>[number];

/** An entry as it goes out. `nameOf` knows who is in the practice. */
export function toTimeEntry(row: TimeEntryRow, ctx: PracticeCtx, nameOf: (userId: string) => string): TimeEntry {
  return {
    ...row,
    userName: nameOf(row.userId),
    activity: activityOf(row.activity),
    workedOn: fromDateColumn(row.workedOn),
    startedAt: row.startedAt?.toISOString() ?? null,
    endedAt: row.endedAt?.toISOString() ?? null,
    running: row.startedAt !== null && row.endedAt === null && row.removedAt === null,
    removed: row.removedAt !== null,
    invoice: row.invoiceLine?.invoice ?? null,
    mine: mayKeepTimeOf(ctx, row.userId),
  };
}

/** The time of a case with what it comes to. @throws NotFound */
export const listTimeEntries = query({
  name: 'time_entry.list',
  input: ListTimeEntries,
  output: TimeSheet,
  access: ({ caseId }) => ['case', caseId],
  run: ({ ctx, input, db }) => sheetOf(db, ctx, input.caseId),
});

/** The same as the answer of every change of it. @throws NotFound */
export async function sheetOf(db: ReadTx, ctx: PracticeCtx, caseId: string): Promise<TimeSheet> {
  const { practiceId } = ctx;
  const found = await db.case.findUnique({
    where: { practiceId_id: { practiceId, id: caseId } },
    select: {
      id: true, number: true, kind: true, closedAt: true, claimant: { select: { name: true } }, agreement: true,
      evaluations: { select: { id: true, kind: true, state: true, examinedOn: true, scheduledOn: true, requestedOn: true }, orderBy: [{ requestedOn: 'desc' }, { id: 'desc' }] },
    },
  });
  if (!found) throw new NotFound();
  const rows = await findTimeEntries(db, { practiceId, caseId, removedAt: null });
  const members = await db.membership.findMany({ where: { practiceId, role: { not: 'viewer' } }, select: { userId: true, user: { select: { name: true } } }, orderBy: { createdAt: 'asc' } });
  const nameOf = (userId: string): string => members.find((member) => member.userId === userId)?.user.name ?? 'Somebody who has left';
  const sum = (fits: (row: TimeEntryRow) => boolean): number => rows.filter(fits).reduce((total, { minutes }) => total + minutes, 0);
  const { agreement } = found;
  const money = seesMoney(ctx);
  return {
    caseId,
    caseNumber: found.number,
    caseKind: found.kind,
    claimantName: found.claimant.name,
    closed: found.closedAt !== null,
    entries: rows.map((row) => toTimeEntry(row, ctx, nameOf)),
    evaluations: found.evaluations.map(({ id, kind, state, examinedOn, scheduledOn, requestedOn }) => ({ id, kind, state, on: fromDateColumn(examinedOn ?? scheduledOn ?? requestedOn) })),
    people: members.map(({ userId, user }) => ({ userId, name: user.name })).filter(({ userId }) => mayKeepTimeOf(ctx, userId)),
    totals: { minutes: sum(() => true), billableMinutes: sum(({ billable }) => billable), billedMinutes: sum(({ invoiceLineId }) => invoiceLineId !== null), unbilledMinutes: sum((row) => row.billable && row.invoiceLineId === null) },
    agreement: agreement && { id: agreement.id, name: agreement.name, hourlyCents: money ? agreement.hourlyCents : null, incrementMinutes: agreement.hourlyIncrementMinutes },
    unbilled: money ? unbilledOf(found, rows) : null,
    deposit: money ? { askedCents: agreement?.depositCents ?? null, heldCents: await heldOn(db, practiceId, caseId) } : null,
    now: ctx.now.toISOString(),
  };
}

/** What a client’s deposit on a case still holds: deposits that came in, less what was put on invoices and given back. */
export async function heldOn(db: ReadTx, practiceId: PracticeId, caseId: string): Promise<number> {
  const { _sum } = await db.receipt.aggregate({ where: { practiceId, caseId, kind: 'DEPOSIT', reversedOn: null }, _sum: { amountCents: true, appliedCents: true, refundedCents: true } });
  return (_sum.amountCents ?? 0) - (_sum.appliedCents ?? 0) - (_sum.refundedCents ?? 0);
}

interface TimeBilled {
  readonly kind: string;
  readonly agreement: (Parameters<typeof priceAgreement>[0] & { name: string }) | null;
}

/** Entries that `invoice.draft_time` bills: billable, ended, on no bill, outside of evaluations. */
export function isOpenTime({ evaluationId, billable, invoiceLineId, removedAt, minutes }: Pick<TimeEntryRow, 'evaluationId' | 'billable' | 'invoiceLineId' | 'removedAt' | 'minutes'>): boolean {
  return evaluationId === null && billable && invoiceLineId === null && removedAt === null && minutes > 0;
}

/**
 * Time of a case under its agreement, a line for each kind of work. @throws RuleBroken `invoice.time_by_schedule`,
 * `invoice.no_agreement`, `invoice.time_not_agreed`, `invoice.no_time`, `agreement.…`
 */
export function priceTime({ kind, agreement }: TimeBilled, entries: readonly Pick<TimeEntryRow, 'activity' | 'minutes' | 'workedOn'>[]): AgreementQuote {
  if (kind === 'QME' || kind === 'AME') throw new RuleBroken('invoice.time_by_schedule', 'Under the fee schedule time is billed with a deposition (ML204) or a recording (ML205) only. Put the entries on that evaluation.');
  const last = entries.map(({ workedOn }) => workedOn).sort((a, b) => b.getTime() - a.getTime())[0];
  if (!last) throw new RuleBroken('invoice.no_time', 'No time waits to be billed on this case.');
  if (agreement === null) throw new RuleBroken('invoice.no_agreement', 'Choose a fee agreement on the case first: it says what an hour costs.');
  if (agreement.hourlyCents === null) throw new RuleBroken('invoice.time_not_agreed', `“${agreement.name}” names no fee for an hour.`);
  return priceAgreement({ ...agreement, reference: agreement.name }, { outcome: 'time', serviceOn: fromDateColumn(last), minutes: null, pages: null, work: entries.map(({ activity, minutes }) => ({ activity: activityOf(activity), minutes })) });
}

function unbilledOf(found: TimeBilled, rows: readonly TimeEntryRow[]): TimeSheet['unbilled'] {
  const open = rows.filter(isOpenTime);
  const minutes = open.reduce((sum, row) => sum + row.minutes, 0);
  if (open.length === 0) return { minutes, totalCents: 0, problem: null };
  try {
    return { minutes, totalCents: priceTime(found, open).totalCents, problem: null };
  } catch (error) {
    if (error instanceof RuleBroken) return { minutes, totalCents: 0, problem: error.message };
    throw error;
  }
}

/** One's own timer while it runs, wherever it was started. */
export const readTimer = query({
  name: 'time_entry.read_timer',
  input: ReadTimer,
  output: Timer,
  run: ({ ctx, db }) => timerOf(db, ctx),
});

/** The same as an answer. */
export async function timerOf(db: ReadTx, ctx: PracticeCtx): Promise<Timer> {
  const row = ctx.actor.kind === 'user' ? await db.timeEntry.findFirst({ where: { practiceId: ctx.practiceId, userId: ctx.actor.userId, startedAt: { not: null }, endedAt: null, removedAt: null }, include: { case: { select: { number: true, claimant: { select: { name: true } } } } } }) : null;
  return {
    running: row && { timeEntryId: row.id, caseId: row.caseId, caseNumber: row.case.number, claimantName: row.case.claimant.name, activity: activityOf(row.activity), startedAt: (row.startedAt ?? row.createdAt).toISOString(), version: row.version },
    now: ctx.now.toISOString(),
  };
}

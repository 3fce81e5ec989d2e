import { can } from '../../auth/permissions';
import type { PracticeCtx } from '../../core/context';
import { fromDateColumn, fromOptionalDateColumn, toDateColumn } from '../../core/dates';
import { query, type ReadTx } from '../../core/operation';
import { joined, sql, type Sql } from '../../core/sql';
import { addDays, type CalendarDate } from '../../domain/calendar';
import type { DeadlineQuote } from '../../domain/deadlines/due-date';
import { RuleBroken } from '../../domain/rule-broken';
import { type Clock, ClockList, clockGroups, ListClocks } from './schema';

const pageSize = 200;

/** A clock with the names beside it, as one SQL statement gives it. */
export interface ClockRow {
  id: string;
  caseId: string;
  caseNumber: number;
  caseKind: string;
  claimantName: string;
  physicianId: string;
  physicianName: string;
  evaluationId: string | null;
  invoiceId: string | null;
  panelId: string | null;
  rule: string;
  title: string;
  section: string;
  confidence: string;
  side: Clock['side'];
  state: Clock['state'];
  triggerOn: Date;
  triggerLabel: string;
  strictOn: Date;
  dueOn: Date;
  disputed: boolean;
  carriesFee: boolean;
  feeAtRiskCents: number;
  quote: unknown;
  endedOn: Date | null;
  endedNote: string;
  version: number;
}

/** Clocks of the practice under a condition on `k`, in an order on `k`; found before the names are joined to them. */
export function selectClocks(practiceId: string, condition: Sql, order: Sql, limit: number): Sql {
  return sql`select k.id, k."caseId", c.number as "caseNumber", c.kind::text as "caseKind", cl.name as "claimantName",
      p.id as "physicianId", p.name as "physicianName", k."evaluationId", k."invoiceId", k."panelId", k.rule, k.title, k.section, k.confidence,
      k.side::text as side, k.state::text as state, k."triggerOn", k."triggerLabel", k."strictOn", k."dueOn", k.disputed, k."carriesFee",
      k."feeAtRiskCents", k.quote, k."endedOn", k."endedNote", k.version
    from (select * from "Clock" k where k."practiceId" = ${practiceId}::uuid and ${condition} order by ${order} limit ${limit}) k
    join "Case" c on c."practiceId" = k."practiceId" and c.id = k."caseId"
    join "Claimant" cl on cl."practiceId" = c."practiceId" and cl.id = c."claimantId"
    left join "Evaluation" e on e."practiceId" = k."practiceId" and e.id = k."evaluationId"
    join "Physician" p on p."practiceId" = k."practiceId" and p.id = coalesce(e."physicianId", c."physicianId")
    order by ${order}`;
}

/** The physician of a clock `k`: who examines, else whose case it is. */
const physicianOfClock = sql`coalesce((select e."physicianId" from "Evaluation" e where e."practiceId" = k."practiceId" and e.id = k."evaluationId"),
  (select c."physicianId" from "Case" c where c."practiceId" = k."practiceId" and c.id = k."caseId"))`;

export function toClock(row: ClockRow, seesMoney: boolean): Clock {
  const { steps, note, noteSection, rollReason, disputedDays, cautions } = row.quote as DeadlineQuote;
  const [strictOn, dueOn] = [fromDateColumn(row.strictOn), fromDateColumn(row.dueOn)];
  return {
    ...row,
    triggerOn: fromDateColumn(row.triggerOn),
    strictOn,
    dueOn,
    countedOn: row.side === 'we_owe' ? strictOn : dueOn,
    endedOn: fromOptionalDateColumn(row.endedOn),
    feeAtRiskCents: seesMoney ? row.feeAtRiskCents : null,
    why: { steps, note, noteSection, rollReason, disputedDays, cautions },
  };
}

/** One clock as it now stands. */
export async function findClock(db: Pick<ReadTx, '$queryRaw'>, ctx: PracticeCtx, clockId: string): Promise<Clock | null> {
  const [row] = await db.$queryRaw<ClockRow[]>(selectClocks(ctx.practiceId, sql`k.id = ${clockId}::uuid`, sql`k.id`, 1));
  return row ? toClock(row, seesAmounts(ctx)) : null;
}

type Summary = { side: Clock['side']; rule: string; title: string; bucket: (typeof clockGroups)[number]; count: number; feeAtRiskCents: number };

/** Every clock of the practice by urgency, 200 at a time. Sums are over all of them; the fee of a report counts once. */
export const listClocks = query({
  name: 'clock.list',
  input: ListClocks,
  output: ClockList,
  async run({ ctx, input, db }) {
    const money = seesAmounts(ctx);
    const ended = input.state === 'ended';
    const counted = input.side === 'we_owe' ? sql`k."strictOn"` : sql`k."dueOn"`;
    const order = ended ? sql`k."endedOn"` : counted;
    const physician = input.physicianId ? [sql`${physicianOfClock} = ${input.physicianId}::uuid`] : [];
    const rule = input.rule ? [sql`k.rule = ${input.rule}`] : [];
    const state = ended ? sql`k.state in ('MET', 'STOPPED')` : sql`k.state = 'OPEN'`;
    const after = input.cursor ? [afterCursor(input.cursor, order, ended)] : [];
    const side = input.side === 'we_owe' ? sql`k.side = 'we_owe'` : sql`k.side = 'owed_to_us'`;
    const where = joined([state, side, ...physician, ...rule, ...after], ' and ');
    const direction = ended ? sql`desc` : sql`asc`;
    const rows = await db.$queryRaw<ClockRow[]>(selectClocks(ctx.practiceId, where, sql`${order} ${direction}, k.id ${direction}`, pageSize + 1));
    const summary = await summaryOf(db, ctx, joined([state, ...physician], ' and '), ended);

    const page = rows.slice(0, pageSize);
    const last = rows.length > pageSize ? page.at(-1) : undefined;
    const clocks = page.map((row) => toClock(row, money));
    const ofSide = summary.filter(({ side }) => side === input.side);
    const shown = ofSide.filter((part) => !input.rule || part.rule === input.rule);
    const count = (parts: readonly Summary[]) => parts.reduce((sum, part) => sum + part.count, 0);
    const fee = (parts: readonly Summary[]) => (money ? parts.reduce((sum, part) => sum + part.feeAtRiskCents, 0) : null);
    const groups = clockGroups.flatMap((group) => {
      const parts = shown.filter(({ bucket }) => bucket === group);
      return parts.length === 0 ? [] : [{ group, count: count(parts), feeAtRiskCents: fee(parts), clocks: clocks.filter((clock) => bucketOf(clock, ctx.today) === group) }];
    });
    return {
      today: ctx.today,
      groups,
      weOweCount: count(summary.filter(({ side }) => side === 'we_owe')),
      owedToUsCount: count(summary.filter(({ side }) => side === 'owed_to_us')),
      feeAtRiskCents: fee(shown),
      rules: rulesOf(ofSide),
      nextCursor: last ? cursorOf((ended ? last.endedOn : input.side === 'we_owe' ? last.strictOn : last.dueOn) ?? last.strictOn, last.id) : null,
    };
  },
});

function summaryOf(db: ReadTx, ctx: PracticeCtx, condition: Sql, ended: boolean): Promise<Summary[]> {
  const counted = sql`case k.side when 'we_owe' then k."strictOn" else k."dueOn" end`;
  const [today, week] = [toDateColumn(ctx.today), toDateColumn(addDays(ctx.today, 7))];
  const bucket = ended
    ? sql`'ended'`
    : sql`case when ${counted} < ${today}::date then 'overdue' when ${counted} = ${today}::date then 'today' when ${counted} <= ${week}::date then 'next_7_days' else 'later' end`;
  return db.$queryRaw<Summary[]>`select k.side::text as side, k.rule, max(k.title) as title, ${bucket} as bucket, count(*)::int as count,
      coalesce(sum(k."feeAtRiskCents") filter (where k."carriesFee"), 0)::float8 as "feeAtRiskCents"
    from "Clock" k where k."practiceId" = ${ctx.practiceId}::uuid and ${condition} group by 1, 2, 4`;
}

function rulesOf(parts: readonly Summary[]): { rule: string; title: string; count: number }[] {
  const byRule = new Map<string, { rule: string; title: string; count: number }>();
  for (const { rule, title, count } of parts) byRule.set(rule, { rule, title, count: count + (byRule.get(rule)?.count ?? 0) });
  return [...byRule.values()].sort((a, b) => b.count - a.count || (a.title < b.title ? -1 : 1));
}

function bucketOf(clock: Clock, today: CalendarDate): (typeof clockGroups)[number] {
  if (clock.state !== 'OPEN') return 'ended';
  if (clock.countedOn < today) return 'overdue';
  if (clock.countedOn === today) return 'today';
  return clock.countedOn <= addDays(today, 7) ? 'next_7_days' : 'later';
}

function cursorOf(on: Date, id: string): string {
  return Buffer.from(JSON.stringify([fromDateColumn(on), id])).toString('base64url');
}

/** @throws RuleBroken `list.cursor` for a cursor that this list did not give */
function afterCursor(cursor: string, order: Sql, descending: boolean): Sql {
  const match = /^\["(\d{4}-\d{2}-\d{2})","([0-9a-f-]{36})"\]$/.exec(Buffer.from(cursor, 'base64url').toString('utf8'));
  if (!match) throw new RuleBroken('list.cursor', 'This page does not exist any more. Start again from the first one.');
  const [, on, id] = match;
  return descending ? sql`(${order}, k.id) < (${on}::date, ${id}::uuid)` : sql`(${order}, k.id) > (${on}::date, ${id}::uuid)`;
}

function seesAmounts(ctx: PracticeCtx): boolean {
  return ctx.actor.kind === 'user' && can(ctx.actor.role, 'invoice.list');
}

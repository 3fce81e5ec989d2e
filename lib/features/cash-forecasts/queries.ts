import type { PracticeId } from '../../core/context';
import { query, type ReadTx } from '../../core/operation';
import { nothing, sql } from '../../core/sql';
import { addDays, type CalendarDate } from '../../domain/calendar';
import { forecastCash, forecastError, forecastWeeks, ownHistoryFrom, weeklyShares, type Forecast, type Owed, type PayCell } from '../../domain/income/cash-forecast';
import { cents } from '../../domain/money';
import { balance } from '../invoice-lists/queries';
import { movements } from '../movements/queries';
import { comingOf, workOf, type Work } from '../pipelines/queries';
import { CashForecast, ReadForecast } from './schema';

const watchedDays = 730;

interface Cell {
  part: 'paid' | 'open' | 'came';
  then: boolean;
  payerId: string;
  week: number;
  cents: number;
  count: number;
}

/**
 * Of now and of thirteen weeks ago: what payers paid by the age of the bill and what stood open then; and what came in
 * each week since. One statement; a balance of then is today's less what moved since.
 */
async function cellsOf(db: ReadTx, practiceId: PracticeId, today: CalendarDate, physicianId: string | undefined): Promise<Cell[]> {
  const then = addDays(today, -7 * forecastWeeks);
  const ofPhysician = physicianId ? sql`join "Case" c on c."practiceId" = ${practiceId}::uuid and c.id = m."caseId" and c."physicianId" = ${physicianId}::uuid` : nothing;
  return db.$queryRaw<Cell[]>`
    with paid as materialized (
      select m."payerId", m."on", greatest(0, m."on" - m."issuedOn") / 7 as week, m.cents, m.movement from ${movements(practiceId)} m ${ofPhysician}
      where m.figure = 'collected' and m."on" between ${addDays(then, -watchedDays)}::date and ${today}::date),
    later as (
      select m."ofId", sum(case when m.figure = 'billed' then -m.cents else m.cents end)::float8 as back from ${movements(practiceId)} m ${ofPhysician} where m."on" > ${then}::date and m."on" <= ${today}::date group by 1),
    owed as (
      select i.id, i."payerId", i."issuedOn", case when i.state = 'ISSUED' then ${balance} else 0 end::float8 as now, coalesce(l.back, 0) as back
      from "Invoice" i left join later l on l."ofId" = i.id ${physicianId ? sql`join "Case" c on c."practiceId" = i."practiceId" and c.id = i."caseId" and c."physicianId" = ${physicianId}::uuid` : nothing}
      where i."practiceId" = ${practiceId}::uuid and i.kind = 'INVOICE' and i.state in ('ISSUED', 'VOID') and (l.back is not null or (i.state = 'ISSUED' and ${balance} <> 0)))
    select 'paid' as part, false as "then", "payerId", week, sum(cents)::float8 as cents, (count(*) filter (where movement = 'received'))::int as count from paid where "on" > ${addDays(today, -watchedDays)}::date group by 3, 4
    union all select 'paid', true, "payerId", week, sum(cents)::float8, (count(*) filter (where movement = 'received'))::int from paid where "on" <= ${then}::date group by 3, 4
    union all select 'open', false, "payerId", (${today}::date - "issuedOn") / 7, sum(now)::float8, count(*)::int from owed where now > 0 group by 3, 4
    union all select 'open', true, "payerId", (${then}::date - "issuedOn") / 7, sum(now + back)::float8, count(*)::int from owed where now + back > 0 and "issuedOn" <= ${then}::date group by 3, 4
    union all select 'came', true, ${practiceId}::uuid, ("on" - ${then}::date - 1) / 7, sum(cents)::float8, 0 from paid where "on" > ${then}::date group by 4`;
}

export interface Forecasts {
  readonly now: Forecast;
  readonly open: readonly Owed[];
  readonly cells: readonly PayCell[];
  readonly thenOn: CalendarDate;
  readonly then: Forecast;
  readonly came: readonly number[];
}

/** The forecast of today with the one that would have been made thirteen weeks ago on what was known then. `work` is the open work of today. */
export async function forecastsOf(db: ReadTx, practiceId: PracticeId, today: CalendarDate, work: Work, physicianId?: string): Promise<Forecasts> {
  const thenOn = addDays(today, -7 * forecastWeeks);
  const found = await cellsOf(db, practiceId, today, physicianId);
  const workThen = await workOf(db, practiceId, thenOn, physicianId);
  const side = (then: boolean): { cells: PayCell[]; open: Owed[] } => {
    const mine = found.filter((row) => row.then === then && row.part !== 'came');
    return {
      cells: mine.map((row) => ({ payerId: row.payerId, week: row.week, paidCents: row.part === 'paid' ? row.cents : 0, openCents: row.part === 'open' ? row.cents : 0, paidCount: row.part === 'paid' ? row.count : 0 })),
      open: mine.filter((row) => row.part === 'open').map((row) => ({ payerId: row.payerId, week: row.week, cents: row.cents })),
    };
  };
  const [now, then] = [side(false), side(true)];
  const came = Array.from({ length: forecastWeeks }, (_, week) => found.find((row) => row.part === 'came' && row.week === week)?.cents ?? 0);
  return { now: forecastCash(now.cells, now.open, comingOf(work, today)), open: now.open, cells: now.cells, thenOn, then: forecastCash(then.cells, then.open, comingOf(workThen, thenOn)), came };
}

export const errorOf = ({ then, came }: Forecasts) => forecastError(then.weeks, came.map(cents));

/** The cash of the next thirteen weeks by how each payer has paid, with how far the same arithmetic was off last quarter. */
export const readForecast = query({
  name: 'income.forecast',
  input: ReadForecast,
  output: CashForecast,
  async run({ ctx, input, db }) {
    const { practiceId, today } = ctx;
    const work = await workOf(db, practiceId, today, input.physicianId);
    const forecasts = await forecastsOf(db, practiceId, today, work, input.physicianId);
    const { now, then, came, thenOn, open, cells } = forecasts;
    const physicians = await db.physician.findMany({ where: { practiceId }, select: { id: true, name: true }, orderBy: { name: 'asc' } });
    const names = await db.contact.findMany({ where: { practiceId, id: { in: now.payers.map(({ payerId }) => payerId).filter(Boolean) } }, select: { id: true, name: true } });
    const week = (from: CalendarDate, index: number) => ({ from: addDays(from, 7 * index + 1), to: addDays(from, 7 * index + 7) });
    const sum = (amounts: readonly number[]) => amounts.reduce((total, one) => total + one, 0);
    return {
      today,
      physicians,
      totalCents: now.totalCents,
      fromOpenCents: now.fromOpenCents,
      fromPipelineCents: now.fromPipelineCents,
      openCents: sum(open.map((one) => one.cents)),
      weeks: now.weeks.map((total, index) => {
        const fromOpenCents = sum(now.payers.map((payer) => payer.fromOpen[index] ?? 0));
        return { ...week(today, index), fromOpenCents, fromPipelineCents: total - fromOpenCents, cents: total };
      }),
      check: { on: thenOn, ...errorOf(forecasts) },
      past: then.weeks.map((forecastCents, index) => ({ ...week(thenOn, index), forecastCents, actualCents: came[index] ?? 0 })),
      payers: now.payers.map((payer) => {
        const [fromOpenCents, fromPipelineCents] = [sum(payer.fromOpen), sum(payer.fromPipeline)];
        return {
          payerId: payer.payerId, name: names.find(({ id }) => id === payer.payerId)?.name ?? 'Payer not known yet', openCents: sum(open.filter((one) => one.payerId === payer.payerId).map((one) => one.cents)), fromOpenCents, fromPipelineCents, cents: fromOpenCents + fromPipelineCents,
          ownHistory: payer.ownHistory, paidCount: payer.paidCount, medianDays: medianDays(payer.paidCount < ownHistoryFrom ? cells : cells.filter((cell) => cell.payerId === payer.payerId)),
        };
      }),
    };
  },
});

/** The days after which half of a bill's dollars have come, from the weekly shares; null where they never do. */
function medianDays(cells: readonly PayCell[]): number | null {
  let left = 1;
  for (const [week, share] of weeklyShares(cells).entries()) {
    const after = left * (1 - share);
    if (after <= 0.5) return Math.round(7 * (week + (share > 0 ? (left - 0.5) / (left - after) : 0)));
    left = after;
  }
  return null;
}

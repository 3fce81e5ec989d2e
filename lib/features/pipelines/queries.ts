import type { PracticeId } from '../../core/context';
import { fromDateColumn } from '../../core/dates';
import { seesClaimants } from '../../core/may';
import { query, type ReadTx } from '../../core/operation';
import { nothing, sql, type Sql } from '../../core/sql';
import { addDays, daysBetween, type CalendarDate } from '../../domain/calendar';
import type { Coming } from '../../domain/income/cash-forecast';
import { stageOdds, weighted, workStageLabels, workStages, type StageHistory, type StageOdds, type WorkStage } from '../../domain/income/stage-odds';
import { cents } from '../../domain/money';
import type { CaseKind } from '../cases/schema';
import { Pipeline, ReadPipeline, type PipelineStage } from './schema';

const historyDays = 731;

/** The day of the practice's calendar in which an instant lies. */
const practiceDay = (practiceId: PracticeId, at: Sql): Sql => sql`(${at} at time zone (select z."timeZone" from "Practice" z where z.id = ${practiceId}::uuid))::date`;

/** Work of the last two years with the day on which it was billed or lost, as it could be known on `asOf`. */
function workAsOf(practiceId: PracticeId, asOf: CalendarDate, physicianId: string | undefined): Sql {
  return sql`(
    select e.id, e."caseId", null::uuid as "referralId", c.number, c.kind, c."claimantId", null::text as "claimantName", e."physicianId", c."payerId", e."expectedFeeCents" as expected, false as estimated,
      e."requestedOn", case when e."scheduledOn" is not null and coalesce(e."bookedOn", e."requestedOn") <= ${asOf}::date then e."scheduledOn" end as "scheduledOn",
      case when e."examinedOn" <= ${asOf}::date then e."examinedOn" end as "examinedOn",
      case when e."reportServedOn" <= ${asOf}::date then e."reportServedOn" when e."readyToBill" and coalesce(e."endedOn", e."examinedOn", e."scheduledOn", e."requestedOn") <= ${asOf}::date then coalesce(e."endedOn", e."examinedOn", e."scheduledOn", e."requestedOn") end as "servedOn",
      b."billedOn",
      case when b."billedOn" is not null then null when e.state = 'CANCELLED' then coalesce(e."cancelledOn", e."requestedOn")
        when e.state in ('NO_SHOW', 'LATE_CANCEL', 'NOT_SEEN') and not e."readyToBill" then coalesce(e."endedOn", e."scheduledOn", e."requestedOn") when c."closedAt" is not null then ${practiceDay(practiceId, sql`c."closedAt"`)} end as "lostOn"
    from "Evaluation" e join "Case" c on c."practiceId" = e."practiceId" and c.id = e."caseId"
    left join (select i."evaluationId", min(i."issuedOn") as "billedOn" from "Invoice" i where i."practiceId" = ${practiceId}::uuid and i.state = 'ISSUED' and i.kind = 'INVOICE' and i."issuedOn" <= ${asOf}::date group by 1) b on b."evaluationId" = e.id
    where e."practiceId" = ${practiceId}::uuid and e."requestedOn" between ${addDays(asOf, -historyDays)}::date and ${asOf}::date ${physicianId ? sql`and e."physicianId" = ${physicianId}::uuid` : nothing}
  )`;
}

/** Referrals of the last two years; what one may bring is the average bill of its kind. */
function referralsAsOf(practiceId: PracticeId, asOf: CalendarDate, physicianId: string | undefined): Sql {
  return sql`(
    select r.id, r.number, r.kind, r."claimantName", r."physicianId", r."payerId", r."receivedOn", case when r."decidedOn" <= ${asOf}::date then r.state end as state,
      (select min(i."issuedOn") from "Invoice" i where i."practiceId" = r."practiceId" and i."caseId" = r."caseId" and i.state = 'ISSUED' and i.kind = 'INVOICE' and i."issuedOn" <= ${asOf}::date) as "billedOn",
      exists (select 1 from "Case" c where c."practiceId" = r."practiceId" and c.id = r."caseId" and ${practiceDay(practiceId, sql`c."closedAt"`)} <= ${asOf}::date) as closed
    from "Referral" r where r."practiceId" = ${practiceId}::uuid and r."receivedOn" between ${addDays(asOf, -historyDays)}::date and ${asOf}::date ${physicianId ? sql`and r."physicianId" = ${physicianId}::uuid` : nothing}
  )`;
}

interface Found {
  part: 'history' | 'open';
  stage: WorkStage;
  decided: number;
  billed: number;
  days: number | null;
  id: string | null;
  on: Date | null;
  kind: CaseKind | null;
  caseId: string | null;
  referralId: string | null;
  number: number | null;
  claimantId: string | null;
  claimantName: string | null;
  physicianId: string | null;
  payerId: string | null;
  estimated: boolean | null;
  expected: number | null;
}

export interface Work {
  readonly odds: StageOdds[];
  readonly rows: readonly (Found & { readonly id: string; readonly on: Date; readonly expectedCents: number; readonly weightedCents: number })[];
}

/** Open work as of a day with the odds of its stage from what was decided by then; one statement. Rows are weighted and rounded one by one. */
export async function workOf(db: ReadTx, practiceId: PracticeId, asOf: CalendarDate, physicianId?: string): Promise<Work> {
  const found = await db.$queryRaw<Found[]>`
    with work as materialized (select * from ${workAsOf(practiceId, asOf, physicianId)} w), asked as materialized (select * from ${referralsAsOf(practiceId, asOf, physicianId)} r),
    decided as (select "billedOn", "requestedOn", "scheduledOn", "examinedOn", "servedOn", kind, expected, "billedOn" is not null as won from work where "billedOn" is not null or "lostOn" <= ${asOf}::date),
    counts as (
      select count(*) as requested, count(*) filter (where won) as won, avg("billedOn" - "requestedOn") as "requestedDays",
        count("scheduledOn") as scheduled, count("scheduledOn") filter (where won) as "scheduledWon", avg(greatest(0, "billedOn" - "scheduledOn")) filter (where won) as "scheduledDays",
        count("examinedOn") as examined, count("examinedOn") filter (where won) as "examinedWon", avg("billedOn" - "examinedOn") as "examinedDays",
        count(*) filter (where "servedOn" is not null or ("examinedOn" is null and won)) as served, count(*) filter (where won and ("servedOn" is not null or "examinedOn" is null)) as "servedWon", avg(greatest(0, "billedOn" - "servedOn")) filter (where won) as "servedDays" from decided),
    stood as (
      select stage, decided, billed, days from counts, lateral (values ('requested', requested, won, "requestedDays"), ('scheduled', scheduled, "scheduledWon", "scheduledDays"), ('examined', examined, "examinedWon", "examinedDays"), ('served', served, "servedWon", "servedDays")) v(stage, decided, billed, days)
      union all select 'referral', count(*), count("billedOn"), avg("billedOn" - "receivedOn") from asked where state = 'DECLINED' or (state = 'ACCEPTED' and ("billedOn" is not null or closed))),
    bills as (select kind, round(avg(expected))::int as average from decided where won and expected > 0 group by kind)
    select 'history' as part, stage, decided::int as decided, billed::int as billed, days::float8 as days,
      null::uuid as id, null::date as "on", null::text as kind, null::uuid as "caseId", null::uuid as "referralId", null::int as number, null::uuid as "claimantId", null::text as "claimantName", null::uuid as "physicianId", null::uuid as "payerId", null::boolean as estimated, null::int as expected
    from stood
    union all
    select 'open', case when "servedOn" is not null then 'served' when "examinedOn" is not null then 'examined' when "scheduledOn" is not null then 'scheduled' else 'requested' end, 0, 0, null,
      id, coalesce("servedOn", "examinedOn", "scheduledOn", "requestedOn"), kind::text, "caseId", null, number, "claimantId", null, "physicianId", "payerId", false, expected
    from work where "billedOn" is null and ("lostOn" is null or "lostOn" > ${asOf}::date)
    union all
    select 'open', 'referral', 0, 0, null, a.id, a."receivedOn", a.kind::text, null, a.id, a.number, null, a."claimantName", a."physicianId", a."payerId", true, coalesce(b.average, 0)
    from asked a left join bills b on b.kind = a.kind where a.state is null or a.state not in ('ACCEPTED', 'DECLINED')`;
  const history = found.filter(({ part }) => part === 'history').map(({ stage, decided, billed, days }): StageHistory => ({ stage, decidedCount: decided, billedCount: billed, daysToBill: days === null ? null : Math.round(days) }));
  const odds = stageOdds(history);
  const oddsOf = new Map(odds.map((one) => [one.stage, one.oddsBps]));
  const rows = found.flatMap((row) => (row.part === 'open' && row.id && row.on ? [{ ...row, id: row.id, on: row.on, expectedCents: row.expected ?? 0, weightedCents: weighted(cents(row.expected ?? 0), oddsOf.get(row.stage) ?? 0) }] : []));
  return { odds, rows };
}

/** The stages with what stands at each; their sums are those of the rows. */
export function stagesOf({ odds, rows }: Work): PipelineStage[] {
  return workStages.map((stage): PipelineStage => {
    const mine = rows.filter((row) => row.stage === stage);
    const { oddsBps, decidedCount, billedCount, daysToBill, assumed } = odds.find((one) => one.stage === stage) ?? { oddsBps: 0, decidedCount: 0, billedCount: 0, daysToBill: 0, assumed: true };
    return { stage, name: workStageLabels[stage], count: mine.length, expectedCents: mine.reduce((sum, row) => sum + row.expectedCents, 0), weightedCents: mine.reduce((sum, row) => sum + row.weightedCents, 0), oddsBps, decidedCount, billedCount, daysToBill, assumed };
  });
}

/** When each open piece of work will be billed, by its stage's own days; what is late already, within a week. */
export function comingOf({ odds, rows }: Work, asOf: CalendarDate): Coming[] {
  const days = new Map(odds.map((one) => [one.stage, one.daysToBill]));
  return rows.map((row) => {
    const inDays = daysBetween(asOf, addDays(fromDateColumn(row.on), days.get(row.stage) ?? 0));
    return { payerId: row.payerId ?? '', weightedCents: row.weightedCents, billedInWeeks: Math.max(0, Math.floor(inDays / 7)) };
  });
}

/** What work that is not billed yet is worth: each expected fee times the odds of its stage from the practice's own history. */
export const readPipeline = query({
  name: 'income.pipeline',
  input: ReadPipeline,
  output: Pipeline,
  async run({ ctx, input, db }) {
    const { practiceId, today } = ctx;
    const work = await workOf(db, practiceId, today, input.physicianId);
    const stages = stagesOf(work);
    const named = seesClaimants(ctx);
    const shown = work.rows.filter(({ stage }) => !input.stage || stage === input.stage);
    const ids = (of: (row: (typeof shown)[number]) => string | null) => [...new Set(shown.map(of).filter((id) => id !== null))];
    const people = named ? await db.claimant.findMany({ where: { practiceId, id: { in: ids((row) => row.claimantId) } }, select: { id: true, name: true } }) : [];
    const payers = await db.contact.findMany({ where: { practiceId, id: { in: ids((row) => row.payerId) } }, select: { id: true, name: true } });
    const physicians = await db.physician.findMany({ where: { practiceId }, select: { id: true, name: true } });
    const nameOf = (rows: readonly { id: string; name: string }[]) => {
      const names = new Map(rows.map(({ id, name }) => [id, name]));
      return (id: string | null) => (id === null ? null : (names.get(id) ?? null));
    };
    const [person, payer, physician] = [nameOf(people), nameOf(payers), nameOf(physicians)];
    return {
      today,
      stages,
      count: work.rows.length,
      expectedCents: stages.reduce((sum, stage) => sum + stage.expectedCents, 0),
      weightedCents: stages.reduce((sum, stage) => sum + stage.weightedCents, 0),
      rows: shown
        .map((row) => ({
          id: row.id, stage: row.stage, stageName: workStageLabels[row.stage], on: fromDateColumn(row.on), kind: row.kind ?? 'OTHER_INCOME', caseId: row.caseId, referralId: row.referralId, number: row.number ?? 0, claimantName: named ? (row.claimantName ?? person(row.claimantId)) : null,
          physicianName: physician(row.physicianId) ?? '', payerName: payer(row.payerId) ?? '', estimated: row.estimated ?? false, expectedCents: row.expectedCents, weightedCents: row.weightedCents,
        }))
        .sort((a, b) => workStages.indexOf(b.stage) - workStages.indexOf(a.stage) || b.weightedCents - a.weightedCents || (a.id < b.id ? -1 : 1)),
    };
  },
});

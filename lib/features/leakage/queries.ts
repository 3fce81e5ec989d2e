import type { PracticeCtx, PracticeId } from '../../core/context';
import { fromDateColumn, fromOptionalDateColumn } from '../../core/dates';
import { seesClaimants } from '../../core/may';
import { query, type ReadTx } from '../../core/operation';
import { nothing, sql, type Sql } from '../../core/sql';
import { addDays, calendarDate, type CalendarDate } from '../../domain/calendar';
import { billWithinDays, leakLabels, leakOf, leakSums, leftOutIncrement, onceEach, undeclaredValue, type Leak, type LeakCause } from '../../domain/income/leakage';
import { lineWords } from '../../domain/fee-schedule/line-words';
import { scheduleInForce } from '../../domain/fee-schedule/schedule';
import type { MlCode } from '../../domain/fee-schedule/quote';
import { periodRead } from '../income-periods/schema';
import { balance } from '../invoice-lists/queries';
import { writeOffReasonLabels } from '../../domain/billing/write-off-reasons';
import type { WriteOffReason } from '../write-offs/schema';
import { Leakage, ReadLeakage, type LeakRow } from './schema';

const shownAtOnce = 500;
/** Group codes' reasons under which payers take a network or contract discount. */
const discountReasons = ['45', '131', 'P24', 'P25'];

interface Scope {
  readonly from: CalendarDate;
  readonly through: CalendarDate;
  readonly physicianId?: string | undefined;
}

interface Found {
  cause: LeakCause;
  id: string;
  caseId: string;
  evaluationId: string | null;
  invoiceId: string | null;
  eorId: string | null;
  on: Date;
  cents: number;
  serviceOn: Date | null;
  eorServedOn: Date | null;
  billed: boolean;
  schedule: boolean;
  detail: string;
  /** Of pages: declared and not; of a left-out modifier: price and units. */
  first: number;
  second: number;
}

export type FoundLeak = Leak & Pick<Found, 'caseId' | 'invoiceId' | 'eorId' | 'detail'>;

const issuedOf = sql`exists (select 1 from "Invoice" i where i."practiceId" = e."practiceId" and i."evaluationId" = e.id and i.state = 'ISSUED' and i.kind = 'INVOICE')`;
const onSchedule = sql`c.kind in ('QME', 'AME')`;

/** Each loss as a row. What depends on the fee schedule comes as its facts and is priced by `leaksOf`. */
function losses(practiceId: PracticeId, today: CalendarDate, { from, through }: Scope): Sql {
  const within = (on: Sql) => sql`${on} between ${from}::date and ${through}::date`;
  const dueSince = addDays(today, -billWithinDays);
  return sql`(
    select 'late_report' as cause, k.id, k."caseId", k."evaluationId", b.id as "invoiceId", null::uuid as "eorId", k."strictOn" as "on", least(k."feeAtRiskCents", coalesce(b.owed, k."feeAtRiskCents")) as cents,
      coalesce(e."examinedOn", e."requestedOn") as "serviceOn", null::date as "eorServedOn", b.id is not null as billed, case when k."endedOn" is null then 'not served yet' else 'served day ' || (k."endedOn" - k."triggerOn") end as detail, 0 as first, 0 as second
    from "Clock" k join "Evaluation" e on e."practiceId" = k."practiceId" and e.id = k."evaluationId"
    left join lateral (select i.id, greatest(0, ${balance}) as owed from "Invoice" i where i."practiceId" = k."practiceId" and i."evaluationId" = k."evaluationId" and i.state = 'ISSUED' and i.kind = 'INVOICE' order by i."issuedOn" limit 1) b on true
    where k."practiceId" = ${practiceId}::uuid and k.side = 'we_owe' and k."carriesFee" and k."feeAtRiskCents" > 0 and k.rule like '%report%' and ${within(sql`k."strictOn"`)} and ((k.state = 'MET' and k."endedOn" > k."strictOn") or (k.state = 'OPEN' and k."strictOn" < ${today}::date))
      and (b.id is null or b.owed > 0)
    union all
    select 'undeclared_pages', e.id, e."caseId", e.id, null, null, coalesce(e."reportServedOn", e."examinedOn"), 0, coalesce(e."examinedOn", e."reportServedOn"), null, ${issuedOf}, e."feeCode", p.declared, p.undeclared
    from "Evaluation" e join "Case" c on c."practiceId" = e."practiceId" and c.id = e."caseId"
    join lateral (select coalesce(sum(greatest(k."countedPages", k."logicalPages")) filter (where k.state = 'READY' and k."declaredPages" is not null), 0)::int as declared,
      coalesce(sum(greatest(k."countedPages", k."logicalPages")) filter (where k.state = 'QUARANTINED' or (k.state = 'READY' and k."declaredPages" is null)), 0)::int as undeclared from "Packet" k where k."practiceId" = e."practiceId" and k."evaluationId" = e.id) p on p.undeclared > 0
    where e."practiceId" = ${practiceId}::uuid and ${onSchedule} and ${within(sql`coalesce(e."reportServedOn", e."examinedOn")`)}
    union all
    select 'missed_unbilled', e.id, e."caseId", e.id, null, null, coalesce(e."scheduledOn", e."endedOn"), e."expectedFeeCents", coalesce(e."scheduledOn", e."endedOn"), null, false, e."feeCode", 0, 0
    from "Evaluation" e where e."practiceId" = ${practiceId}::uuid and e.state in ('NO_SHOW', 'LATE_CANCEL', 'NOT_SEEN') and e."expectedFeeCents" > 0 and not ${issuedOf} and ${within(sql`coalesce(e."scheduledOn", e."endedOn")`)} and coalesce(e."scheduledOn", e."endedOn") < ${dueSince}::date
    union all
    select 'late_bill', e.id, e."caseId", e.id, null, null, e."reportServedOn", e."expectedFeeCents", coalesce(e."examinedOn", e."reportServedOn"), null, false, e."feeCode", 0, 0
    from "Evaluation" e where e."practiceId" = ${practiceId}::uuid and e."reportServedOn" < ${dueSince}::date and e."expectedFeeCents" > 0 and not ${issuedOf} and ${within(sql`e."reportServedOn"`)}
    union all
    select 'modifier', l.id, i."caseId", i."evaluationId", i.id, null, i."issuedOn", 0, i."serviceOn", null, true, l.code, l."unitPriceCents", l.units
    from "Evaluation" e join "Invoice" i on i."practiceId" = e."practiceId" and i."evaluationId" = e.id and i.state = 'ISSUED' and i.kind = 'INVOICE' join "InvoiceLine" l on l."practiceId" = i."practiceId" and l."invoiceId" = i.id
    where e."practiceId" = ${practiceId}::uuid and e."interpreterUsed" and l.code ~ '^ML20[12]' and l.code !~ '-93' and not ('93' = any (l.modifiers)) and ${within(sql`i."issuedOn"`)}
    union all
    select x.cause, x.id, i."caseId", i."evaluationId", i.id, x."eorId", x."on", least(x.short, greatest(0, ${balance})), i."serviceOn", x."on", true, x.code, 0, 0
    from (
      select case when d.decision = 'accept' then 'accepted' when d."allowedCents" > 0 and exists (select 1 from jsonb_array_elements(d.adjustments) a where a ->> 'carc' = any (${discountReasons})) and not exists (
          select 1 from "ContractRate" r join "Invoice" v on v."practiceId" = r."practiceId" and v.id = o."invoiceId" and v."payerId" = r."payerId" where r."practiceId" = d."practiceId" and r.active and r.code = d.code and r."startsOn" <= v."serviceOn" and (r."endsOn" is null or r."endsOn" >= v."serviceOn")) then 'discount' else 'second_review' end as cause,
        d.id, o.id as "eorId", o."invoiceId", coalesce(o."servedOn", o."receivedOn") as "on", d."expectedCents" - d."paidCents" as short, d.code
      from "Eor" o join "EorLine" d on d."practiceId" = o."practiceId" and d."eorId" = o.id
      where o."practiceId" = ${practiceId}::uuid and o.state = 'POSTED' and o."appealId" is null and d."expectedCents" > d."paidCents" and d.decision <> 'write_off' and ${within(sql`coalesce(o."servedOn", o."receivedOn")`)}
        and (d.decision = 'accept' or not exists (select 1 from "Appeal" a where a."practiceId" = o."practiceId" and a."eorId" = o.id and a.state in ('SENT', 'ANSWERED')))
    ) x join "Invoice" i on i."practiceId" = ${practiceId}::uuid and i.id = x."invoiceId" and i.state = 'ISSUED' where ${balance} > 0
    union all
    select 'write_off', w.id, i."caseId", i."evaluationId", i.id, null, w."countsOn", w."amountCents", i."serviceOn", null, true, w."reasonCode", 0, 0
    from "WriteOff" w join "Invoice" i on i."practiceId" = w."practiceId" and i.id = w."invoiceId" where w."practiceId" = ${practiceId}::uuid and w.state = 'APPROVED' and ${within(sql`w."countsOn"`)}
  )`;
}

/** Every loss of a period with what it comes to and what can still be recovered; one statement. The same evaluation may be in twice: see `onceEach`. */
export async function leaksOf(db: ReadTx, ctx: Pick<PracticeCtx, 'practiceId' | 'today'>, scope: Scope): Promise<FoundLeak[]> {
  const { practiceId, today } = ctx;
  const found = await db.$queryRaw<Found[]>`
    select x.*, (c.kind in ('QME', 'AME')) as schedule from ${losses(practiceId, today, scope)} x join "Case" c on c."practiceId" = ${practiceId}::uuid and c.id = x."caseId"
    ${scope.physicianId ? sql`where c."physicianId" = ${scope.physicianId}::uuid` : nothing} order by x."on" desc, x.id`;
  return found.flatMap((row) => {
    const { amountCents, detail } = priced(row);
    if (amountCents <= 0) return [];
    const { caseId, invoiceId, eorId } = row;
    const leak = leakOf({ cause: row.cause, id: row.id, evaluationId: row.evaluationId, on: fromDateColumn(row.on), amountCents, serviceOn: fromOptionalDateColumn(row.serviceOn), eorServedOn: fromOptionalDateColumn(row.eorServedOn), billed: row.billed, workersCompensation: row.schedule }, today);
    return [{ ...leak, caseId, invoiceId, eorId, detail }];
  });
}

/** What a row comes to under the schedule that was in force on its day. */
function priced(row: Found): { amountCents: number; detail: string } {
  if (row.cause === 'write_off') return { amountCents: row.cents, detail: writeOffReasonLabels[row.detail as WriteOffReason] };
  if (row.cause !== 'undeclared_pages' && row.cause !== 'modifier') return { amountCents: row.cents, detail: lineWords(row.detail) };
  const on = row.serviceOn ? fromDateColumn(row.serviceOn) : fromDateColumn(row.on);
  if (on < firstSchedule) return { amountCents: 0, detail: '' };
  const schedule = scheduleInForce(on);
  if (row.cause === 'modifier') {
    const increment = schedule.modifiers['93']?.incrementBps ?? 0;
    return { amountCents: leftOutIncrement(row.first, row.second, increment), detail: `${row.detail} without -93` };
  }
  const rate = schedule.codes[(/^ML20\d/.exec(row.detail)?.[0] ?? 'ML201') as MlCode];
  const included = 'included' in rate.pages ? rate.pages.included : null;
  if (included === null) return { amountCents: 0, detail: '' };
  const { pages, cents } = undeclaredValue({ declared: row.first, undeclared: row.second, included, pageCents: schedule.page.unitPriceCents });
  return { amountCents: cents, detail: `${pages.toLocaleString('en-US')} ${pages === 1 ? 'page' : 'pages'}` };
}

const firstSchedule = calendarDate('2021-04-01');

/** The sums by cause and over all. */
export function leakSumsOf(leaks: readonly Leak[]) {
  const sums = leakSums(leaks);
  const add = (of: (sum: (typeof sums)[number]) => number) => sums.reduce((total, one) => total + of(one), 0);
  return { sums, cents: add((one) => one.cents), recoverableCount: add((one) => one.recoverableCount), recoverableCents: add((one) => one.recoverableCents) };
}

/** What was earned or earnable and lost in a period, by cause, with the cases and what can still be recovered. */
export const readLeakage = query({
  name: 'income.leakage',
  input: ReadLeakage,
  output: Leakage,
  async run({ ctx, input, db }) {
    const period = periodRead(input, ctx.today);
    const { physicianId, cause, show } = input;
    const leaks = onceEach(await leaksOf(db, ctx, { from: period.from, through: period.through, physicianId })) as FoundLeak[];
    const before = onceEach(await leaksOf(db, ctx, { from: period.before.from, through: period.before.to, physicianId }));
    const { sums, cents: totalCents, recoverableCount, recoverableCents } = leakSumsOf(leaks);
    const shown = leaks.filter((leak) => (!cause || leak.cause === cause) && (show === 'all' || leak.canRecover === (show === 'open')));
    return { today: ctx.today, period, sums, totalCents, recoverableCount, recoverableCents, beforeCents: leakSumsOf(before).cents, rows: await named(db, ctx, input.rows === 'all' ? shown : shown.slice(0, shownAtOnce)), shownCount: shown.length, shownCents: shown.reduce((sum, leak) => sum + leak.amountCents, 0), physicians: await db.physician.findMany({ where: { practiceId: ctx.practiceId }, select: { id: true, name: true }, orderBy: { name: 'asc' } }) };
  },
});

async function named(db: ReadTx, ctx: PracticeCtx, leaks: readonly FoundLeak[]): Promise<LeakRow[]> {
  const { practiceId } = ctx;
  const cases = await db.case.findMany({ where: { practiceId, id: { in: [...new Set(leaks.map(({ caseId }) => caseId))] } }, select: { id: true, number: true, claimant: { select: { name: true } }, payer: { select: { name: true } } } });
  const invoices = await db.invoice.findMany({ where: { practiceId, id: { in: leaks.flatMap(({ invoiceId }) => (invoiceId ? [invoiceId] : [])) } }, select: { id: true, number: true } });
  const [caseOf, numberOf] = [new Map(cases.map((one) => [one.id, one])), new Map(invoices.map((one) => [one.id, one.number]))];
  const sees = seesClaimants(ctx);
  return leaks.map(({ id, cause, on, caseId, evaluationId, invoiceId, eorId, detail, amountCents, canRecover, recoverBy, says }) => ({
    id: `${cause}-${id}`, cause, causeName: leakLabels[cause], on, caseId, evaluationId, invoiceId, eorId, detail, amountCents, canRecover, recoverBy, says,
    caseNumber: caseOf.get(caseId)?.number ?? 0, claimantName: sees ? (caseOf.get(caseId)?.claimant.name ?? null) : null, payerName: caseOf.get(caseId)?.payer.name ?? '', invoiceNumber: invoiceId ? (numberOf.get(invoiceId) ?? null) : null,
  }));
}

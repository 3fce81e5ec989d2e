import { query, type ReadTx } from '../../core/operation';
import { joined, nothing, sql } from '../../core/sql';
import { agingBuckets } from '../../domain/billing/aging';
import { periodRead } from '../income-periods/schema';
import { balance } from '../invoice-lists/queries';
import { balances, keyedBy, movements } from '../movements/queries';
import { PayerScorecards, ReadScorecards, SourceScorecards, type PayerScore } from './schema';

type PayerRow = Omit<PayerScore, 'payerId' | 'ages' | 'paidBps'> & { payerId: string | null; ages: number[] | null; counts: number[] | null; paidOfBilled: number };

const payerDays = 60;

const physiciansOf = (db: ReadTx, practiceId: string) => db.physician.findMany({ where: { practiceId }, select: { id: true, name: true }, orderBy: { name: 'asc' } });
const share = (part: number, whole: number): number | null => (whole > 0 ? Math.round((part * 10_000) / whole) : null);

/**
 * How payers pay: what was billed in the period and how much of it has come, days from issue to receipt of what came in
 * it, what is owed by age, explanations of review late or missing after 60 days, lines cut and denied, appeals and what they brought.
 */
export const readPayers = query({
  name: 'income.payers',
  input: ReadScorecards,
  output: PayerScorecards,
  async run({ ctx, input, db }) {
    const { practiceId, today } = ctx;
    const period = periodRead(input, today);
    const { from, through } = period;
    const ofPhysician = input.physicianId ? sql`join "Case" c on c."practiceId" = i."practiceId" and c.id = i."caseId" and c."physicianId" = ${input.physicianId}::uuid` : nothing;
    const ageing = agingBuckets.map(({ fromDays, toDays }) => sql`(${today}::date - x."issuedOn") ${toDays === null ? sql`>= ${fromDays}` : fromDays === 0 ? sql`<= ${toDays}` : sql`between ${fromDays} and ${toDays}`}`);
    const rows = await db.$queryRaw<PayerRow[]>`
      with bills as materialized (
        select i.id, i."payerId", i."issuedOn", i."totalCents" - i."creditedCents" as net, i."paidCents" as paid, ${balance} as owed, i."receivedOn" from "Invoice" i ${ofPhysician}
        where i."practiceId" = ${practiceId}::uuid and i.state = 'ISSUED' and i.kind = 'INVOICE'),
      moved as (select m."payerId", sum(m.cents) filter (where m.figure = 'billed') as billed, sum(m.cents) filter (where m.figure = 'collected') as collected from ${movements(practiceId)} m
        ${input.physicianId ? sql`join "Case" c on c."practiceId" = ${practiceId}::uuid and c.id = m."caseId" and c."physicianId" = ${input.physicianId}::uuid` : nothing} where m."on" between ${from}::date and ${through}::date group by 1),
      owed as (select x."payerId", sum(x.owed) as owed, array[${joined(ageing.map((within) => sql`coalesce(sum(x.owed) filter (where ${within}), 0)`), ', ')}]::float8[] as ages, array[${joined(ageing.map((within) => sql`count(*) filter (where ${within})`), ', ')}]::int[] as counts from bills x where x.owed <> 0 group by 1),
      sent as (select x."payerId", count(*) as bills, sum(x.net) as net, sum(x.paid) as paid from bills x where x."issuedOn" between ${from}::date and ${through}::date group by 1),
      days as (select x."payerId", percentile_disc(0.5) within group (order by p."receivedOn" - x."issuedOn") as middle, percentile_disc(0.9) within group (order by p."receivedOn" - x."issuedOn") as late
        from bills x join "Payment" p on p."practiceId" = ${practiceId}::uuid and p."invoiceId" = x.id and p."reversesId" is null and not exists (select 1 from "Payment" r where r."practiceId" = p."practiceId" and r."reversesId" = p.id)
        where p."countsOn" between ${from}::date and ${through}::date group by grouping sets ((x."payerId"), ())),
      answers as (select x."payerId", count(*) filter (where coalesce(x."receivedOn", x."issuedOn") + ${payerDays}::int < ${today}::date or o.first is not null) as due,
          count(*) filter (where coalesce(o.first, least(${today}::date, x.settled)) > coalesce(x."receivedOn", x."issuedOn") + ${payerDays}::int) as late
        from (select b.*, case when b.owed <= 0 then coalesce((select min(p."receivedOn") from "Payment" p where p."practiceId" = ${practiceId}::uuid and p."invoiceId" = b.id), b."issuedOn") else ${today}::date end as settled from bills b where b."issuedOn" between ${from}::date and ${through}::date) x
        left join lateral (select min(e."receivedOn") as first from "Eor" e where e."practiceId" = ${practiceId}::uuid and e."invoiceId" = x.id and e.state = 'POSTED') o on true group by 1),
      lines as (select x."payerId", count(*) as lines, count(*) filter (where l."paidCents" < l."expectedCents") as short, count(*) filter (where l."allowedCents" = 0 and l."expectedCents" > 0) as denied
        from bills x join "Eor" e on e."practiceId" = ${practiceId}::uuid and e."invoiceId" = x.id and e.state = 'POSTED' join "EorLine" l on l."practiceId" = e."practiceId" and l."eorId" = e.id where coalesce(e."servedOn", e."receivedOn") between ${from}::date and ${through}::date group by 1),
      appealed as (select x."payerId", count(*) as appeals, count(*) filter (where a.outcome in ('paid', 'part')) as won, sum(a."recoveredCents") as recovered
        from bills x join "Appeal" a on a."practiceId" = ${practiceId}::uuid and a."invoiceId" = x.id and a.state in ('SENT', 'ANSWERED') where a."sentOn" between ${from}::date and ${through}::date group by 1),
      everyone as (select "payerId" from moved union select "payerId" from owed union select "payerId" from sent union select "payerId" from lines union select "payerId" from appealed)
      select y."payerId", coalesce(co.name, '') as name, coalesce(sent.bills, 0)::int as "invoiceCount", coalesce(moved.billed, 0)::float8 as "billedCents", coalesce(moved.collected, 0)::float8 as "collectedCents", coalesce(sent.paid, 0)::float8 as "paidOfBilled",
        days.middle::int as "daysMedian", days.late::int as "daysP90", coalesce(owed.owed, 0)::float8 as "outstandingCents",
        owed.ages, owed.counts, coalesce(answers.due, 0)::int as "eorDueCount", coalesce(answers.late, 0)::int as "eorLateCount", coalesce(lines.lines, 0)::int as "lineCount", coalesce(lines.short, 0)::int as "shortLineCount", coalesce(lines.denied, 0)::int as "deniedLineCount",
        coalesce(appealed.appeals, 0)::int as "appealCount", coalesce(appealed.won, 0)::int as "appealWonCount", coalesce(appealed.recovered, 0)::float8 as "recoveredCents"
      from everyone y left join "Contact" co on co."practiceId" = ${practiceId}::uuid and co.id = y."payerId"
      left join moved on moved."payerId" = y."payerId" left join owed on owed."payerId" = y."payerId" left join sent on sent."payerId" = y."payerId" left join days on days."payerId" = y."payerId"
      left join answers on answers."payerId" = y."payerId" left join lines on lines."payerId" = y."payerId" left join appealed on appealed."payerId" = y."payerId"
      union all
      select null, '', 0, 0, 0, 0, d.middle::int, d.late::int, 0, null, null, 0, 0, 0, 0, 0, 0, 0, 0 from days d where d."payerId" is null`;
    const sentNet = await db.$queryRaw<{ payerId: string; net: number }[]>`
      select i."payerId", sum(i."totalCents" - i."creditedCents")::float8 as net from "Invoice" i ${ofPhysician} where i."practiceId" = ${practiceId}::uuid and i.state = 'ISSUED' and i.kind = 'INVOICE' and i."issuedOn" between ${from}::date and ${through}::date group by 1`;
    const netOf = new Map(sentNet.map(({ payerId, net }) => [payerId, net]));
    const all = rows.find(({ payerId }) => payerId === null);
    const payers = rows.flatMap(({ payerId, ages, counts, paidOfBilled, ...row }) =>
      payerId === null ? [] : [{ ...row, payerId, paidBps: share(paidOfBilled, netOf.get(payerId) ?? 0), ages: ages ?? agingBuckets.map(() => 0), counts: counts ?? [] }],
    );
    const sum = (of: (payer: (typeof payers)[number]) => number) => payers.reduce((total, payer) => total + of(payer), 0);
    return {
      today,
      period,
      ages: agingBuckets.map(({ label, fromDays, toDays }, index) => ({ label, fromDays, toDays, count: sum(({ counts }) => counts[index] ?? 0), cents: sum(({ ages }) => ages[index] ?? 0) })),
      outstandingCents: sum((payer) => payer.outstandingCents),
      billedCents: sum((payer) => payer.billedCents),
      collectedCents: sum((payer) => payer.collectedCents),
      daysMedian: all?.daysMedian ?? null,
      daysP90: all?.daysP90 ?? null,
      payers: payers.map(({ counts: _counts, ...payer }) => payer).sort((a, b) => b.collectedCents - a.collectedCents || b.outstandingCents - a.outstandingCents || (a.name < b.name ? -1 : 1)),
      physicians: await physiciansOf(db, practiceId),
    };
  },
});

interface SourceRow {
  key: string;
  contactId: string | null;
  name: string | null;
  referralCount: number;
  acceptedCount: number;
  caseCount: number;
  missedCount: number;
  appointmentCount: number;
  billedCents: number;
  collectedCents: number;
  outstandingCents: number;
  dayCents: number;
  positiveCents: number;
  beforeCents: number;
}

/** What each referral source brought: referrals, cases, appointments missed, dollars billed and collected, days to pay. A case belongs to who referred it first. */
export const readSources = query({
  name: 'income.sources',
  input: ReadScorecards,
  output: SourceScorecards,
  async run({ ctx, input, db }) {
    const { practiceId, today } = ctx;
    const period = periodRead(input, today);
    const { from, through, before } = period;
    const { key, join } = keyedBy('source', practiceId);
    const ofPhysician = input.physicianId ? sql`and c."physicianId" = ${input.physicianId}::uuid` : nothing;
    const rows = await db.$queryRaw<SourceRow[]>`
      with money as (
        select ${key} as key, m.* from (
          select m.figure, m.movement, m."on", m."issuedOn", m.cents, m."caseId", true as now from ${movements(practiceId)} m where m."on" between ${from}::date and ${through}::date
          union all select m.figure, m.movement, m."on", m."issuedOn", m.cents, m."caseId", false from ${movements(practiceId)} m where m."on" between ${before.from}::date and ${before.to}::date and m.figure = 'collected'
          union all select m.figure, m.movement, m."on", m."issuedOn", m.cents, m."caseId", true from ${balances(practiceId, today, false)} m) m
        join "Case" c on c."practiceId" = ${practiceId}::uuid and c.id = m."caseId" ${ofPhysician} ${join}),
      sums as (select key, sum(cents) filter (where figure = 'billed' and now) as billed, sum(cents) filter (where figure = 'collected' and now) as collected, sum(cents) filter (where figure = 'outstanding') as owed, sum(cents) filter (where not now) as before,
          count(distinct "caseId") filter (where now and figure <> 'outstanding') as cases, sum(("on" - "issuedOn") * cents::float8) filter (where now and movement = 'received') as days, sum(cents::float8) filter (where now and movement = 'received') as positive from money group by 1),
      came as (select coalesce(r."requesterId"::text, nullif(r.source, ''), '') as key, count(*) as referrals, count(*) filter (where r.state = 'ACCEPTED') as accepted from "Referral" r
        where r."practiceId" = ${practiceId}::uuid and r."receivedOn" between ${from}::date and ${through}::date ${input.physicianId ? sql`and r."physicianId" = ${input.physicianId}::uuid` : nothing} group by 1),
      seen as (select ${key} as key, count(*) as appointments, count(*) filter (where m.state in ('NO_SHOW', 'LATE_CANCEL')) as missed from "Evaluation" m join "Case" c on c."practiceId" = m."practiceId" and c.id = m."caseId" ${ofPhysician} ${join}
        where m."practiceId" = ${practiceId}::uuid and m."scheduledOn" between ${from}::date and ${through}::date and m.state in ('EXAMINED', 'REPORT_SERVED', 'NO_SHOW', 'LATE_CANCEL', 'NOT_SEEN') group by 1),
      everyone as (select key from sums union select key from came union select key from seen)
      select y.key, co.id::text as "contactId", coalesce(co.name, nullif(y.key, '')) as name, coalesce(came.referrals, 0)::int as "referralCount", coalesce(came.accepted, 0)::int as "acceptedCount", coalesce(sums.cases, 0)::int as "caseCount",
        coalesce(seen.missed, 0)::int as "missedCount", coalesce(seen.appointments, 0)::int as "appointmentCount", coalesce(sums.billed, 0)::float8 as "billedCents", coalesce(sums.collected, 0)::float8 as "collectedCents", coalesce(sums.owed, 0)::float8 as "outstandingCents",
        coalesce(sums.days, 0)::float8 as "dayCents", coalesce(sums.positive, 0)::float8 as "positiveCents", coalesce(sums.before, 0)::float8 as "beforeCents"
      from everyone y left join sums on sums.key = y.key left join came on came.key = y.key left join seen on seen.key = y.key left join "Contact" co on co."practiceId" = ${practiceId}::uuid and co.id::text = y.key`;
    const sum = (of: (row: SourceRow) => number) => rows.reduce((total, row) => total + of(row), 0);
    return {
      today,
      period,
      collectedCents: sum((row) => row.collectedCents),
      billedCents: sum((row) => row.billedCents),
      outstandingCents: sum((row) => row.outstandingCents),
      beforeCents: sum((row) => row.beforeCents),
      sources: rows
        .map(({ dayCents, positiveCents, name, ...row }) => ({ ...row, name: name ?? 'No referral logged', perCaseCents: row.caseCount > 0 ? Math.round(row.collectedCents / row.caseCount) : null, daysToPay: positiveCents > 0 ? Math.max(0, Math.round(dayCents / positiveCents)) : null }))
        .sort((a, b) => b.collectedCents - a.collectedCents || b.referralCount - a.referralCount || (a.name < b.name ? -1 : 1)),
      physicians: await physiciansOf(db, practiceId),
    };
  },
});

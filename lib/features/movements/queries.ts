import { nothing, sql, type Sql } from '../../core/sql';
import type { CalendarDate } from '../../domain/calendar';
import { balance } from '../invoices/queries';

/**
 * Every movement of money as one signed row: `figure` says which sum it belongs to, `step` tells apart what one row gave
 * twice, `on` is the day on which the books count it and `ofId` the bill that it belongs to. Sums and their rows read this
 * same text, so that they cannot differ.
 */
export function movements(practiceId: string): Sql {
  return sql`(
    select i.id, 0 as step, 'billed' as figure, case when i.kind = 'INVOICE' then 'issued' else 'credited' end as movement, i."issuedOn" as "on", case when i.kind = 'INVOICE' then i."totalCents" else -i."totalCents" end as cents,
      i.id as "invoiceId", coalesce(i."creditsInvoiceId", i.id) as "ofId", i.number, i."caseId", i."evaluationId", i."payerId", i."issuedOn", '' as reference
    from "Invoice" i where i."practiceId" = ${practiceId}::uuid and i.state in ('ISSUED', 'VOID')
    union all
    select i.id, 1, 'billed', case when i.kind = 'INVOICE' then 'voided' else 'credit_voided' end, i."voidedOn", case when i.kind = 'INVOICE' then -i."totalCents" else i."totalCents" end,
      i.id, coalesce(i."creditsInvoiceId", i.id), i.number, i."caseId", i."evaluationId", i."payerId", i."issuedOn", i.reason
    from "Invoice" i where i."practiceId" = ${practiceId}::uuid and i.state = 'VOID'
    union all
    select p.id, 2, 'collected', case when p."reversesId" is null then 'received' else 'reversed' end, p."countsOn", p."amountCents", i.id, i.id, i.number, i."caseId", i."evaluationId", i."payerId", i."issuedOn", p.reference
    from "Payment" p join "Invoice" i on i."practiceId" = p."practiceId" and i.id = p."invoiceId" where p."practiceId" = ${practiceId}::uuid
    union all
    select w.id, 3, 'written_off', 'written_off', w."countsOn", w."amountCents", i.id, i.id, i.number, i."caseId", i."evaluationId", i."payerId", i."issuedOn", w.reason
    from "WriteOff" w join "Invoice" i on i."practiceId" = w."practiceId" and i.id = w."invoiceId" where w."practiceId" = ${practiceId}::uuid and w.state in ('APPROVED', 'REVERSED') and w."countsOn" is not null
    union all
    select w.id, 4, 'written_off', 'write_off_reversed', w."reversedOn", -w."amountCents", i.id, i.id, i.number, i."caseId", i."evaluationId", i."payerId", i."issuedOn", w.reason
    from "WriteOff" w join "Invoice" i on i."practiceId" = w."practiceId" and i.id = w."invoiceId" where w."practiceId" = ${practiceId}::uuid and w.state = 'REVERSED' and w."countsOn" is not null
  )`;
}

/** What is owed now, one row an invoice; overpaid ones count against. `figure` is 'outstanding' or with `overdueOnly` 'overdue'. */
export function balances(practiceId: string, today: CalendarDate, overdueOnly: boolean): Sql {
  return sql`(
    select i.id, 5 as step, ${overdueOnly ? 'overdue' : 'outstanding'} as figure, 'owed' as movement, i."payableOn" as "on", ${balance} as cents, i.id as "invoiceId", i.id as "ofId", i.number, i."caseId", i."evaluationId", i."payerId", i."issuedOn", '' as reference
    from "Invoice" i where i."practiceId" = ${practiceId}::uuid and i.state = 'ISSUED' and i.kind = 'INVOICE' and ${overdueOnly ? sql`${balance} > 0 and i."payableOn" < ${today}::date` : sql`${balance} <> 0`}
  )`;
}

/** What is done and not billed yet, drafts included. */
export function readyRows(practiceId: string): Sql {
  return sql`(
    select e.id, 6 as step, 'ready' as figure, 'ready' as movement, coalesce(e."reportServedOn", e."endedOn", e."examinedOn", e."scheduledOn", e."requestedOn") as "on", e."expectedFeeCents" as cents, null::uuid as "invoiceId", null::uuid as "ofId", null::text as number,
      e."caseId", e.id as "evaluationId", c."payerId", null::date as "issuedOn", e."feeCode" as reference
    from "Evaluation" e join "Case" c on c."practiceId" = e."practiceId" and c.id = e."caseId" where e."practiceId" = ${practiceId}::uuid and e."readyToBill"
  )`;
}

export const dimensions = ['kind', 'physician', 'payer', 'code', 'location', 'source'] as const;
export type Dimension = (typeof dimensions)[number];

interface Keyed {
  /** What a row `m` with its case `c` counts under; '' where it has none. */
  readonly key: Sql;
  readonly join: Sql;
  /** What of the row counts there: all of it, or its part of a bill's lines. */
  readonly cents: Sql;
}

const whole = sql`m.cents`;

/** The key of a row in each dimension. A bill's money is spread over its lines as `spreadOverLines` does; a case belongs to who referred it first. */
export function keyedBy(dimension: Dimension): Keyed {
  switch (dimension) {
    case 'kind':
      return { key: sql`c.kind::text`, join: nothing, cents: whole };
    case 'physician':
      return { key: sql`c."physicianId"::text`, join: nothing, cents: whole };
    case 'payer':
      return { key: sql`m."payerId"::text`, join: nothing, cents: whole };
    case 'location':
      return { key: sql`coalesce(at."locationId", c."locationId")::text`, join: sql`left join "Evaluation" at on at."practiceId" = c."practiceId" and at.id = m."evaluationId"`, cents: whole };
    case 'source':
      return {
        key: sql`coalesce(came.key, '')`,
        join: sql`left join lateral (select coalesce(r."requesterId"::text, nullif(r.source, '')) as key from "Referral" r where r."practiceId" = c."practiceId" and r."caseId" = c.id order by r."receivedOn", r.id limit 1) came on true`,
        cents: whole,
      };
    case 'code':
      return {
        key: sql`coalesce(line.code, '')`,
        join: sql`left join lateral (
          select u.code, sum(floor((2 * m.cents::numeric * u.upto + u.whole) / (2 * u.whole)) - floor((2 * m.cents::numeric * (u.upto - u.cents) + u.whole) / (2 * u.whole))) as cents
          from (select l.code, l."amountCents"::numeric as cents, sum(l."amountCents"::numeric) over (order by l.position) as upto, sum(l."amountCents"::numeric) over () as whole
            from "InvoiceLine" l where l."practiceId" = c."practiceId" and l."invoiceId" = m."ofId") u where u.whole > 0 group by u.code) line on true`,
        cents: sql`coalesce(line.cents, m.cents)`,
      };
  }
}

import { nothing, sql, type Sql } from '../../core/sql';
import type { CalendarDate } from '../../domain/calendar';
import { balance } from '../invoice-lists/queries';

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
  /** What of the row counts there: all of it, or its part of a bill's codes. */
  readonly cents: Sql;
  /** Whether the row is counted here, so that a bill of several codes is one bill. */
  readonly counts: Sql;
}

const whole = { join: nothing, cents: sql`m.cents`, counts: sql`true` };

/** What a bill's money comes to at a sum of its codes, as `spreadOverCodes` has it: mirrored for money that goes back. */
const grownBy = (upTo: Sql): Sql => sql`(2 * abs(m.cents)::bigint * ${upTo} + line.whole) / (2 * line.whole)`;

/** The key of a row in each dimension. A bill's money is spread over its codes; a case belongs to who referred it first. */
export function keyedBy(dimension: Dimension, practiceId: string): Keyed {
  switch (dimension) {
    case 'kind':
      return { ...whole, key: sql`c.kind::text` };
    case 'physician':
      return { ...whole, key: sql`c."physicianId"::text` };
    case 'payer':
      return { ...whole, key: sql`m."payerId"::text` };
    case 'location':
      return { ...whole, key: sql`coalesce(at."locationId", c."locationId")::text`, join: sql`left join "Evaluation" at on at."practiceId" = ${practiceId}::uuid and at.id = m."evaluationId"` };
    case 'source':
      return {
        ...whole,
        key: sql`coalesce(came.key, '')`,
        join: sql`left join (select distinct on (r."caseId") r."caseId", coalesce(r."requesterId"::text, nullif(r.source, '')) as key from "Referral" r where r."practiceId" = ${practiceId}::uuid and r."caseId" is not null order by r."caseId", r."receivedOn", r.id) came on came."caseId" = c.id`,
      };
    case 'code':
      return {
        key: sql`coalesce(line.code, '')`,
        join: sql`left join (
          select g."invoiceId", g.code, g.cents, sum(g.cents) over (partition by g."invoiceId" order by g.position)::bigint as upto, sum(g.cents) over (partition by g."invoiceId")::bigint as whole, row_number() over (partition by g."invoiceId" order by g.position) as place
          from (select l."invoiceId", l.code, min(l.position) as position, sum(l."amountCents")::bigint as cents from "InvoiceLine" l where l."practiceId" = ${practiceId}::uuid group by 1, 2) g) line on line."invoiceId" = m."ofId" and line.whole > 0`,
        cents: sql`case when line.code is null then m.cents else sign(m.cents)::bigint * (${grownBy(sql`line.upto`)} - ${grownBy(sql`(line.upto - line.cents)`)}) end`,
        counts: sql`coalesce(line.place, 1) = 1`,
      };
  }
}

import { query } from '../../core/operation';
import { sql, type Sql } from '../../core/sql';
import { appealKindOf, type AppealKind } from '../../domain/billing/appeals/kinds';
import { rebuttalNamed } from '../../domain/billing/denials/rebuttals';
import { addMonths } from '../../domain/calendar';
import { AppealResults, ReadResults, type ResultRow } from './schema';

const NO_REASON = 'No known reason';

/**
 * Win rate, dollars recovered, days to an answer and duplicates of the appeals that were answered in a stretch of days, the last twelve months unless it is
 * given; by payer, by the reason that was rebutted, by kind. An appeal with several reasons counts under each, its dollars by its lines' share.
 */
export const readResults = query({
  name: 'appeal.results',
  input: ReadResults,
  output: AppealResults,
  async run({ ctx, input, db }) {
    const { practiceId, today } = ctx;
    const to = input.to ?? today;
    const from = input.from ?? addMonths(to, -12);
    const answered = sql`a."practiceId" = ${practiceId}::uuid and a.state = 'ANSWERED' and a."answeredOn" between ${from}::date and ${to}::date`;
    const sums = (disputed: Sql, recovered: Sql) => sql`count(distinct a.id)::int as answered, count(distinct a.id) filter (where a.outcome in ('paid', 'part'))::int as won, coalesce(sum(${disputed}), 0)::float8 as "disputedCents", coalesce(round(sum(${recovered})), 0)::float8 as "recoveredCents",
      round(avg(a."answeredOn" - a."sentOn") filter (where a.outcome <> 'no_answer'))::float8 as "averageDays", count(distinct a.id) filter (where a.outcome = 'duplicate')::int as duplicates, count(distinct a.id) filter (where a.outcome = 'no_answer')::int as "noAnswers"`;
    const whole = sums(sql`a."disputedCents"`, sql`a."recoveredCents"`);
    const [total] = await db.$queryRaw<ResultRow[]>`select 'total' as key, 'All' as name, ${whole} from "Appeal" a where ${answered}`;
    const byPayer = await db.$queryRaw<ResultRow[]>`
      select p.id as key, p.name, ${whole} from "Appeal" a join "Invoice" i on i."practiceId" = a."practiceId" and i.id = a."invoiceId" join "Contact" p on p."practiceId" = i."practiceId" and p.id = i."payerId"
      where ${answered} group by p.id, p.name order by "recoveredCents" desc, answered desc, p.name limit 200`;
    const byKind = await db.$queryRaw<ResultRow[]>`select a.kind::text as key, a.kind::text as name, ${whole} from "Appeal" a where ${answered} group by a.kind order by a.kind`;
    const share = sql`(g.value ->> 'disputedCents')::float8`;
    const byReason = await db.$queryRaw<ResultRow[]>`
      select coalesce(g.value ->> 'rebuttalKey', '') as key, '' as name, ${sums(share, sql`a."recoveredCents" * ${share} / nullif(a."disputedCents", 0)`)} from "Appeal" a cross join lateral jsonb_array_elements(a.grounds) as g(value)
      where ${answered} group by 1 order by "recoveredCents" desc, answered desc, key`;
    return {
      total: total ?? { key: 'total', name: 'All', answered: 0, won: 0, disputedCents: 0, recoveredCents: 0, averageDays: null, duplicates: 0, noAnswers: 0 },
      byPayer, byReason: byReason.map((row) => ({ ...row, name: rebuttalNamed(row.key)?.title ?? NO_REASON })), byKind: byKind.map((row) => ({ ...row, name: appealKindOf(row.key as AppealKind).label })), from, to, today,
    };
  },
});

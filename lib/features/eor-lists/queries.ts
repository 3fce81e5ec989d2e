import { fromDateColumn, fromOptionalDateColumn } from '../../core/dates';
import { seesClaimants } from '../../core/may';
import { query } from '../../core/operation';
import { sql } from '../../core/sql';
import { disputeBy } from '../../domain/billing/denials/path';
import { EorList, EorsToday, ListEors, ReadEorsToday, type EorRow } from './schema';

const pageSize = 50;

const open = sql`(l.decision = '' or (l.decision = 'write_off' and exists (select 1 from "WriteOff" w where w."practiceId" = l."practiceId" and w.id = l."writeOffId" and w.state in ('REFUSED', 'REVERSED'))))`;
const undecided = sql`(select count(*) from "EorLine" l where l."practiceId" = e."practiceId" and l."eorId" = e.id and l."expectedCents" > l."paidCents" and ${open})`;
const standing = sql`case when e.state = 'VOID' then 'void' when e.state = 'DRAFT' and e.reading->>'state' = 'reading' then 'reading' when e.state = 'DRAFT' and e.reading->>'state' = 'failed' and not exists (select 1 from "EorLine" l where l."practiceId" = e."practiceId" and l."eorId" = e.id) then 'unreadable'
  when e.state = 'DRAFT' and e."invoiceId" is null then 'to_match' when e.state = 'DRAFT' then 'to_confirm' when ${undecided} > 0 then 'to_decide' else 'decided' end`;
const shows = {
  inbox: sql`(e.state = 'DRAFT' or (e.state = 'POSTED' and ${undecided} > 0))`,
  decided: sql`e.state = 'POSTED' and ${undecided} = 0`,
  void: sql`e.state = 'VOID'`,
  all: sql`true`,
} as const;

type Listed = Omit<EorRow, 'servedOn' | 'receivedOn' | 'createdAt' | 'disputeBy' | 'claimantName'> & { claimantName: string | null; servedOn: Date | null; receivedOn: Date; createdAt: Date };

/** The inbox of EORs, or those of one invoice or case; what must be disputed first at the top, the newest after it. */
export const listEors = query({
  name: 'eor.list',
  input: ListEors,
  output: EorList,
  async run({ ctx, input, db }) {
    const { practiceId, today } = ctx;
    const show = input.invoiceId || input.caseId ? 'all' : input.show;
    const [createdAt, after] = input.cursor?.split('_') ?? [];
    const rows = await db.$queryRaw<Listed[]>`
      select e.id, e.source::text as source, e.state::text as state, ${standing} as standing, e."invoiceId", i.number as "invoiceNumber", i."caseId", cl.name as "claimantName", coalesce(p.name, e.reading->'fields'->'payerName'->>'text', d.detail->'remittance'->>'payerName', '') as "payerName",
        e."servedOn", e."receivedOn", e."createdAt", coalesce(s.billed, 0)::float8 as "billedCents", coalesce(s.expected, 0)::float8 as "expectedCents", coalesce(s.paid, 0)::float8 as "paidCents", coalesce(s.short, 0)::float8 as "shortCents", ${undecided}::int as undecided, coalesce(f.name, '') as "fileName"
      from "Eor" e
      left join "Invoice" i on i."practiceId" = e."practiceId" and i.id = e."invoiceId"
      left join "Case" c on c."practiceId" = i."practiceId" and c.id = i."caseId"
      left join "Claimant" cl on cl."practiceId" = c."practiceId" and cl.id = c."claimantId"
      left join "Contact" p on p."practiceId" = i."practiceId" and p.id = i."payerId"
      left join "EdiClaim" d on d."practiceId" = e."practiceId" and d.id = e."ediClaimId"
      left join "StoredFile" f on f."practiceId" = e."practiceId" and f.id = e."fileId"
      left join lateral (select sum(l."billedCents") as billed, sum(l."expectedCents") as expected, sum(l."paidCents") as paid, sum(greatest(0, l."expectedCents" - l."paidCents")) as short from "EorLine" l where l."practiceId" = e."practiceId" and l."eorId" = e.id) s on true
      where e."practiceId" = ${practiceId}::uuid and ${shows[show]}
        and (${input.invoiceId ?? null}::uuid is null or e."invoiceId" = ${input.invoiceId ?? null}::uuid)
        and (${input.caseId ?? null}::uuid is null or i."caseId" = ${input.caseId ?? null}::uuid)
        and (${createdAt ?? null}::timestamptz is null or (e."createdAt", e.id) < (${createdAt ?? null}::timestamptz, ${after ?? null}::uuid))
      order by e."createdAt" desc, e.id desc limit ${pageSize + 1}`;
    const counts = await db.$queryRaw<{ standing: string; count: number; cents: number }[]>`
      select ${standing} as standing, count(*)::int as count, coalesce(sum((select sum(greatest(0, l."expectedCents" - l."paidCents")) from "EorLine" l where l."practiceId" = e."practiceId" and l."eorId" = e.id)), 0)::float8 as cents
      from "Eor" e where e."practiceId" = ${practiceId}::uuid and ${shows.inbox} group by 1`;
    const countOf = (...names: string[]) => counts.filter((one) => names.includes(one.standing)).reduce((sum, one) => ({ count: sum.count + one.count, cents: sum.cents + one.cents }), { count: 0, cents: 0 });
    const shown = rows.slice(0, pageSize);
    const last = rows.length > pageSize ? shown.at(-1) : undefined;
    return {
      today,
      rows: shown.map((row) => ({ ...row, claimantName: seesClaimants(ctx) ? row.claimantName : null, fileName: seesClaimants(ctx) ? row.fileName : '', servedOn: fromOptionalDateColumn(row.servedOn), receivedOn: fromDateColumn(row.receivedOn), createdAt: row.createdAt.toISOString(), disputeBy: disputeBy(fromOptionalDateColumn(row.servedOn)) })),
      counts: { reading: countOf('reading', 'unreadable'), to_match: countOf('to_match'), to_confirm: countOf('to_confirm'), to_decide: countOf('to_decide') },
      nextCursor: last ? `${last.createdAt.toISOString()}_${last.id}` : null,
    };
  },
});

/** What of EORs waits for somebody today, and by when. */
export const readEorsToday = query({
  name: 'eor.today',
  input: ReadEorsToday,
  output: EorsToday,
  async run({ ctx, db }) {
    const [row] = await db.$queryRaw<{ toMatch: number; toConfirm: number; toDecide: number; stakeCents: number; servedOn: Date | null }[]>`
      select count(*) filter (where at = 'to_match')::int as "toMatch", count(*) filter (where at in ('to_confirm', 'unreadable'))::int as "toConfirm", count(*) filter (where at = 'to_decide')::int as "toDecide", coalesce(sum(short) filter (where at = 'to_decide'), 0)::float8 as "stakeCents", min("servedOn") filter (where at = 'to_decide') as "servedOn"
      from (select ${standing} as at, e."servedOn", (select coalesce(sum(greatest(0, l."expectedCents" - l."paidCents")), 0) from "EorLine" l where l."practiceId" = e."practiceId" and l."eorId" = e.id and ${open}) as short from "Eor" e where e."practiceId" = ${ctx.practiceId}::uuid and ${shows.inbox}) x`;
    if (!row) return { toMatch: 0, toConfirm: 0, toDecide: 0, stakeCents: 0, nextBy: null };
    const { servedOn, ...counts } = row;
    return { ...counts, nextBy: disputeBy(servedOn === null ? null : fromDateColumn(servedOn)) };
  },
});

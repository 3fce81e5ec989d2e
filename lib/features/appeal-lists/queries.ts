import type { PracticeCtx } from '../../core/context';
import { fromDateColumn, fromOptionalDateColumn } from '../../core/dates';
import { seesClaimants } from '../../core/may';
import { query } from '../../core/operation';
import { nothing, sql } from '../../core/sql';
import { addDays, daysBetween } from '../../domain/calendar';
import { quantity } from '../../domain/wording';
import { AppealList, DueAppeals, ListAppeals, NoFilter } from '../appeals/schema';
import { findDisputes, waysOfDispute, type Dispute } from '../disputes/queries';
import { owed } from '../invoice-lists/queries';

const pageSize = 50;
interface ListedRow extends Omit<AppealList['rows'][number], 'sentOn' | 'answerDueOn' | 'answeredOn' | 'claimantName'> { claimantName: string; sentOn: Date | null; answerDueOn: Date | null; answeredOn: Date | null; createdAt: Date }

/** Appeals that are on their way or were answered, newest first, 50 at a time. */
export const listAppeals = query({
  name: 'appeal.list',
  input: ListAppeals,
  output: AppealList,
  async run({ ctx, input, db }) {
    const { show, payerId, cursor } = input;
    const [after, afterId] = cursor?.split('_') ?? [];
    const mine = sql`a."practiceId" = ${ctx.practiceId}::uuid`;
    const shown = show === 'sent' ? sql`and a.state = 'SENT'` : show === 'answered' ? sql`and a.state = 'ANSWERED'` : nothing;
    const found = await db.$queryRaw<ListedRow[]>`
      select a.id, a.kind, a.state, a."invoiceId", coalesce(i.number, '') as "invoiceNumber", i."caseId", c.number as "caseNumber", cl.name as "claimantName", p.name as "payerName", a."disputedCents", a."recoveredCents", a."sentOn", a."answerDueOn", a."answeredOn", a.outcome, a."createdAt"
      from "Appeal" a
      join "Invoice" i on i."practiceId" = a."practiceId" and i.id = a."invoiceId"
      join "Case" c on c."practiceId" = i."practiceId" and c.id = i."caseId"
      join "Claimant" cl on cl."practiceId" = c."practiceId" and cl.id = c."claimantId"
      join "Contact" p on p."practiceId" = i."practiceId" and p.id = i."payerId"
      where ${mine} ${shown} ${payerId ? sql`and i."payerId" = ${payerId}::uuid` : nothing} ${after && afterId ? sql`and (a."createdAt", a.id) < (${after}::timestamptz, ${afterId}::uuid)` : nothing}
      order by a."createdAt" desc, a.id desc limit ${pageSize + 1}`;
    const [counts] = await db.$queryRaw<{ sent: number; answered: number }[]>`select count(*) filter (where a.state = 'SENT')::int as sent, count(*) filter (where a.state = 'ANSWERED')::int as answered from "Appeal" a where ${mine}`;
    const rows = found.slice(0, pageSize);
    const last = found.length > pageSize ? rows.at(-1) : undefined;
    return {
      rows: rows.map(({ createdAt: _at, ...row }) => ({ ...row, claimantName: seesClaimants(ctx) ? row.claimantName : null, sentOn: fromOptionalDateColumn(row.sentOn), answerDueOn: fromOptionalDateColumn(row.answerDueOn), answeredOn: fromOptionalDateColumn(row.answeredOn) })),
      counts: counts ?? { sent: 0, answered: 0 },
      today: ctx.today,
      nextCursor: last ? `${last.createdAt.toISOString()}_${last.id}` : null,
    };
  },
});

/** How long a missed way stays in the list. */
const missedDays = 30;
/** Without an appeal nothing can be done or missed on an EOR that was served longer ago: 90 days, those of mail and of a roll, and those of a missed way. */
const longestDays = 140;
/** More bills than an office disputes at once; those whose days began first come first. */
const mostDisputes = 1_000;

/** What is to be done next over all bills: ways that are open, drafts that wait, answers that are late; the day that is gone first on top. */
export const dueAppeals = query({
  name: 'appeal.due',
  input: NoFilter,
  output: DueAppeals,
  async run({ ctx, db }) {
    const { practiceId, today } = ctx;
    const candidates = await db.$queryRaw<{ id: string }[]>`
      select i.id from "Invoice" i where i."practiceId" = ${practiceId}::uuid and ${owed}
        and (exists (select 1 from "Eor" e where e."practiceId" = i."practiceId" and e."invoiceId" = i.id and e.state = 'POSTED' and e."appealId" is null and coalesce(e."servedOn", e."receivedOn") >= ${addDays(today, -longestDays)}::date)
          or exists (select 1 from "Appeal" a where a."practiceId" = i."practiceId" and a."invoiceId" = i.id and a.state <> 'WITHDRAWN'))
      order by (select min(coalesce(e."servedOn", e."receivedOn")) from "Eor" e where e."practiceId" = i."practiceId" and e."invoiceId" = i.id and e.state = 'POSTED'), i."issuedOn", i.id limit ${mostDisputes}`;
    const rows: DueAppeals['rows'] = [];
    for (const dispute of await findDisputes(db, practiceId, candidates.map(({ id }) => id))) rows.push(...dueOfDispute(dispute, ctx));
    const rank = (row: DueAppeals['rows'][number]) => `${row.step === 'missed' ? 1 : 0}${row.dueOn ?? '9999-12-31'}${row.invoiceNumber}`;
    rows.sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
    return { rows, disputedCents: rows.filter(({ step }) => step !== 'missed').reduce((sum, { disputedCents }) => sum + disputedCents, 0), today };
  },
});

const FOLLOWS: Partial<Record<string, string>> = { IBR: 'SECOND_REVIEW', PETITION: 'OBJECTION' };

function dueOfDispute(dispute: Dispute, ctx: PracticeCtx): DueAppeals['rows'] {
  const { today } = ctx;
  const about = { invoiceId: dispute.id, invoiceNumber: dispute.number ?? '', caseId: dispute.caseId, caseNumber: dispute.case.number, claimantName: seesClaimants(ctx) ? dispute.case.claimant.name : null, payerName: dispute.payer.name };
  const begun = dispute.appeals.flatMap((row): DueAppeals['rows'] => {
    const common = { ...about, kind: row.kind, appealId: row.id, eorId: row.eorId, disputedCents: row.disputedCents };
    if (row.state === 'DRAFT') return [{ ...common, step: 'send', dueOn: row.kind === 'PETITION' ? null : fromDateColumn(row.dueOn), why: 'Begun, not sent yet.', section: '', confidence: 'V' }];
    const due = fromOptionalDateColumn(row.answerDueOn);
    return row.state === 'SENT' && due !== null && due < today ? [{ ...common, step: 'answer', dueOn: due, why: `The day for the answer passed ${quantity(daysBetween(due, today), 'day')} ago.`, section: '', confidence: 'V' }] : [];
  });
  const open = dispute.eors.filter(({ appealId }) => appealId === null).flatMap((eor) =>
    waysOfDispute(dispute, eor, today).flatMap((way): DueAppeals['rows'] => {
      const step = way.state === 'open' || way.state === 'late' ? ('begin' as const) : way.state === 'missed' && way.dueOn !== null && daysBetween(way.dueOn, today) <= missedDays ? ('missed' as const) : null;
      return step === null ? [] : [{ ...about, step, kind: way.kind, appealId: null, eorId: eor.id, disputedCents: way.disputedCents, dueOn: way.dueOn, why: way.why, section: way.section, confidence: way.confidence }];
    }),
  );
  // Who did not answer has opened the next way: that is the step, not the wait.
  return [...begun.filter((row) => row.step !== 'answer' || !open.some((next) => next.eorId === row.eorId && next.step === 'begin' && FOLLOWS[next.kind] === row.kind)), ...open];
}

import { NotFound } from '../../core/errors';
import { query } from '../../core/operation';
import { sql } from '../../core/sql';
import { agingOf } from '../../domain/billing/aging';
import { calendarDate, daysBetween } from '../../domain/calendar';
import { cents } from '../../domain/money';
import { findOpenItems, findReceipts, unapplied } from '../receipts/queries';
import { ReadStatement, Statement } from './schema';

/** More receipts with money on them than any payer has. */
const mostLoose = 100_000;

/** The statement of account of one payer, as of today: all that is open, what was overpaid against it. */
export const readStatement = query({
  name: 'statement.read',
  input: ReadStatement,
  output: Statement,
  access: ({ contactId }) => ['contact', contactId],
  async run({ ctx, input, db }) {
    const { practiceId, today } = ctx;
    const { contactId } = input;
    const payer = await db.contact.findUnique({ where: { practiceId_id: { practiceId, id: contactId } }, select: { name: true, street: true, city: true, state: true, postalCode: true } });
    if (!payer) throw new NotFound();
    const { trainingOfId, ...practice } = await db.practice.findUniqueOrThrow({ where: { id: practiceId }, select: { name: true, street: true, city: true, state: true, postalCode: true, phone: true, email: true, trainingOfId: true } });
    const open = await findOpenItems(db, ctx, { payerId: contactId }, true);
    const sums = await db.invoice.findMany({ where: { practiceId, id: { in: open.map(({ id }) => id) } }, select: { id: true, paidCents: true, creditedCents: true, writtenOffCents: true } });
    const items = open.map((item) => {
      const row = sums.find(({ id }) => id === item.id);
      const late = item.balanceCents > 0 && item.payableOn !== null && item.payableOn < today ? daysBetween(calendarDate(item.payableOn), today) : 0;
      return { ...item, paidCents: row?.paidCents ?? 0, adjustedCents: (row?.creditedCents ?? 0) + (row?.writtenOffCents ?? 0), ageDays: daysBetween(calendarDate(item.issuedOn), today), daysLate: late };
    });
    const mine = sql`r."practiceId" = ${practiceId}::uuid and r."payerId" = ${contactId}::uuid`;
    const loose = await findReceipts(db, sql`${mine} and r.kind = 'PAYMENT' and ${unapplied} > 0`, { limit: mostLoose });
    const deposits = await findReceipts(db, sql`${mine} and r.kind = 'DEPOSIT' and ${unapplied} > 0`, { limit: mostLoose });
    const recent = await findReceipts(db, mine, { limit: 12 });
    const sum = (rows: readonly { unappliedCents: number }[]) => rows.reduce((total, { unappliedCents }) => total + unappliedCents, 0);
    const owedCents = items.reduce((total, { balanceCents }) => total + balanceCents, 0);
    return {
      contactId, today, payer, practice, items,
      aging: agingOf(items.map(({ id, issuedOn, balanceCents }) => ({ id, issuedOn: calendarDate(issuedOn), balanceCents: cents(balanceCents) })), today).map(({ label, invoiceIds, totalCents }) => ({ label, count: invoiceIds.length, cents: totalCents })),
      owedCents,
      overdueCents: items.reduce((total, { balanceCents, daysLate }) => (daysLate > 0 ? total + balanceCents : total), 0),
      unapplied: loose,
      unappliedCents: sum(loose),
      deposits,
      depositsCents: sum(deposits),
      netCents: owedCents - sum(loose),
      recent,
      isTraining: trainingOfId !== null,
    };
  },
});

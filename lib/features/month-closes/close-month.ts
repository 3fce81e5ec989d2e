import { command } from '../../core/operation';
import { monthOf } from '../../domain/calendar';
import { RuleBroken } from '../../domain/rule-broken';
import { dollars } from '../../domain/wording';
import { monthFigures, toSettleBefore } from './queries';
import { CloseMonth, MonthChanged } from './schema';
import { holdBooks } from './steps';

/**
 * Closes a month that is over, and with it the earlier ones that are still open: from then on nothing counts in them, and
 * what is dated in them counts in the next open month. Waits for whoever counts something right now.
 * @throws RuleBroken `month_close.not_over`, `month_close.closed`, `month_close.to_settle`, `month_close.does_not_reconcile`.
 */
export const closeMonth = command({
  name: 'month_close.close',
  input: CloseMonth,
  output: MonthChanged,
  idempotent: true,
  async run({ ctx, input, tx, audit }) {
    const { practiceId, today, now, actor } = ctx;
    const { month, openItemsAccepted } = input;
    if (month >= monthOf(today)) throw new RuleBroken('month_close.not_over', 'This month is not over yet. It can be closed from the first of the next one.');
    await holdBooks(tx, practiceId);
    const closed = await tx.monthClose.findMany({ where: { practiceId } });
    const isClosed = (one: string) => closed.some((row) => row.month === one && row.reopenedAt === null);
    if (isClosed(month)) throw new RuleBroken('month_close.closed', 'This month is already closed.');
    const settle = await toSettleBefore(tx, practiceId, month);
    const openCount = Object.values(settle).reduce((sum, { count }) => sum + count, 0);
    if (openCount > 0 && !openItemsAccepted) throw new RuleBroken('month_close.to_settle', 'Something is still to be settled. Settle it, or confirm that the month is closed with it.', { openCount });
    const figures = (await monthFigures(tx, practiceId, month)).filter((one) => !isClosed(one.month));
    const last = figures.at(-1);
    if (last && last.differenceCents !== 0) throw new RuleBroken('month_close.does_not_reconcile', `The rows and the invoices’ balances differ by ${dollars(last.differenceCents)}. Nothing is closed until they agree.`);
    const closedById = actor.kind === 'user' ? actor.userId : null;
    for (const one of figures) {
      await tx.monthClose.upsert({
        where: { practiceId_month: { practiceId, month: one.month } },
        create: { practiceId, month: one.month, figures: one, closedById, closedAt: now },
        update: { figures: one, closedById, closedAt: now, reopenedAt: null, reopenedById: null, reopenReason: '', version: { increment: 1 } },
      });
    }
    const row = await tx.monthClose.findUniqueOrThrow({ where: { practiceId_month: { practiceId, month } } });
    audit({ subject: ['month', month], summary: `closed ${month}${figures.length > 1 ? ` and ${figures.length - 1} months before it` : ''}, ${dollars(last?.closingCents ?? 0)} owed at its end`, data: { months: figures.map((one) => one.month), openCount } });
    return { month, state: 'closed' as const, closedMonths: figures.map((one) => one.month), version: row.version };
  },
});

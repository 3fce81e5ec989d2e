import { Conflict } from '../../core/errors';
import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { MonthChanged, ReopenMonth } from './schema';
import { holdBooks } from './steps';

/**
 * Opens the last closed month again, with the reason. Earlier ones only after it, so that months stay closed in order.
 * @throws Conflict; RuleBroken `month_close.not_closed`, `month_close.later_closed`.
 */
export const reopenMonth = command({
  name: 'month_close.reopen',
  input: ReopenMonth,
  output: MonthChanged,
  async run({ ctx, input, tx, audit }) {
    const { practiceId, now, actor } = ctx;
    const { month, version, reason } = input;
    await holdBooks(tx, practiceId);
    const stored = await tx.monthClose.findUnique({ where: { practiceId_month: { practiceId, month } } });
    if (stored === null || stored.reopenedAt !== null) throw new RuleBroken('month_close.not_closed', 'This month is open.');
    const later = await tx.monthClose.findFirst({ where: { practiceId, month: { gt: month }, reopenedAt: null }, orderBy: { month: 'desc' } });
    if (later) throw new RuleBroken('month_close.later_closed', `A later month is closed: open ${later.month} first.`);
    const { count } = await tx.monthClose.updateMany({ where: { practiceId, month, version }, data: { reopenedAt: now, reopenedById: actor.kind === 'user' ? actor.userId : null, reopenReason: reason, version: { increment: 1 } } });
    if (count === 0) throw new Conflict(undefined, { month, version: stored.version });
    audit({ subject: ['month', month], summary: `opened ${month} again`, data: { reason } });
    return { month, state: 'reopened' as const, closedMonths: [], version: version + 1 };
  },
});

import type { PracticeId } from '../../core/context';
import type { Tx } from '../../core/operation';
import { countingDay } from '../../domain/billing/books';
import type { CalendarDate, CalendarMonth } from '../../domain/calendar';

/**
 * The day on which the books count what is dated `on`: that day, or the first day of the next open month where its month
 * is closed. No month can be closed from here to the end of the transaction, so ask before any row is locked.
 */
export async function countsOnFor(tx: Tx, practiceId: PracticeId, on: CalendarDate): Promise<CalendarDate> {
  await tx.$queryRaw`select pg_advisory_xact_lock_shared(hashtextextended('month-close:' || ${practiceId}::text, 0)) is null as taken`;
  const closed = await tx.monthClose.findMany({ where: { practiceId, reopenedAt: null, month: { gte: on.slice(0, 7) } }, select: { month: true } });
  return countingDay(on, closed.map(({ month }) => month as CalendarMonth));
}

import type { PracticeId } from '../../core/context';
import type { Tx } from '../../core/operation';
import { countingDay } from '../../domain/billing/books';
import type { CalendarDate, CalendarMonth } from '../../domain/calendar';

/**
 * The day on which the books count what is dated `on`: that day, or the first day of the next open month where its month
 * is closed. No month can be closed from here to the end of the transaction, so ask before any row is locked.
 */
export async function countsOnFor(tx: Tx, practiceId: PracticeId, on: CalendarDate): Promise<CalendarDate> {
  await tx.$queryRaw`select 1 as locked from (select pg_advisory_xact_lock_shared(hashtextextended('month-close:' || ${practiceId}::text, 0))) as books`;
  const last = await tx.monthClose.findFirst({ where: { practiceId, reopenedAt: null }, orderBy: { month: 'desc' }, select: { month: true } });
  return countingDay(on, last === null ? null : (last.month as CalendarMonth));
}

/** Holds the books alone to the end of the transaction: whoever counts something in them waits. */
export async function holdBooks(tx: Tx, practiceId: PracticeId): Promise<void> {
  await tx.$queryRaw`select 1 as locked from (select pg_advisory_xact_lock(hashtextextended('month-close:' || ${practiceId}::text, 0))) as books`;
}

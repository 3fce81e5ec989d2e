import { describe, expect, it } from 'vitest';
import { Forbidden } from '../../core/errors';
import { addDays, calendarDate } from '../../domain/calendar';
import { billed, testDay } from '../../test/income-rows';
import { inPractice, makeWorld } from '../../test/world';
import { toDateColumn } from '../../core/dates';
import { listYearRows, readYear } from './queries';
import { yearFiles, type YearRow } from './schema';

describe('the books of a year', () => {
  it('agree to the cent by month, by payer and in the files, and tell years apart', async () => {
    const [world, next] = [await makeWorld(), await makeWorld()];
    const { practiceId } = world;
    await billed(world, { issuedOn: calendarDate('2025-12-20'), totalCents: 90_000, paidAfterDays: 5 });
    await billed(world, { issuedOn: calendarDate('2025-12-20'), totalCents: 80_000, paidAfterDays: 20 });
    const { invoiceId } = await billed(world, { issuedOn: addDays(testDay, -20), totalCents: 70_000 });
    await inPractice(practiceId, async (tx) => {
      await tx.writeOff.create({ data: { practiceId, invoiceId, amountCents: 1_000, reasonCode: 'small_balance', reason: 'Small', state: 'APPROVED', askedOn: toDateColumn(testDay), countsOn: toDateColumn(testDay) } });
      await tx.invoice.update({ where: { practiceId_id: { practiceId, id: invoiceId } }, data: { writtenOffCents: 1_000 } });
    });
    const books = await readYear(world.as('viewer'), {});
    expect(books).toMatchObject({ year: 2026, years: [2026, 2025], differenceCents: 0, driftCents: 0, closedCount: 0, receivedCents: 80_000, countedCents: 80_000 });
    expect(books.totals).toMatchObject({ billedCents: 70_000, collectedCents: 80_000, writtenOffCents: 1_000, receivedCents: 80_000 });
    expect(books.payers).toMatchObject([{ payerName: 'Sierra Pacific Mutual', taxName: 'No tax identity', receivedCents: 80_000 }]);
    expect(await readYear(world.as('viewer'), { year: 2025 })).toMatchObject({ year: 2025, differenceCents: 0, totals: { billedCents: 170_000, collectedCents: 90_000 } });
    for (const file of yearFiles) {
      const rows: YearRow[] = [];
      for (let cursor: string | null = null; ; ) {
        const page: { rows: YearRow[]; nextCursor: string | null } = await listYearRows(world.as('viewer'), { year: 2026, file, limit: 1, ...(cursor ? { cursor } : {}) });
        rows.push(...page.rows);
        cursor = page.nextCursor;
        if (!cursor) break;
      }
      expect([file, rows.length, rows.reduce((sum, row) => sum + row.cents, 0)]).toEqual([file, ...Object.values(books.files.find((one) => one.file === file) ?? {}).slice(2)]);
    }
    expect((await listYearRows(next.as('owner'), { year: 2026, file: 'invoices' })).rows).toEqual([]);
    for (const role of ['assistant', 'reviewer'] as const) {
      await expect(readYear(world.as(role), {})).rejects.toBeInstanceOf(Forbidden);
      await expect(listYearRows(world.as(role), { year: 2026, file: 'invoices' })).rejects.toBeInstanceOf(Forbidden);
    }
  });
});

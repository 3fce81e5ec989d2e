import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/domain/calendar';
import { price } from '@/lib/domain/fee-schedule/price';
import type { MlCode } from '@/lib/domain/fee-schedule/quote';
import { feeRows } from './fee-rows';

const quote = (code: MlCode, modifiers: string[], pages: number) =>
  price({ code, serviceOn: calendarDate('2026-06-16'), requestedOn: calendarDate('2026-06-01'), modifiers, packets: [{ declaredPages: pages, countedPages: pages, previouslyReviewedPages: 0 }], recordReviewReport: false, minutes: null, deposition: null });

describe('a fee taken apart', () => {
  it.each([
    ['ML201', ['95', '93'], 860],
    ['ML201', ['94', '96', '93'], 1_240],
    ['ML202', ['94', '93'], 388],
    ['ML203', ['95'], 51],
  ] as const)('%s %j: the rows add up to the total', (code, modifiers, pages) => {
    const { lines, totalCents } = quote(code, [...modifiers], pages);
    expect(feeRows(lines).reduce((sum, row) => sum + row.cents, 0)).toBe(totalCents);
  });
  it('names each part as the office does', () => {
    const rows = feeRows(quote('ML201', ['95', '93'], 860).lines);
    expect(rows.map((row) => [row.label, row.cents])).toEqual([['ML201, comprehensive', 201_500], ['Interpreter', 20_150], ['Panel QME, -95', 0], ['Pages, MLPRR', 198_000]]);
    expect(rows.at(-1)?.note).toBe('860 − 200 = 660 × $3');
  });
});

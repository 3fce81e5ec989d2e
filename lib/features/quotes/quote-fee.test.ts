import { expect, it } from 'vitest';
import { stranger } from '../../test/world';
import { quoteFee } from './quote-fee';

const input = { code: 'ML201', serviceOn: '2026-03-02', modifiers: ['95', '93'], packets: [{ declaredPages: 1_412, countedPages: 1_420 }] };

it('answers anyone, with the arithmetic and the section of each line', async () => {
  const quote = await quoteFee(stranger(), input as Parameters<typeof quoteFee>[1]);
  expect(quote.totalCents).toBe(585_250);
  expect(quote.lines.map(({ code, units, amountCents }) => [code, units, amountCents])).toEqual([['ML201', 1, 221_650], ['MLPRR', 1_212, 363_600]]);
  for (const line of quote.lines) {
    expect(line.section).toMatch(/^8 CCR 9795/);
    expect(line.steps.length).toBeGreaterThan(0);
  }
});

it('refuses what the schedule does not know', async () => {
  const refused = { ...input, modifiers: ['94', '95'] } as Parameters<typeof quoteFee>[1];
  await expect(quoteFee(stranger(), refused)).rejects.toMatchObject({ rule: 'fee.modifiers_exclusive' });
});

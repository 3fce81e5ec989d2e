import { describe, expect, it } from 'vitest';
import { insidesOf } from '../../test/opened-files';
import { printable } from './alphabets';
import type { BillDocument } from './port';
import { renderBill } from './render-bill';

const bill: BillDocument = {
  title: 'Invoice 2026-0001',
  watermark: null,
  from: ['Alder Evaluations, Inc.'],
  to: ['Sierra Pacific Mutual'],
  facts: [['Claimant', 'Nguyễn Thị Lan Beltrán, Łukasz Çelik, 張偉']],
  lines: [{ code: 'ML201', modifiers: '-95', description: 'Comprehensive evaluation', reason: 'First comprehensive exam', section: '8 CCR 9795', units: '1', unitPrice: '2,015.00', factor: '1.00', amount: '2,015.00' }],
  sums: [{ label: 'Total', value: '$2,015.00', strong: true }],
  time: [], payments: [],
  remitTo: [],
  notes: [],
  madeOn: '2026-03-02',
};

describe('the bill as PDF', () => {
  it('is the same bytes for the same bill, and other bytes for another', async () => {
    const [first, again] = [await renderBill(bill), await renderBill(bill)];
    expect(Buffer.from(first).subarray(0, 5).toString()).toBe('%PDF-');
    expect(Buffer.compare(first, again)).toBe(0);
    expect(Buffer.compare(first, await renderBill({ ...bill, watermark: 'Draft' }))).not.toBe(0);
  });

  it('embeds the fonts of the alphabets it uses and is dated by the bill', async () => {
    const text = insidesOf(await renderBill(bill));
    // Latin regular and bold, and the Vietnamese letters of the claimant's name.
    expect(new Set([...text.matchAll(/\/FontFile[23]? (\d+) 0 R/g)].map(([, object]) => object)).size).toBeGreaterThanOrEqual(3);
    expect(text).toContain('(D:20260302');
  });

  it('keeps accents of many languages, and shows a sign that no font has as a question mark', () => {
    expect(printable('Beltra\u0301n Nguyễn Łukasz Иван Ελένη')).toBe('Beltrán Nguyễn Łukasz Иван Ελένη');
    expect(printable('張偉 😀')).toBe('?? ?');
  });

  it('goes on over pages', async () => {
    const many = await renderBill({ ...bill, lines: Array.from({ length: 40 }, () => bill.lines[0] as BillDocument['lines'][number]) });
    expect(insidesOf(many)).toMatch(/\/Type \/Pages[\s\S]*?\/Count [2-9]|\/Count [2-9][\s\S]*?\/Type \/Pages/);
  }, 60_000);
});

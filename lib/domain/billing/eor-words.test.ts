import { describe, expect, it } from 'vitest';
import { readEorWords } from './eor-words';
import { amountsOf, centsOf, codeOf, dayIn, reasonOf } from './eor-words/tokens';
import type { WordLine } from '../records/page-reading';
import { layoutNames, layouts, type Printed } from '../../test/prepared-eors/layouts';
import { preparedEor } from '../../test/prepared-eors/plan';

/** The words of a printed layout as recognition would give them, were it perfect; `fall` is how much lines fall to the right, in thousandths. */
function wordsOf(printed: readonly Printed[], fall = 0): WordLine[] {
  return printed.map(({ x, y, text, size = 10, right = false }) => {
    const wide = (piece: string) => piece.length * 0.53 * size;
    let from = right ? x - wide(text) : x;
    return text.split(' ').map((word) => {
      const left = from;
      from += wide(`${word} `);
      return [word, Math.round((left / 612) * 1000), Math.round(((792 - y - size) / 792) * 1000 + (left / 612) * fall), Math.round((wide(word) / 612) * 1000), Math.round((size / 792) * 1000)] as const;
    });
  });
}

describe('finding the lines of an EOR among its words', () => {
  const cases = layoutNames.flatMap((name) => [2, 3, 9, 13, 15, 23].map((seed) => [name, seed, preparedEor(seed).story] as const));
  it.each(cases)('%s, EOR %i (%s): each line to the cent, with its codes', (name, seed) => {
    const eor = preparedEor(seed);
    for (const fall of [0, 9]) {
      const read = readEorWords([{ page: 1, lines: wordsOf(layouts[name](eor, '2026-0123'), fall), confidence: 95 }]);
      expect(read.lines.map(({ code, billedCents, allowedCents, paidCents }) => ({ code, billedCents, allowedCents, paidCents }))).toEqual(eor.lines.map(({ code, billedCents, allowedCents, paidCents }) => ({ code, billedCents, allowedCents, paidCents })));
      expect(read.lines.map(({ adjustments }) => adjustments.map(({ carc }) => carc))).toEqual(eor.lines.map(({ adjustments }) => adjustments.map(({ carc }) => carc)));
      expect(read.lines.map(({ adjustments }) => adjustments.reduce((sum, { amountCents }) => sum + amountCents, 0))).toEqual(eor.lines.map(({ billedCents, paidCents }) => billedCents - paidCents));
      expect(read.fields).toMatchObject({ eorOn: { text: eor.servedOn }, checkNumber: { text: eor.check }, claimNumber: { text: eor.claimNumber }, invoiceNumber: { text: '2026-0123' } });
      expect(Math.min(...read.lines.map(({ confidence }) => confidence))).toBeGreaterThanOrEqual(90);
    }
  });

  it('gives what does not add up little confidence, and never a negative amount as sure', () => {
    const page = wordsOf(layouts.labelled(preparedEor(15), '2026-0123').map((one) => ({ ...one, text: one.text.replace(/^Paid: \$/, 'Paid: $9') })));
    for (const line of readEorWords([{ page: 1, lines: page, confidence: 97 }]).lines) expect(line.confidence).toBeLessThanOrEqual(55);
  });

  it('finds nothing on a page of prose, and nothing on no page', () => {
    const prose: WordLine[] = ['We received your bill and will review it within 60 days.', 'Please call 916 555 0100 with questions.'].map((text, row) => text.split(' ').map((word, at) => [word, 60 + at * 60, 100 + row * 20, 50, 12] as const));
    expect(readEorWords([{ page: 1, lines: prose, confidence: 90 }]).lines).toEqual([]);
    expect(readEorWords([])).toEqual({ fields: {}, lines: [] });
  });
});

describe('words that recognition gives', () => {
  it.each([['$2,015.00', 201_500], ['2.015.00', 201_500], ['2,O15.0O', 201_500], ['(12.50)', -1_250], ['0.00', 0], ['12.50-', -1_250], ['1,612,00', 161_200], ['$2,015.00.', 201_500], ['02/02/2026', null], ['2026-0123', null], ['N381', null], ['94', null]])('%s is %s', (text, cents) => {
    expect(centsOf(text)?.cents ?? null).toBe(cents);
  });

  it('puts parted amounts together', () => {
    const at = (text: string, left: number, right: number) => ({ text, left, right, top: 0, bottom: 10 });
    expect(amountsOf([at('$', 10, 14), at('2,015.00', 16, 60), at('2,', 100, 108), at('015.00', 110, 150)]).map(({ cents }) => cents)).toEqual([201_500, 201_500]);
  });

  it.each([['ML201-95-93', 'ML201', ['95', '93']], ['ML2O1', 'ML201', []], ['M1202', 'ML202', []], ['MLPRR>', 'MLPRR', []], ['MLPAR', 'MLPRR', []], ['99204', '99204', []]])('%s is %s', (text, code, modifiers) => {
    expect(codeOf(text)).toMatchObject({ code, modifiers });
  });

  it.each([['CO-45', 'CO', '45'], ['PI45', 'PI', '45'], ['P12', '', 'P12'], ['045', '', '45'], ['N381,', '', 'N381']])('%s is a reason', (text, group, code) => {
    expect(reasonOf(text)).toMatchObject({ group, code });
  });

  it.each([['03/02/2026', '2026-03-02'], ['3-2-26', '2026-03-02'], ['March 2, 2026', '2026-03-02'], ['2026-03-02', '2026-03-02'], ['13/45/2026', null]])('%s is the day %s', (text, day) => {
    expect(dayIn(text)).toBe(day);
  });
});

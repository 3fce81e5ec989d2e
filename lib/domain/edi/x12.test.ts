import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '../calendar';
import { amountText, plainWords, writeX12, type InterchangeToWrite, type SegmentToWrite } from './write-x12';
import { centsAt, dayOf, readX12, repetitionsAt, valueAt } from './x12';

const file = (segments: SegmentToWrite[], more: Partial<InterchangeToWrite> = {}): InterchangeToWrite => ({
  sender: { qualifier: 'ZZ', id: 'PRACTICE' }, receiver: { qualifier: '30', id: '941234567' }, controlNumber: 42, on: calendarDate('2026-06-21'), time: '0915', usage: 'P', acknowledge: true,
  group: { code: 'HC', sender: 'PRACTICE', receiver: '941234567', version: '005010X222A1' }, transactions: [{ code: '837', segments }], ...more,
});

describe('readX12', () => {
  it('reads back what was written, envelopes and values', () => {
    const [interchange] = readX12(writeX12(file([['CLM', 'INV-1', '2015', '', '', ['11', 'B', '1']], ['REF', 'Y4', 'WC 77']])));
    expect(interchange).toMatchObject({ sender: { qualifier: 'ZZ', id: 'PRACTICE' }, receiver: { id: '941234567' }, controlNumber: '000000042', usage: 'P' });
    const set = interchange?.groups[0]?.transactions[0];
    expect(set).toMatchObject({ code: '837', controlNumber: '0001', guide: '005010X222A1' });
    const [clm, ref] = set?.segments ?? [];
    expect([valueAt(clm, 1), valueAt(clm, 5, 2), valueAt(clm, 9), valueAt(ref, 2)]).toEqual(['INV-1', 'B', '', 'WC 77']);
    expect(clm && centsAt(clm, 2)).toBe(201_500);
  });

  it('takes other separators, line ends and several interchanges in one file', () => {
    const other = writeX12(file([['REF', 'Y4', 'A']])).replaceAll('\n', '').replaceAll('*', '|').replaceAll('~', '\n').replaceAll(':', '>').replaceAll('^', '!');
    const both = readX12(`\uFEFF${other}\r\n${writeX12(file([['REF', 'Y4', 'B']])).replaceAll('\n', '\r\n')}`);
    expect(both.map(({ groups }) => valueAt(groups[0]?.transactions[0]?.segments[0], 2))).toEqual(['A', 'B']);
  });

  it('keeps repetitions apart', () => {
    const text = writeX12(file([['REF', 'Y4', 'AxB']])).replace('AxB', 'A^B:C');
    expect(repetitionsAt(readX12(text)[0]?.groups[0]?.transactions[0]?.segments[0], 2)).toEqual([['A'], ['B', 'C']]);
  });

  const good = writeX12(file([['REF', 'Y4', 'A'], ['NTE', 'ADD', 'B']]));
  it.each([
    ['nothing', '', 'x12.no_interchange'],
    ['words', 'hello there, this is no file', 'x12.no_interchange'],
    ['a short header', 'ISA*00*', 'x12.no_interchange'],
    ['a header of the wrong length', good.replace('PRACTICE       ', 'PRACTICE'), 'x12.separators'],
    ['a missing segment', good.replace('NTE*ADD*B~\n', ''), 'x12.count'],
    ['a repeated segment', good.replace('NTE*ADD*B~', 'NTE*ADD*B~NTE*ADD*B~'), 'x12.count'],
    ['another control number', good.replace('IEA*1*000000042', 'IEA*1*000000043'), 'x12.control_number'],
    ['a file that is cut off', good.slice(0, good.indexOf('GE*')), 'x12.cut_off'],
    ['a last segment that is cut off', good.slice(0, -4), 'x12.cut_off'],
    ['a segment outside of a set', good.replace('ST*', 'REF*Y4*A~ST*'), 'x12.envelope'],
    ['no segment', good.replace('NTE*', '<b>*'), 'x12.segment'],
    ['two sets in one', good.replace('NTE*ADD*B', 'ST*837*0002'), 'x12.envelope'],
    ['too many elements', good.replace('NTE*ADD*B', `NTE${'*B'.repeat(200)}`), 'x12.too_long'],
  ])('refuses %s', (_, text, rule) => {
    expect(() => readX12(text)).toThrow(expect.objectContaining({ rule }));
  });

  it('never fails in another way than by its rules', () => {
    fc.assert(fc.property(fc.nat(good.length), fc.nat(40), fc.string({ maxLength: 30 }), (at, length, put) => {
      try {
        readX12(good.slice(0, at) + put + good.slice(at + length));
      } catch (error) {
        expect((error as { rule?: string }).rule).toMatch(/^x12\./);
      }
    }), { numRuns: 500 });
  });
});

describe('writing', () => {
  it('brings any words and amounts back', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.integer({ min: -9_999_999_999, max: 9_999_999_999 }), (words, cents) => {
      const safe = plainWords(words, 80);
      const [ref] = readX12(writeX12(file([['REF', 'Y4', safe === '' ? '-' : safe, amountText(cents)]])))[0]?.groups[0]?.transactions[0]?.segments ?? [];
      expect(valueAt(ref, 2)).toBe(safe === '' ? '-' : safe);
      expect(ref && centsAt(ref, 3)).toBe(cents === 0 ? 0 : cents);
    }));
  });

  it('makes hostile words safe', () => {
    expect(plainWords('Müller~ISA*00*:^ Łukasz “Ñ”', 80)).toBe('Muller ISA 00 Lukasz "N"');
    expect(plainWords('山田', 80)).toBe('');
    expect(plainWords('abc  def', 4)).toBe('abc');
  });

  it('refuses a separator that slipped in', () => {
    expect(() => writeX12(file([['REF', 'Y4', 'A~B']]))).toThrow(expect.objectContaining({ rule: 'x12.unwritable' }));
    expect(() => writeX12(file([], { controlNumber: 0 }))).toThrow(expect.objectContaining({ rule: 'x12.control_number' }));
  });

  it('knows days and refuses what is no amount', () => {
    expect([dayOf('20260621'), dayOf('20260231'), dayOf('260621')]).toEqual(['2026-06-21', null, null]);
    const [ref] = readX12(writeX12(file([['REF', 'Y4', '12.345', '1e3', '-']])))[0]?.groups[0]?.transactions[0]?.segments ?? [];
    for (const element of [2, 3, 4]) expect(() => ref && centsAt(ref, element)).toThrow(expect.objectContaining({ rule: 'x12.amount' }));
  });
});

import { describe, expect, it } from 'vitest';
import { codesOfLines, linesOfCodes, piecesOf, readOrderFile } from './order-file';

const row = (number: number, code: string, billable: 0 | 1, short: string, long: string) => `${String(number).padStart(5, '0')} ${code.padEnd(7)} ${billable} ${short.padEnd(60)} ${long}`;
const order = [row(1, 'M25', 0, 'Other joint disorder, NEC', 'Other joint disorder, not elsewhere classified'), row(2, 'M25561', 1, 'Pain in right knee', 'Pain in right knee'), row(3, 'S83511A', 1, 'Sprain of anterior cruciate ligament of right knee, init', 'Sprain of anterior cruciate ligament of right knee, initial encounter')].join('\r\n');

describe('readOrderFile', () => {
  it('reads the order file: long words, without the headings', () => {
    expect(readOrderFile('icd10cm-order-2026.txt', order)).toEqual({ year: 2026, codes: [{ code: 'M25.561', title: 'Pain in right knee' }, { code: 'S83.511A', title: 'Sprain of anterior cruciate ligament of right knee, initial encounter' }] });
  });

  it('reads the file of codes', () => {
    expect(readOrderFile('codes.txt', 'I10     Essential (primary) hypertension\nM25561  Pain in right knee\n')).toEqual({ year: null, codes: [{ code: 'I10', title: 'Essential (primary) hypertension' }, { code: 'M25.561', title: 'Pain in right knee' }] });
  });

  it.each([['a letter', 'Dear doctor,\nthank you'], ['nothing', '\n\n'], ['headings alone', row(1, 'M25', 0, 'x', 'x')]])('refuses %s', (_label, text) => expect(() => readOrderFile('x.txt', text)).toThrow(expect.objectContaining({ rule: 'icd.not_the_official_file' })));

  it('goes in pieces and comes back whole', () => {
    const codes = Array.from({ length: 500 }, (_, index) => ({ code: `M25.${String(index).padStart(3, '0')}`, title: `Words ${index}` }));
    const pieces = piecesOf(codes, 1_000);
    expect(pieces.every((piece) => piece.length <= 1_000)).toBe(true);
    expect(pieces.flatMap(codesOfLines)).toEqual(codes);
    expect(linesOfCodes(codes.slice(0, 1))).toBe('M25.000\tWords 0');
    expect(() => codesOfLines('nonsense')).toThrow(expect.objectContaining({ rule: 'icd.unreadable' }));
  });
});

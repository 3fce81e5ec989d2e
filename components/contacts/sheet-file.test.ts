import { describe, expect, it } from 'vitest';
import { sampleSheet, sheetProblem, textOfSheet } from './sheet-file';

describe('a file of contacts in the browser', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode('Nuñez')],
    ['Unicode text of a spreadsheet', new Uint8Array([0xff, 0xfe, ...[...'Nuñez'].flatMap((letter) => [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8])])],
    ['the Western code page', new Uint8Array([0x4e, 0x75, 0xf1, 0x65, 0x7a])],
  ])('is read from %s', (_label, bytes) => expect(textOfSheet(bytes)).toBe('Nuñez'));

  it('says what is wrong before anything is sent', () => {
    expect(sheetProblem(' \n')).toContain('nothing in it');
    expect(sheetProblem('x'.repeat(1_000_000))).toMatch(/1\.0 MB.*Split it/);
    expect(sheetProblem(sampleSheet)).toBeNull();
  });
});

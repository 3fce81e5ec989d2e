import { describe, expect, it } from 'vitest';
import { isNpi, isTaxpayerNumber } from './identifiers';
import { specialties, specialtyName } from './specialties';

describe('identifiers of a physician', () => {
  it.each([
    ['1234567893', true], // the example of CMS's own check-digit paper
    ['1234567890', false],
    ['123456789', false],
    ['3234567893', false],
    ['', false],
  ])('NPI %s: %s', (text, expected) => expect(isNpi(text)).toBe(expected));

  it.each([
    ['12-3456789', true],
    ['123456789', true],
    ['123-45-6789', true],
    ['1234-56789', false],
    ['000000000', false],
    ['12-345678', false],
  ])('taxpayer number %s: %s', (text, expected) => expect(isTaxpayerNumber(text)).toBe(expected));

  it('has each specialty code once, three letters long', () => {
    const codes = specialties.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.every((code) => /^[A-Z]{3}$/.test(code))).toBe(true);
    expect(specialtyName('MPD')).toBe('Psychiatry (other than pain)');
    expect(specialtyName('???')).toBe('???');
  });
});

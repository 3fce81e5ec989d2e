import { join } from 'node:path';

/** Inter by alphabet: each glyph comes from the first family that has it. */
export const alphabets = [
  { family: 'Inter', file: 'inter-latin', has: /[\u0000-\u00ff\u0131\u0152-\u0153\u02bb-\u02bc\u02c6\u02da\u02dc\u2000-\u206f\u20ac\u2122\u2191\u2193\u2212\u2215]/u },
  { family: 'Inter Latin Extended', file: 'inter-latin-ext', has: /[\u0100-\u02ba\u02bd-\u02c5\u02c7-\u02cc\u02ce-\u02d7\u02dd-\u02ff\u1e00-\u1e9f\u1ef2-\u1eff\u20a0-\u20ab\u20ad-\u20c0\u2113\u2c60-\u2c7f\ua720-\ua7ff]/u },
  { family: 'Inter Vietnamese', file: 'inter-vietnamese', has: /[\u0102-\u0103\u0110-\u0111\u0128-\u0129\u0168-\u0169\u01a0-\u01a1\u01af-\u01b0\u1ea0-\u1ef9\u20ab]/u },
  { family: 'Inter Cyrillic', file: 'inter-cyrillic', has: /[\u0301\u0400-\u045f\u0490-\u0491\u04b0-\u04b1\u2116]/u },
  { family: 'Inter Greek', file: 'inter-greek', has: /[\u0370-\u0377\u037a-\u037f\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03ff]/u },
] as const;

/** Where a cut of one alphabet lies. */
export function fontFile(file: string, weight: number, style: 'normal' | 'italic'): string {
  return join(process.cwd(), 'node_modules/@fontsource/inter/files', `${file}-${weight}-${style}.woff`);
}

/** Text that the fonts can show: composed letters, and a question mark for a sign of an alphabet that they do not have. */
export function printable(text: string): string {
  return [...text.normalize('NFC')].map((sign) => (alphabets.some(({ has }) => has.test(sign)) ? sign : '?')).join('');
}

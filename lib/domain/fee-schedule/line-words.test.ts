import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { lineWords } from './line-words';

it('says codes of agreements in words and leaves those of a schedule', () => {
  expect(['NO_SHOW', 'LATE_CANCEL', 'HOURS', 'ML201', 'ML200-95', 'MLPRR', '99080', ''].map(lineWords)).toEqual(['No-show', 'Late cancellation', 'Time', 'ML201', 'ML200-95', 'MLPRR', '99080', '']);
});

it('knows a word for each code that a price by agreement uses', () => {
  const source = ['agreement.ts', 'agreement-time.ts'].map((name) => readFileSync(new URL(name, import.meta.url), 'utf8')).join('\n');
  const codes = [...source.matchAll(/(?:code: |flat\(|\? |: )'([A-Z][A-Z_]+)'/g)].map(([, code = '']) => code);
  expect(codes.length).toBeGreaterThan(9);
  for (const code of codes) expect(lineWords(code), code).not.toBe(code);
});

import { describe, expect, it } from 'vitest';
import { heldWords } from './packet-words';

describe('heldWords', () => {
  it.each([
    ['no declaration came', ['no_declaration', null], 'not declared'],
    ['it is not signed', ['not_signed'], 'not declared'],
    ['one swears to another count', ['no_declaration', 'count_differs'], 'in quarantine'],
  ] as const)('where %s', (_label, reasons, words) => {
    expect(heldWords(reasons.map((quarantineReason) => ({ quarantineReason })))).toBe(words);
  });
});

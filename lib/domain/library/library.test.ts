import { describe, expect, it } from 'vitest';
import { DEADLINE_RULES } from '../deadlines/rules';
import { REBUTTALS } from '../billing/denials/rebuttals';
import { LIBRARY, libraryEntry } from './entries';
import { libraryKinds, searchLibrary } from './entry';

describe('the library', () => {
  it('has every kind, each entry with its section, source and confidence under an address of its own', () => {
    for (const kind of libraryKinds) expect(LIBRARY.filter((one) => one.kind === kind).length, kind).toBeGreaterThan(5);
    expect(new Set(LIBRARY.map(({ id }) => id)).size).toBe(LIBRARY.length);
    for (const one of LIBRARY) {
      expect([one.id, one.title === '', one.says === '', one.section === '', one.source === '']).toEqual([one.id, false, false, false, false]);
      expect(one.id).toMatch(/^[\w.-]+$/);
      expect(JSON.stringify(one)).not.toMatch(/undefined|\{\w+\}|  /);
    }
  });

  it('holds every clock and every rebuttal that the product counts with', () => {
    for (const { id } of DEADLINE_RULES) expect(libraryEntry(`clock.${id}`), id).not.toBeNull();
    for (const { key } of REBUTTALS) expect(libraryEntry(`denial.${key}`), key).not.toBeNull();
    expect(libraryEntry('fee.ML201')).toMatchObject({ figure: '$2,015.00', section: '8 CCR 9795, ML201', since: '2021-04-01' });
    expect(libraryEntry('clock.bill.second_review')).toMatchObject({ figure: '90 days', confidence: 'V' });
    expect(libraryEntry('nothing')).toBeNull();
  });

  it.each([
    ['second review', null, 'clock.bill.second_review'],
    ['§ 9792.5.7', 'clock', 'clock.bill.ibr'],
    ['ml203 50', 'disagreement', 'disagreement.ml203-pages'],
    ['3,832', 'market', 'market.ml201'],
    ['carc 18', 'reason_code', 'carc.18'],
  ] as const)('“%s” is found', (q, kind, id) => expect(searchLibrary(LIBRARY, q, kind).map((one) => one.id)).toContain(id));

  it('every word must be there; titles come first; no words are everything', () => {
    expect(searchLibrary(LIBRARY, 'second review elephant', null)).toEqual([]);
    expect(searchLibrary(LIBRARY, '', null)).toHaveLength(LIBRARY.length);
    expect(searchLibrary(LIBRARY, 'second review', null)[0]?.title.toLowerCase()).toContain('second review');
  });
});

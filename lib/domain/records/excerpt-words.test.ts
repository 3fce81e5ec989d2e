import { describe, expect, it } from 'vitest';
import { demandExcerptStep, stateAfterEdit, tagLabel } from './excerpt-life';
import { packetLetter, pageCite } from './page-cite';
import { tidyQuote } from './quote';
import { sameEvents } from './same-event';

describe('page cites', () => {
  it.each([[0, 'A'], [25, 'Z'], [26, 'AA'], [27, 'AB'], [701, 'ZZ'], [702, 'AAA']])('packet %i is %s', (position, letter) => expect(packetLetter(position)).toBe(letter));
  it('names packet, page and printed lines', () => {
    expect(pageCite({ letter: 'A', pageNumber: 12 })).toBe('A, p. 12');
    expect(pageCite({ letter: 'B', pageNumber: 40, lines: '12:3-14:18' })).toBe('B, p. 40, 12:3-14:18');
  });
});

describe('marked words as a sentence', () => {
  it.each([
    ['Low back pain\nsince the fall.', 'Low back pain since the fall.'],
    ['conservative treat-\nment failed', 'conservative treatment failed'],
    ['L4-\nL5 fusion', 'L4- L5 fusion'],
    ['12 Q Did you fall?\n13 A Yes.', 'Q Did you fall? A Yes.'],
    ['20 mg of A\n40 mg of B', '20 mg of A 40 mg of B'],
    ['6 weeks of therapy', '6 weeks of therapy'],
  ])('%j', (quoted, as) => expect(tidyQuote(quoted)).toBe(as));
});

describe('what becomes of an excerpt (LC 4628(b))', () => {
  it.each([
    ['CONFIRMED', false, 'PROPOSED'],
    ['CONFIRMED', true, 'CONFIRMED'],
    ['REJECTED', true, 'PROPOSED'],
    ['REJECTED', false, 'PROPOSED'],
    ['PROPOSED', true, 'PROPOSED'],
  ] as const)('%s changed, by a physician: %s → %s', (state, byPhysician, after) => expect(stateAfterEdit(state, byPhysician)).toBe(after));

  it('is decided once, and reopened only when it was', () => {
    expect(() => demandExcerptStep('PROPOSED', 'confirm')).not.toThrow();
    for (const [state, step] of [['CONFIRMED', 'confirm'], ['REJECTED', 'confirm'], ['CONFIRMED', 'reject'], ['PROPOSED', 'reopen']] as const) expect(() => demandExcerptStep(state, step)).toThrow(expect.objectContaining({ rule: 'excerpt.transition' }));
  });

  it('calls tags by their words', () => expect(['prior_injury', 'Light duty', 'constructor'].map(tagLabel)).toEqual(['Prior injury', 'Light duty', 'constructor']));
});

describe('one event written twice', () => {
  const line = (id: string, changed: Partial<Parameters<typeof sameEvents>[0][number]> = {}) => ({ id, happenedOn: '2025-01-21', provider: 'L. Haddad, MD', type: '', text: 'Low back pain, constant, radiating to the left thigh', ...changed });

  it('finds the same day, provider and words', () => {
    expect(sameEvents([line('a'), line('b', { provider: 'Dr. L. Haddad', text: 'Constant low back pain radiating to left thigh.' }), line('c', { text: 'Temporarily totally disabled until March' })])).toEqual([['a', 'b']]);
  });
  it('leaves other days and other providers apart', () => {
    expect(sameEvents([line('a'), line('b', { happenedOn: '2025-01-22' }), line('c', { provider: 'R. Osei, MD' })])).toEqual([]);
  });
  it('compares undated lines among themselves, and puts three in one group', () => {
    expect(sameEvents([line('a', { happenedOn: null }), line('b', { happenedOn: null }), line('c', { happenedOn: null, provider: '' })])).toEqual([['a', 'b', 'c']]);
  });
});

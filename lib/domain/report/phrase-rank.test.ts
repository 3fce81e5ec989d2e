import { describe, expect, it } from 'vitest';
import { rankPhrases } from './phrase-rank';

const phrases = [
  { name: 'nl spine', text: 'Normal alignment of the spine.', sectionKeys: ['examination'], specialty: 'musculoskeletal' },
  { name: 'nl', text: 'Within normal limits.', sectionKeys: [], specialty: '' },
  { name: 'nl mental', text: 'Alert and oriented.', sectionKeys: ['mental_status'], specialty: 'psychiatric' },
  { name: 'work limits', text: 'No lifting above twenty pounds. Normal sitting, standing, walking, bending at will, both hands free.', sectionKeys: ['disability'], specialty: '' },
];
const anywhere = { sectionKey: null, specialty: '' } as const;
const names = (typed: string, place: Parameters<typeof rankPhrases>[2] = anywhere) => rankPhrases(phrases, typed, place).map(({ name }) => name);

describe('rankPhrases', () => {
  it.each([
    ['nl', ['nl', 'nl mental', 'nl spine']],
    ['nl sp', ['nl spine']],
    ['spine nl', ['nl spine']],
    ['limits', ['work limits', 'nl']],
    ['both hands', ['work limits']],
    ['nothing', []],
  ])('%s', (typed, expected) => expect(names(typed)).toEqual(expected));

  it('offers what was kept for the section first, never what belongs to another section or specialty', () => {
    expect(names('nl', { sectionKey: 'examination', specialty: 'musculoskeletal' })).toEqual(['nl', 'nl spine']);
    expect(names('', { sectionKey: 'examination', specialty: 'musculoskeletal' })).toEqual(['nl spine', 'nl']);
    expect(names('', { sectionKey: 'mental_status', specialty: 'musculoskeletal' })).toEqual(['nl']);
  });
});

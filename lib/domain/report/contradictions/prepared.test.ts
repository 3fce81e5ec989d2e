import { describe, expect, it } from 'vitest';
import { on } from '../../../test/prepared-reports/build';
import { reportsWithContradiction } from '../../../test/prepared-reports/contradictory';
import { reportsMissingOne } from '../../../test/prepared-reports/missing';
import { orthopaedic } from '../../../test/prepared-reports/orthopaedic';
import { federalIme, followUp, recordReview, supplemental } from '../../../test/prepared-reports/others';
import { psychiatric } from '../../../test/prepared-reports/psychiatric';
import { contradictionsOf } from '../contradictions';

describe('what agrees is not accused', () => {
  it.each([['orthopaedic', orthopaedic], ['psychiatric', psychiatric], ['follow-up', followUp], ['supplemental', supplemental], ['record review', recordReview], ['federal', federalIme]])('%s', (_, facts) => {
    expect(contradictionsOf(facts)).toEqual([]);
  });

  it.each(reportsMissingOne.map(({ says, facts }) => [says, facts] as const))('something is missing: %s', (_, facts) => {
    expect(contradictionsOf(facts)).toEqual([]);
  });
});

describe('a report that was copied from another case', () => {
  it('is known by name and day of injury, in words and findings', () => {
    const copied = { ...orthopaedic, case: { ...orthopaedic.case, claimantName: 'Salvador Beaumont', injuries: [{ injuredOn: on('2026-01-11'), throughOn: null, bodyParts: 'lumbar spine, left knee' }] } };
    const found = contradictionsOf(copied);
    expect(found.filter(({ code }) => code === 'name').map(({ places }) => places[0].quote)).toEqual([expect.stringContaining('Mr. Reyes-Ortiz is a 47-year-old')]);
    expect(found.filter(({ title }) => title === 'Date of injury').map(({ places }) => places[0].where.kind)).toEqual(['panel', 'section', 'section']);
  });
});

describe('what contradicts is found, with both places', () => {
  it.each(reportsWithContradiction.map((one) => [one.says, one] as const))('%s', (_, { facts, code, quotes }) => {
    const found = contradictionsOf(facts);
    expect(found.map((one) => [one.code, one.places[0].quote, one.places[1].quote])).toEqual([[code, expect.stringContaining(quotes[0]), expect.stringContaining(quotes[1])]]);
    for (const { where } of found.flatMap(({ places }) => places)) expect(where.kind === 'panel' || facts.sections.some(({ id }) => id === where.sectionId)).toBe(true);
  });
});

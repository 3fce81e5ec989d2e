import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { on } from '../../../test/prepared-reports/build';
import { adding } from '../../../test/prepared-reports/contradictory';
import { orthopaedic } from '../../../test/prepared-reports/orthopaedic';
import { addDays, ageOn, type CalendarDate } from '../../calendar';
import { contradictionsOf } from '../contradictions';
import { combined } from '../contradictions/percents';
import { sentencesOf, wordsIn } from '../passages';
import type { ReportFacts } from '../facts';
import { checkReport } from './check';
import { maySign } from './finding';

const day = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays(on('1950-01-01'), count));
/** Leap days, their neighbours, and the days on which clocks change. */
const edges = ['1960-02-29', '1976-02-28', '1976-02-29', '1976-03-01', '1984-12-31', '1985-01-01'].map(on);
const examDays = ['2024-02-28', '2024-02-29', '2024-03-01', '2025-02-28', '2025-03-01', '2026-03-08', '2026-11-01', '2024-12-31', '2025-01-01'].map(on);

const bornAndSeen = (bornOn: CalendarDate, examinedOn: CalendarDate, words: string): ReportFacts => {
  const facts = { ...orthopaedic, case: { ...orthopaedic.case, bornOn, injuries: [] }, evaluation: { ...orthopaedic.evaluation, examinedOn, requestedOn: examinedOn }, today: examinedOn, findings: { ...orthopaedic.findings, stationaryOn: null } };
  return adding({ ...facts, sections: facts.sections.filter(({ key }) => key === 'discussion') }, 'discussion', words);
};
const ages = (facts: ReportFacts) => contradictionsOf(facts).filter(({ code }) => code === 'age');

describe('ages', () => {
  it('the right one is not accused and every other is, on leap days and days on which clocks change too', () => {
    const born = fc.oneof(day, fc.constantFrom(...edges));
    const seen = fc.oneof(fc.integer({ min: 0, max: 900 }).map((count) => addDays(on('2024-01-01'), count)), fc.constantFrom(...examDays));
    fc.assert(
      fc.property(born, seen, fc.integer({ min: -20, max: 20 }), (bornOn, examinedOn, off) => {
        const age = ageOn(bornOn, examinedOn) + off;
        fc.pre(bornOn < examinedOn && age >= 0);
        expect(ages(bornAndSeen(bornOn, examinedOn, `He is a ${age}-year-old man with pain of the back.`)).length).toBe(off === 0 ? 0 : 1);
      }),
    );
  });

  it('one who was born on February 29 is a year older on March 1 of common years', () => {
    expect(ages(bornAndSeen(on('1984-02-29'), on('2026-02-28'), 'She is a 41-year-old aide.'))).toEqual([]);
    expect(ages(bornAndSeen(on('1984-02-29'), on('2026-03-01'), 'She is a 42-year-old aide.'))).toEqual([]);
    expect(ages(bornAndSeen(on('1984-02-29'), on('2026-02-28'), 'She is a 42-year-old aide.'))).toHaveLength(1);
  });

  it('the age of somebody else, or at another time, is not compared', () => {
    for (const words of ['She has a 12-year-old son.', 'He was 19 years old when he broke the wrist.', 'His 71-year-old mother lives with him.', 'He was a 44-year-old man when the injury occurred.', 'The 12-year-old film was not available.']) {
      expect(ages(bornAndSeen(on('1980-05-05'), on('2026-03-08'), words))).toEqual([]);
    }
  });
});

describe('percentages', () => {
  const shared = (percents: readonly number[]): ReportFacts => ({
    ...orthopaedic,
    sections: orthopaedic.sections.filter(({ key }) => key !== 'apportionment'),
    findings: { ...orthopaedic.findings, apportionment: [{ id: 'a', bodyPart: 'lumbar spine', factors: percents.map((percent, at) => ({ id: String(at), cause: `Cause ${at}`, percent, howAndWhy: 'It narrows the canal and causes pain on bending now.', industrial: at === 0 })) }] },
  });
  const accusesSum = (facts: ReportFacts) => checkReport(facts).some(({ code, tone, detail }) => code === 'apportionment.percent' && tone === 'warn' && detail.includes('add up'));

  it('causes are accused exactly when they do not make 100', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 6 }), (percents) => {
      expect(accusesSum(shared(percents))).toBe(percents.reduce((sum, one) => sum + one, 0) !== 100);
    }));
  });

  it('shares that make 100 never are, however they are cut', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 5 }), (cuts) => {
      const points = [0, ...cuts.sort((a, b) => a - b), 100];
      expect(accusesSum(shared(points.slice(1).map((point, at) => point - (points[at] ?? 0))))).toBe(false);
    }));
  });

  it('impairments combine the same in either order, never above 100 and never below the larger', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), (a, b) => {
      expect(combined(a, b)).toBe(combined(b, a));
      expect(combined(a, b)).toBeLessThanOrEqual(100);
      expect(combined(a, b)).toBeGreaterThanOrEqual(Math.max(a, b));
    }));
  });
});

describe('any words at all', () => {
  it('never break the check or the comparison, and the verdict is that of its findings', () => {
    const piece = fc.oneof(fc.string({ maxLength: 60 }), fc.constantFrom('Mr. ', 'left knee', '03/08/2026', ' to ', '100%', 'apportion ', 'WPI of ', '[', ']', ' pages of records reviewed', 'ADJ123456', '.'));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const facts = adding(orthopaedic, 'discussion', pieces.join('').replace(/[{}<>]/g, ''));
        const found = checkReport(facts);
        expect(maySign(found)).toBe(!found.some(({ tone }) => tone === 'block'));
        for (const { places } of contradictionsOf(facts)) for (const { quote } of places) expect(quote.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });

  it('sentences lose no words', () => {
    fc.assert(fc.property(fc.string({ maxLength: 300 }), (text) => {
      expect(sentencesOf(text).join(' ').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }));
    expect(sentencesOf('Dr. Okafor saw him at 4.5 of 10. He agreed. Panel no. 7731906 was used.')).toEqual(['Dr. Okafor saw him at 4.5 of 10.', 'He agreed.', 'Panel no. 7731906 was used.']);
    expect(wordsIn('Pain of [which part] ____ TBD')).toBe(2);
  });
});

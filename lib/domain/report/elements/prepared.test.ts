import { describe, expect, it } from 'vitest';
import { reportsMissingOne } from '../../../test/prepared-reports/missing';
import { orthopaedic } from '../../../test/prepared-reports/orthopaedic';
import { federalIme, followUp, recordReview, supplemental } from '../../../test/prepared-reports/others';
import { psychiatric } from '../../../test/prepared-reports/psychiatric';
import { checkReport } from './check';
import { maySign } from './finding';

const accused = (facts: Parameters<typeof checkReport>[0]) => checkReport(facts).filter(({ tone }) => tone !== 'pass').map(({ code, tone, detail }) => ({ code, tone, detail }));

describe('complete reports are not accused', () => {
  it.each([
    ['comprehensive, orthopaedic panel QME', orthopaedic],
    ['comprehensive, psychiatric AME', psychiatric],
    ['follow-up by video, not yet stationary', followUp],
    ['supplemental', supplemental],
    ['record review', recordReview],
    ['IME in federal court', federalIme],
  ])('%s', (_, facts) => {
    expect(accused(facts)).toEqual([]);
    expect(maySign(checkReport(facts))).toBe(true);
  });
});

describe('of a report that lacks one thing, that one is found and nothing else', () => {
  it('each is another element', () => {
    expect(reportsMissingOne.length).toBeGreaterThanOrEqual(30);
    expect(new Set(reportsMissingOne.map(({ code }) => code)).size).toBe(reportsMissingOne.length);
  });

  it.each(reportsMissingOne.map((one) => [one.says, one] as const))('%s', (_, { facts, code, tone }) => {
    expect(accused(facts)).toEqual([{ code, tone, detail: expect.any(String) as string }]);
    expect(maySign(checkReport(facts))).toBe(tone === 'warn');
  });
});

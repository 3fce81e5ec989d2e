import { describe, expect, test } from 'vitest';
import { cents } from '../money';
import { historyFrom, stageOdds, weighted } from './stage-odds';

describe('the odds of a stage', () => {
  test('are the practice’s own share, with its counts', () => {
    const scheduled = stageOdds([{ stage: 'scheduled', decidedCount: 48, billedCount: 40, daysToBill: 41 }]).find(({ stage }) => stage === 'scheduled');
    expect(scheduled).toEqual({ stage: 'scheduled', decidedCount: 48, billedCount: 40, oddsBps: 8_333, daysToBill: 41, assumed: false });
  });
  test('are a marked default while too little is decided', () => {
    const odds = stageOdds([{ stage: 'examined', decidedCount: historyFrom - 1, billedCount: 1, daysToBill: 3 }]);
    expect(odds.find(({ stage }) => stage === 'examined')).toMatchObject({ oddsBps: 9_500, daysToBill: 35, assumed: true, decidedCount: 9, billedCount: 1 });
    expect(odds.map(({ oddsBps }) => oddsBps)).toEqual([5_000, 7_000, 8_000, 9_500, 9_900]);
  });
  test('weigh a fee, rounded once', () => expect([weighted(cents(201_500), 8_333), weighted(cents(1), 5_000), weighted(cents(0), 9_000)]).toEqual([167_910, 1, 0]));
});

import { describe, expect, it } from 'vitest';
import { calendarDate } from '../calendar';
import { dueDate } from '../deadlines/due-date';
import { askedMuchTheSame, requestClocks, requestNotes, type RequestFacts } from './supplemental-request';

const askedOn = calendarDate('2026-03-02');
const facts = (changed: Partial<RequestFacts> = {}): RequestFacts => ({ kind: 'supplemental', askedBy: 'defense_attorney', askedOn, inWriting: true, agreedDays: 0, ...changed });

describe('the clock of a request', () => {
  it.each<[string, Partial<RequestFacts>, string, string]>([
    ['38(i): sixty days from the written request', {}, 'report.supplemental', '2026-05-01'],
    ['38(i): thirty more by agreement', { agreedDays: 30 }, 'report.supplemental_extended', '2026-05-31'],
    ['38(i): fewer by agreement', { agreedDays: 10 }, 'report.supplemental_extended', '2026-05-11'],
    ['37: ten days, asked by the worker', { kind: 'factual_correction', askedBy: 'claimant' }, 'correction.response', '2026-03-12'],
    ['37: fifteen days, asked by the administrator', { kind: 'factual_correction', askedBy: 'claims_administrator' }, 'correction.response_both', '2026-03-17'],
    ['37: fifteen days, asked by both', { kind: 'factual_correction', askedBy: 'both' }, 'correction.response_both', '2026-03-17'],
  ])('%s', (_label, changed, rule, strictOn) => {
    const [clock, ...others] = requestClocks(facts(changed), 'QME');
    expect(others).toEqual([]);
    expect(clock?.rule).toBe(rule);
    expect(clock && dueDate({ rule: clock.rule, triggerOn: clock.triggerOn, ...(clock.agreedDays ? { agreedDays: clock.agreedDays } : {}) }).strictOn).toBe(strictOn);
  });

  it('does not run by word of mouth, and by the agreement in private work', () => {
    expect(requestClocks(facts({ inWriting: false }), 'QME')).toEqual([]);
    expect(requestClocks(facts({ agreedDays: 10 }), 'IME').map(({ rule }) => rule)).toEqual(['ime.report']);
  });
});

describe('what is weighed', () => {
  const codes = (changed: Partial<RequestFacts>, represented: boolean | null = false, servedOn: string | null = '2026-02-10') => requestNotes(facts(changed), { represented, reportServedOn: servedOn === null ? null : calendarDate(servedOn) }).map(({ code }) => code);
  it.each<[Partial<RequestFacts>, boolean | null, string | null, string[]]>([
    [{}, true, null, []],
    [{ inWriting: false }, true, null, ['oral']],
    [{ kind: 'factual_correction', askedBy: 'claimant' }, false, '2026-02-10', []],
    [{ kind: 'factual_correction', askedBy: 'claimant' }, true, '2026-02-10', ['represented']],
    [{ kind: 'factual_correction', askedBy: 'defense_attorney' }, false, '2026-02-10', ['not_asked_by_party']],
    [{ kind: 'factual_correction', askedBy: 'claimant' }, false, '2026-01-26', []],
    [{ kind: 'factual_correction', askedBy: 'claimant' }, false, '2026-01-25', ['too_late']],
  ])('%j, represented %s, report of %s: %j', (changed, represented, servedOn, expected) => {
    expect(codes(changed, represented, servedOn)).toEqual(expected);
  });
});

describe('asked before?', () => {
  const earlier = [
    { text: 'Is the lumbar condition industrial?\nIs the claimant permanent and stationary?', on: calendarDate('2025-11-02') },
    { text: 'Please address apportionment of the left knee.', on: calendarDate('2026-01-04') },
  ];
  it.each([
    ['Doctor, is the lumbar spine condition industrial?', ['2025-11-02']],
    ['Would you please address apportionment of the left knee in light of the MRI?', ['2026-01-04']],
    ['Is he permanent and stationary? What apportionment of the left knee applies?', ['2026-01-04', '2025-11-02']],
    ['Did the new electromyogram show radiculopathy?', []],
    ['', []],
    ['???', []],
  ])('%s', (questions, found) => {
    expect(askedMuchTheSame(questions, earlier).map(({ on }) => on)).toEqual(found);
  });
});

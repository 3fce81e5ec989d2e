import { describe, expect, test } from 'vitest';
import { DEADLINE_RULES } from '@/lib/domain/deadlines/rules';
import { ML_CODES } from '@/lib/domain/fee-schedule/quote';
import { answerDeadline, deadlineExample, deadlinePairs, extensions, readDeadlineForm, ruleGroups } from './deadline-form';
import { answerFee, feeExample, feePairs, readFeeForm, type FeeForm } from './fee-form';
import { searchValues } from './search-values';

const today = '2026-06-16';
const fee = (change: Partial<FeeForm> = {}): FeeForm => ({ ...feeExample(today), ...change });
const totalOf = (form: FeeForm): number | string => {
  const answer = answerFee(form);
  return 'quote' in answer ? answer.quote.totalCents : (answer.field ?? answer.message);
};

describe('the fee calculator', () => {
  test('shows the public example to the cent', () => expect(totalOf(fee())).toBe(805_675));

  test.each<[string, Partial<FeeForm>, number | string]>([
    ['pages with a comma', { pages: '1,240' }, 805_675],
    ['no pages', { pages: '' }, 493_675],
    ['a panel QME is paid the plain fee', { evaluator: 'qme', focus: '', interpreter: false, pages: '' }, 201_500],
    ['what an evaluation does not ask has no bearing', { code: 'ML205', minutes: '60' }, 32_500],
    ['a deposition of 50 minutes', { code: 'ML204', evaluator: 'qme', minutes: '50' }, 91_000],
    ['testimony that was no deposition', { code: 'ML204', evaluator: 'qme', minutes: '50', deposition: false }, 34_125],
    ['cancelled 7 days before', { code: 'ML204', evaluator: 'qme', servedOn: '2026-03-10', cancelledOn: '2026-03-03', minutes: '' }, 45_500],
    ['cancelled 8 days before', { code: 'ML204', evaluator: 'qme', servedOn: '2026-03-10', cancelledOn: '2026-03-02', minutes: '' }, 0],
    ['half a page', { pages: '1.5' }, 'pages'],
    ['fewer than no pages', { pages: '-3' }, 'pages'],
    ['more pages than there are', { pages: '1000001' }, 'pages'],
    ['no day', { servedOn: '' }, 'servedOn'],
    ['a day that does not exist', { servedOn: '2026-02-30' }, 'servedOn'],
    ['a supplemental without its request', { code: 'ML203', requestedOn: '' }, 'requestedOn'],
    ['no minutes', { code: 'ML205', minutes: '' }, 'minutes'],
  ])('%s', (_, change, expected) => expect(totalOf(fee(change))).toBe(expected));

  test('says why an old exam has no answer', () => {
    expect(totalOf(fee({ servedOn: '2021-03-31' }))).toMatch(/No fee schedule/);
  });

  test.each(ML_CODES)('a link to %s shows the same answer', (code) => {
    for (const change of [{}, { evaluator: 'qme', focus: '', interpreter: false, withReport: true, deposition: false, pages: '700' }] as Partial<FeeForm>[]) {
      const form = fee({ code, ...change });
      const read = readFeeForm(new URLSearchParams(feePairs(form)), '2030-01-01');
      expect(totalOf(read)).toBe(totalOf(form));
    }
  });
});

describe('the deadline calculator', () => {
  test('offers every rule once, extensions behind the rule they lengthen', () => {
    const offered = [...ruleGroups.flatMap((group) => group.rules.map((rule) => rule.id)), ...Object.values(extensions).flatMap((options) => options.map(([id]) => id))];
    expect(offered.sort()).toEqual(DEADLINE_RULES.map((rule) => rule.id).sort());
  });

  test.each(DEADLINE_RULES.map((rule) => rule.id))('%s is answered, and its link shows the same', (id) => {
    const [base, extension] = Object.entries(extensions).flatMap(([from, options]) => options.filter(([one]) => one === id).map(([one]) => [from, one] as const))[0] ?? [id, ''];
    const form = { ...deadlineExample(today), rule: base as typeof id, extension: extension as typeof id | '', service: 'mail_ca' as const, agreedDays: '45', allCalendars: true };
    const answer = answerDeadline(form);
    expect('quote' in answer && answer.quote.rule).toBe(id);
    expect(answerDeadline(readDeadlineForm(new URLSearchParams(deadlinePairs(form)), '2030-01-01'))).toEqual(answer);
  });

  test.each([['2026-02-30', '', 'from'], ['', '', 'from'], [today, '0', 'agreedDays'], [today, 'ten', 'agreedDays'], [today, '9999', 'agreedDays']])('from %s for %s days names the field %s', (from, agreedDays, field) => {
    const answer = answerDeadline({ ...deadlineExample(today), rule: 'ime.report', from, agreedDays });
    expect('field' in answer && answer.field).toBe(field);
  });
});

describe('a link from anywhere', () => {
  test.each([{}, { code: 'ML106', rule: 'no.such' }, { code: ['ML201', 'ML202'], rule: ['__proto__'] }, { __proto__: { code: 'ML202' } }, { code: 'ML201', pages: '<script>', on: 'never', as: 'king', focus: '99' }])('%j never fails the page', (given) => {
    const values = searchValues(given as Record<string, string>);
    expect(() => answerFee(readFeeForm(values, today))).not.toThrow();
    expect(() => answerDeadline(readDeadlineForm(values, today))).not.toThrow();
  });
});

import { describe, expect, test } from 'vitest';
import { calendarDate } from '../calendar';
import { price } from '../fee-schedule/price';
import { agreementOutcomeOf, feeInputOf, type EvaluationFacts } from './code';
import { EVALUATION_KINDS, EVALUATION_STATES } from './lifecycle';
import { otherCodesOf } from './other-codes';

const day = calendarDate;
const facts = (over: Partial<EvaluationFacts> = {}): EvaluationFacts => ({
  caseKind: 'QME', kind: 'COMPREHENSIVE', state: 'EXAMINED', serviceOn: day('2026-05-22'), requestedOn: day('2026-03-01'), interpreter: false, primaryFocus: null,
  history: [], packets: [], minutes: null, recordReviewReport: false, ...over,
});
const coded = (over: Partial<EvaluationFacts>): string => {
  const { input } = feeInputOf(facts(over));
  return input ? [input.code, ...input.modifiers].join('-') : 'none';
};
const earlier = [{ code: 'ML201' as const, examOn: day('2025-07-11'), sameInjury: true }];

describe('code and modifiers from the facts', () => {
  test.each<[string, Partial<EvaluationFacts>, string]>([
    ['first exam by a panel QME', {}, 'ML201-95'],
    ['with an interpreter', { interpreter: true }, 'ML201-95-93'],
    ['by an AME, psychiatric, with an interpreter', { caseKind: 'AME', primaryFocus: 'PSYCH', interpreter: true }, 'ML201-94-96-93'],
    ['toxicology', { primaryFocus: 'TOX' }, 'ML201-95-97'],
    ['oncology', { primaryFocus: 'ONC' }, 'ML201-95-98'],
    ['expected before the exam', { state: 'SCHEDULED', interpreter: true }, 'ML201-95-93'],
    ['within 18 months of a comprehensive', { kind: 'FOLLOW_UP', history: earlier }, 'ML202-95'],
    ['the history decides, not the name of the appointment', { kind: 'COMPREHENSIVE', history: earlier }, 'ML202-95'],
    ['a follow-up after 18 months', { kind: 'FOLLOW_UP', history: earlier, serviceOn: day('2027-02-01') }, 'ML201-95'],
    ['no-show: no interpreter, no AME factor', { state: 'NO_SHOW', caseKind: 'AME', interpreter: true, primaryFocus: 'PSYCH' }, 'ML200'],
    ['late cancellation', { state: 'LATE_CANCEL' }, 'ML200-95'],
    ['not seen', { state: 'NOT_SEEN' }, 'ML200-95'],
    ['not seen, the interpreter was missing', { state: 'NOT_SEEN', missedReason: 'interpreter_missing' }, 'ML200-95'],
    ['a supplemental on new records', { kind: 'SUPPLEMENTAL', supplementalBasis: { newRecords: true, newIssue: false, askedBefore: true } }, 'ML203-95'],
    ['a supplemental on what was asked before', { kind: 'SUPPLEMENTAL', supplementalBasis: { newRecords: false, newIssue: false, askedBefore: true } }, 'none'],
    ['a supplemental of which nobody said why', { kind: 'SUPPLEMENTAL', supplementalBasis: { newRecords: null, newIssue: null, askedBefore: null } }, 'ML203-95'],
    ['cancelled in time', { state: 'CANCELLED' }, 'none'],
    ['supplemental by an AME, psychiatric: no interpreter without an exam', { kind: 'SUPPLEMENTAL', caseKind: 'AME', primaryFocus: 'PSYCH', interpreter: true }, 'ML203-94-96'],
    ['deposition of an AME: no focus modifier', { kind: 'DEPOSITION', caseKind: 'AME', primaryFocus: 'PSYCH' }, 'ML204-94'],
    ['work outside the schedule', { kind: 'OTHER' }, 'none'],
  ])('%s: %s', (_, over, expected) => expect(coded(over)).toBe(expected));

  test('whatever the facts, the schedule accepts the result, and each modifier has its reason', () => {
    for (const caseKind of ['QME', 'AME'] as const)
      for (const kind of EVALUATION_KINDS)
        for (const state of EVALUATION_STATES)
          for (const primaryFocus of [null, 'PSYCH', 'TOX', 'ONC'] as const)
            for (const interpreter of [true, false]) {
              const { input, additional, reasons } = feeInputOf(facts({ caseKind, kind, state, primaryFocus, interpreter, history: earlier, subRosaMinutes: 47 }));
              for (const billed of [...(input ? [input] : []), ...additional]) expect(price(billed).totalCents).toBeGreaterThan(0);
              for (const modifier of input?.modifiers ?? []) expect(reasons).toContainEqual(expect.objectContaining({ about: `-${modifier}`, applies: true }));
            }
  });
  test('what was left out has a reason too', () => {
    const { reasons } = feeInputOf(facts({ kind: 'SUPPLEMENTAL', interpreter: true }));
    expect(reasons).toContainEqual(expect.objectContaining({ about: '-93', applies: false }));
  });
  test('sub rosa review is billed beside the exam', () => {
    const { additional } = feeInputOf(facts({ caseKind: 'AME', primaryFocus: 'PSYCH', subRosaMinutes: 47 }));
    expect(additional.map((input) => [input.code, input.modifiers, price(input).totalCents])).toEqual([['ML205', [], 24_375]]);
  });
  test('a deposition without minutes is expected at its minimum; one cancelled late at its hour', () => {
    const worth = (over: Partial<EvaluationFacts>) => {
      const { input } = feeInputOf(facts({ kind: 'DEPOSITION', ...over }));
      return input && price(input).totalCents;
    };
    expect([worth({ state: 'SCHEDULED' }), worth({ state: 'CANCELLED', deposition: { scheduledOn: day('2026-05-22'), cancelledOn: day('2026-05-18') } }), worth({ state: 'CANCELLED' })]).toEqual([91_000, 45_500, null]);
  });
  test('a supplemental without a day of request is warned about', () => {
    expect([feeInputOf(facts({ kind: 'SUPPLEMENTAL', requestedOn: null })).warning, feeInputOf(facts({ kind: 'SUPPLEMENTAL' })).warning]).toEqual([expect.stringContaining('request'), null]);
  });
});

describe('other codes considered', () => {
  test('show their dollars against the one taken', () => {
    const others = otherCodesOf(feeInputOf(facts({ history: earlier, interpreter: true })));
    expect(others.map((other) => [other.code, other.totalCents, other.differenceCents])).toEqual([['ML201', 221_650, 76_862], ['ML203', 65_000, -79_788]]);
    expect(others[0]?.why).toContain('Within 18 months');
  });
  test('are none for testimony or nothing billed', () => {
    expect([otherCodesOf(feeInputOf(facts({ kind: 'DEPOSITION' }))), otherCodesOf(feeInputOf(facts({ state: 'CANCELLED' })))]).toEqual([[], []]);
  });
});

test.each([
  ['COMPREHENSIVE', 'EXAMINED', 'examined'],
  ['COMPREHENSIVE', 'NOT_SEEN', 'no_show'],
  ['FOLLOW_UP', 'LATE_CANCEL', 'late_cancel'],
  ['DEPOSITION', 'EXAMINED', 'hourly'],
  ['RECORD_REVIEW', 'REPORT_SERVED', 'record_review'],
  ['OTHER', 'REQUESTED', 'flat_fee'],
  ['OTHER', 'CANCELLED', 'cancelled'],
] as const)('private work: %s, %s earns the %s fee', (kind, state, outcome) => expect(agreementOutcomeOf(kind, state)).toBe(outcome));

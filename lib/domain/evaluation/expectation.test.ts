import { describe, expect, it } from 'vitest';
import { calendarDate } from '../calendar';
import { expectationOf, examKindOn, firstEvaluationKind, focusOfSpecialty, type ExpectationFacts } from './expectation';
import { earlierExamsOf, sameInjury } from './injury';

const on = calendarDate;
const panelExam: ExpectationFacts = {
  caseKind: 'QME', kind: 'COMPREHENSIVE', state: 'SCHEDULED', requestedOn: on('2026-06-16'), bookedOn: on('2026-06-16'), scheduledOn: on('2026-07-24'),
  examinedOn: null, cancelledOn: null, interpreter: true, primaryFocus: null, history: [], pagesExpected: 860, packets: [], minutes: null, recordReviewReport: false, agreement: null,
};
const agreement = { examCents: 180_000, hourlyCents: 60_000, perPageCents: 200, includedPages: 100, noShowCents: 60_000, lateCancelCents: 50_000, minimumCents: null, depositCents: null, reportDays: 21 };

describe('the expected fee and clocks of “Log a case”', () => {
  it('prices a panel exam with interpreter and 860 pages: 2,216.50 + 660 × 3.00 (8 CCR 9795)', () => {
    const { feeQuote, feeCode, clocks } = expectationOf(panelExam);
    expect(feeQuote?.totalCents).toBe(419_650);
    expect(feeCode).toBe('ML201-95-93');
    expect(clocks.map(({ rule, countedOn }) => [rule, countedOn])).toEqual([
      ['appointment.notice', '2026-06-23'],
      ['appointment.window', '2026-09-14'],
      ['records.exchange', '2026-07-04'],
      ['report.comprehensive', '2026-08-23'],
    ]);
  });

  it('lets packets that came replace the announced pages; undeclared ones count nothing (8 CCR 9793(n))', () => {
    const packets = [{ declaredPages: 300, countedPages: 310, previouslyReviewedPages: 0 }, { declaredPages: null, countedPages: 400, previouslyReviewedPages: 0 }];
    expect(expectationOf({ ...panelExam, interpreter: false, packets }).feeQuote?.totalCents).toBe(201_500 + 100 * 300);
  });

  it('prices an IME by its agreement and sets the report by its days', () => {
    const ime = expectationOf({ ...panelExam, caseKind: 'IME', agreement, pagesExpected: 150 });
    expect(ime.feeQuote?.totalCents).toBe(180_000 + 50 * 200);
    expect(ime.clocks.map(({ rule, countedOn }) => [rule, countedOn])).toEqual([['ime.report', '2026-08-14']]);
  });

  it('expects nothing from an IME without an agreement, and says so', () => {
    expect(expectationOf({ ...panelExam, caseKind: 'IME' })).toMatchObject({ feeQuote: null, feeReason: 'No fee agreement chosen yet' });
  });

  it('says why there is no fee before the schedule of April 2021', () => {
    const { feeQuote, warning } = expectationOf({ ...panelExam, requestedOn: on('2021-01-04'), bookedOn: on('2021-01-04'), scheduledOn: on('2021-02-01') });
    expect(feeQuote).toBeNull();
    expect(warning).toMatch(/schedule/i);
  });
});

describe('comprehensive or follow-up', () => {
  const history = [{ code: 'ML201' as const, examOn: on('2024-03-15'), sameInjury: true }];
  it.each([
    ['2025-09-15', 'FOLLOW_UP'],
    ['2025-09-16', 'COMPREHENSIVE'],
  ] as const)('an exam on %s after one of March 15, 2024 is %s', (examOn, kind) => {
    expect(examKindOn(history, on(examOn))).toBe(kind);
  });

  it.each([
    ['QME', '2026-07-24', 'COMPREHENSIVE'],
    ['RECORD_REVIEW', null, 'RECORD_REVIEW'],
    ['PEER_REVIEW', null, 'RECORD_REVIEW'],
    ['EXPERT_WITNESS', null, 'RECORD_REVIEW'],
    ['EXPERT_WITNESS', '2026-07-24', 'COMPREHENSIVE'],
    ['OTHER_INCOME', null, 'OTHER'],
  ] as const)('a %s case with exam on %s begins with %s', (caseKind, examOn, kind) => {
    expect(firstEvaluationKind(caseKind, examOn ? on(examOn) : null, [])).toBe(kind);
  });

  it.each([
    ['MPD', 'PSYCH'],
    ['MTT', 'TOX'],
    ['MMO', 'ONC'],
    ['MOS', null],
  ])('specialty %s has the focus %s', (code, focus) => {
    expect(focusOfSpecialty(code)).toBe(focus);
  });
});

it.each([
  ['the same case', { caseId: 'a' }, { caseId: 'a', claimNumber: 'X' }, true],
  ['the same day of injury, other claim', { injuredOn: on('2025-01-02'), claimNumber: 'A' }, { injuredOn: on('2025-01-02'), claimNumber: 'B' }, true],
  ['another day of injury, same claim', { injuredOn: on('2025-01-02'), claimNumber: 'A' }, { injuredOn: on('2025-03-02'), claimNumber: 'A' }, false],
  ['the same claim written otherwise', { claimNumber: 'GBI-229140' }, { claimNumber: 'gbi 229140' }, true],
  ['another claim', { claimNumber: 'A1' }, { claimNumber: 'B2' }, false],
  ['nothing known', {}, { claimNumber: 'B2' }, true],
])('%s', (_label, a, b, same) => {
  const none = { caseId: null, injuredOn: null, claimNumber: '' };
  expect(sameInjury({ ...none, ...a }, { ...none, ...b })).toBe(same);
});

it('takes only the physician’s own exams into the history', () => {
  const none = { caseId: null, injuredOn: null, claimNumber: '' };
  const held = [
    { ...none, physicianId: 'marsh', code: 'ML201' as const, examOn: on('2025-06-02') },
    { ...none, claimNumber: 'A1', physicianId: 'marsh', code: 'ML202' as const, examOn: on('2025-09-02') },
    { ...none, physicianId: 'okafor', code: 'ML201' as const, examOn: on('2025-10-02') },
  ];
  expect(earlierExamsOf(held, { ...none, claimNumber: 'B2', physicianId: 'marsh' })).toEqual([
    { code: 'ML201', examOn: '2025-06-02', sameInjury: true },
    { code: 'ML202', examOn: '2025-09-02', sameInjury: false },
  ]);
});

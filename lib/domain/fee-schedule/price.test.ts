import { describe, expect, test } from 'vitest';
import { calendarDate } from '../calendar';
import { CA_MLFS_2021_04_01 } from './ca-mlfs-2021-04-01';
import { price } from './price';
import type { FeeInput, MlCode } from './quote';

const asked = (over: Partial<FeeInput> & { code: MlCode }): FeeInput => ({
  serviceOn: calendarDate('2026-03-02'),
  requestedOn: calendarDate('2026-01-15'),
  modifiers: [],
  packets: [],
  recordReviewReport: false,
  minutes: null,
  deposition: null,
  ...over,
});
const total = (over: Partial<FeeInput> & { code: MlCode }): number => price(asked(over)).totalCents / 100;
const rule = (code: string) => expect.objectContaining({ rule: code });

/** 8 CCR 9795(d), the dollar table: ML201, ML202, ML203 (null: no exam, no interpreter). */
const DOLLARS: [string, number, number, number | null][] = [
  ['', 2015, 1316.25, 650],
  ['92', 2015, 1316.25, 650],
  ['95', 2015, 1316.25, 650],
  ['93', 2216.5, 1447.88, null],
  ['94', 2720.25, 1776.94, 877.5],
  ['94 93', 2921.75, 1908.56, null],
  ['96', 4030, 2632.5, 1300],
  ['96 93', 4231.5, 2764.13, null],
  ['96 94', 4735.25, 3093.19, 1527.5],
  ['96 94 93', 4936.75, 3224.81, null],
  ['97', 3022.5, 1974.38, 975],
  ['97 93', 3224, 2106, null],
  ['97 94', 3727.75, 2435.06, 1202.5],
  ['97 94 93', 3929.25, 2566.69, null],
  ['98', 3022.5, 1974.38, 975],
  ['98 93', 3224, 2106, null],
  ['98 94', 3727.75, 2435.06, 1202.5],
  ['98 94 93', 3929.25, 2566.69, null],
];

describe('8 CCR 9795(d): the dollar table', () => {
  test.each(DOLLARS)('modifiers %j', (text, ml201, ml202, ml203) => {
    const modifiers = text === '' ? [] : text.split(' ');
    expect(total({ code: 'ML201', modifiers })).toBe(ml201);
    expect(total({ code: 'ML202', modifiers: [...modifiers].reverse() })).toBe(ml202);
    if (ml203 === null) expect(() => price(asked({ code: 'ML203', modifiers }))).toThrow(rule('fee.modifier_not_applicable'));
    else expect(total({ code: 'ML203', modifiers })).toBe(ml203);
  });
  test.each(CA_MLFS_2021_04_01.combinations)('the factor of $modifiers is 1 plus its increments', ({ modifiers, factorBps }) => {
    const increments: Record<string, { incrementBps: number }> = CA_MLFS_2021_04_01.modifiers;
    expect(modifiers.reduce((sum, modifier) => sum + (increments[modifier]?.incrementBps ?? 0), 10_000)).toBe(factorBps);
  });
  test('the factor is written as a sum', () => {
    const [line] = price(asked({ code: 'ML201', modifiers: ['93', '96', '94'] })).lines;
    expect(line?.modifiers).toEqual(['94', '96', '93']);
    expect(line?.factorTerms.reduce((sum, term) => sum + term.bps, 0)).toBe(line?.factorBps);
    expect(line?.steps.map((step) => step.label)).toContain('1 + 0.35 AME + 1.00 psychiatric + 0.10 interpreter, increments add');
  });
});

describe('a bill that the schedule does not know is refused', () => {
  test.each<[string, Partial<FeeInput> & { code: MlCode }]>([
    ['fee.modifier_unknown', { code: 'ML201', modifiers: ['99'] }],
    ['fee.modifier_unknown', { code: 'ML201', modifiers: ['constructor'] }],
    ['fee.modifier_repeated', { code: 'ML201', modifiers: ['93', '93'] }],
    ['fee.modifiers_exclusive', { code: 'ML201', modifiers: ['92', '95'] }],
    ['fee.modifiers_exclusive', { code: 'ML201', modifiers: ['97', '98'] }],
    ['fee.modifier_not_applicable', { code: 'ML200', modifiers: ['94'] }],
    ['fee.modifier_not_applicable', { code: 'ML205', modifiers: ['94'], minutes: 30 }],
    ['fee.minutes_required', { code: 'ML205' }],
    ['fee.minutes_required', { code: 'ML204', deposition: { scheduledOn: calendarDate('2026-03-02'), cancelledOn: null } }],
    ['fee.minutes_invalid', { code: 'ML205', minutes: -1 }],
    ['fee.minutes_invalid', { code: 'ML205', minutes: 10.5 }],
    ['fee.pages_invalid', { code: 'ML201', packets: [{ declaredPages: -1, countedPages: 5, previouslyReviewedPages: 0 }] }],
    ['fee.pages_invalid', { code: 'ML201', packets: [{ declaredPages: 5, countedPages: 5, previouslyReviewedPages: 6 }] }],
    ['fee.pages_invalid', { code: 'ML201', packets: [{ declaredPages: 5, countedPages: 1.5, previouslyReviewedPages: 0 }] }],
    ['fee.deposition_dates', { code: 'ML204', deposition: { scheduledOn: calendarDate('2026-03-02'), cancelledOn: calendarDate('2026-03-03') } }],
    ['fee.deposition_not_applicable', { code: 'ML205', minutes: 30, deposition: { scheduledOn: calendarDate('2026-03-02'), cancelledOn: null } }],
    ['fee.requested_on_required', { code: 'ML203', requestedOn: null }],
    ['fee.no_schedule_in_force', { code: 'ML204', serviceOn: calendarDate('2021-03-31'), minutes: 60 }],
  ])('%s: %j', (code, over) => expect(() => price(asked(over))).toThrow(rule(code)));
  test('a date or code that got past the compiler', () => {
    // @ts-expect-error a plain text is no calendar date
    expect(() => price(asked({ code: 'ML201', serviceOn: '2026-02-30' }))).toThrow(rule('calendar.no_such_date'));
    // @ts-expect-error MLPRR follows from the pages and cannot be asked for
    expect(() => price(asked({ code: 'MLPRR' }))).toThrow(rule('fee.code_unknown'));
  });
});

describe('pages', () => {
  const packets = [
    { declaredPages: 1104, countedPages: 1110, previouslyReviewedPages: 0 },
    { declaredPages: 286, countedPages: 286, previouslyReviewedPages: 0 },
    { declaredPages: 22, countedPages: 22, previouslyReviewedPages: 0 },
    { declaredPages: null, countedPages: 264, previouslyReviewedPages: 0 },
  ];
  test('8 CCR 9793(n): one allowance, the lower count, undeclared pages with their price', () => {
    const { pages, warnings, totalCents } = price(asked({ code: 'ML201', modifiers: ['95', '93'], packets }));
    expect(pages).toMatchObject({ includedPages: 200, reviewedPages: 1412, billablePages: 1212, undeclaredPages: 264, undeclaredWorthCents: 79_200 });
    expect(warnings.map((warning) => warning.code)).toEqual(['fee.pages_undeclared', 'fee.pages_counts_differ', 'fee.page_verification', 'fee.interpreter_described']);
    expect(totalCents).toBe(221_650 + 363_600);
  });
  test('8 CCR 9795: no page fee with testimony, said in a warning', () => {
    const quote = price(asked({ code: 'ML205', minutes: 47, packets }));
    expect(quote.lines.map((line) => [line.code, line.units, line.amountCents])).toEqual([['ML205', 3, 24_375]]);
    expect(quote.warnings.map((warning) => warning.code)).toContain('fee.pages_not_billable_with_code');
  });
  test('undeclared pages under the allowance are worth nothing', () => {
    expect(price(asked({ code: 'ML201', packets: [{ declaredPages: null, countedPages: 150, previouslyReviewedPages: 0 }] })).pages.undeclaredWorthCents).toBe(0);
  });
});

describe('8 CCR 9795, ML204 and ML205: time', () => {
  const held = { scheduledOn: calendarDate('2026-03-02'), cancelledOn: null };
  test.each([
    [0, 8], [120, 8], [127, 8], [128, 9], [135, 9], [600, 40],
  ])('a deposition of %s minutes is %s quarter hours', (minutes, units) => expect(price(asked({ code: 'ML204', minutes, deposition: held })).lines[0]?.units).toBe(units));
  test.each([[8, 1], [22, 1], [23, 2], [68, 5]])('%s minutes of video are %s quarter hours', (minutes, units) => expect(price(asked({ code: 'ML205', minutes })).lines[0]?.units).toBe(units));
  test('under 8 minutes there is no line, and it says so', () => {
    const quote = price(asked({ code: 'ML205', minutes: 7 }));
    expect([quote.lines, quote.warnings.map((warning) => warning.code)]).toEqual([[], ['fee.less_than_half_a_quarter_hour']]);
  });
  test('an agreed evaluator gets the factor on the minimum too', () => expect(total({ code: 'ML204', modifiers: ['94'], minutes: 30, deposition: held })).toBe(1228.5));
  test('the minimum is for depositions; other testimony is told so', () => {
    const quote = price(asked({ code: 'ML204', minutes: 60 }));
    expect([quote.totalCents, quote.warnings[0]?.code]).toEqual([45_500, 'fee.deposition_minimum_not_applied']);
  });
  test('preparation beyond the hour counts when cancelled late', () => {
    const cancelled = { scheduledOn: calendarDate('2026-03-10'), cancelledOn: calendarDate('2026-03-09') };
    expect(price(asked({ code: 'ML204', minutes: 90, deposition: cancelled })).lines[0]?.units).toBe(6);
  });
});

test('every line is its units by price by factor, rounded once, and says where it stands', () => {
  const quote = price(asked({ code: 'ML202', modifiers: ['93'], packets: [{ declaredPages: 388, countedPages: 388, previouslyReviewedPages: 0 }] }));
  expect(quote.totalCents).toBe(144_788 + 56_400);
  for (const line of quote.lines) {
    expect(line).toMatchObject({ rounding: 'half_up_per_line', scheduleVersion: 'ca-mlfs-2021-04-01' });
    expect(line.section).toMatch(/^8 CCR 9795/);
    expect(line.steps.at(-1)?.value).toMatch(/^\$/);
  }
  expect(quote.sources.every((source) => source.source !== '')).toBe(true);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, calendarDate } from '../calendar';
import { RuleBroken } from '../rule-broken';
import { price } from './price';
import type { FeeInput } from './quote';

const RUNS = Number(process.env.PROPERTY_RUNS ?? 20_000);

/** The schedule again, from the regulation's relative values at 16.25 dollars, in exact fractions of a dollar. */
const RELATIVE_VALUE: Record<FeeInput['code'], bigint> = { ML200: 31n, ML201: 124n, ML202: 81n, ML203: 40n, ML204: 7n, ML205: 5n };
const FREE: Record<FeeInput['code'], bigint | null> = { ML200: 200n, ML201: 200n, ML202: 200n, ML203: 50n, ML204: null, ML205: null };
const PERCENT = new Map([['92', 0n], ['93', 10n], ['94', 35n], ['95', 0n], ['96', 100n], ['97', 50n], ['98', 50n]]);
const WITH_EXAM = new Set(['ML201', 'ML202']);
const EVALUATES = new Set(['ML201', 'ML202', 'ML203']);

type Money = { numerator: bigint; denominator: bigint };

function toCents({ numerator, denominator }: Money): bigint {
  const scaled = numerator * 100n;
  const whole = scaled / denominator;
  return (scaled - whole * denominator) * 2n >= denominator ? whole + 1n : whole;
}

function refused(input: FeeInput): boolean {
  const { code, modifiers } = input;
  if (new Set(modifiers).size < modifiers.length) return true;
  if (modifiers.filter((modifier) => '92 94 95'.includes(modifier)).length > 1) return true;
  const specialties = modifiers.filter((modifier) => modifier >= '96');
  if (specialties.length > 1 || (specialties.length === 1 && !EVALUATES.has(code))) return true;
  if (modifiers.includes('93') && !WITH_EXAM.has(code)) return true;
  if (modifiers.includes('94') && !EVALUATES.has(code) && code !== 'ML204') return true;
  if (input.packets.some((packet) => packet.previouslyReviewedPages > packet.countedPages)) return true;
  if (input.deposition && code !== 'ML204') return true;
  const decides = code === 'ML203' ? input.requestedOn : input.serviceOn;
  if (decides === null || decides < '2021-04-01') return true;
  if (code === 'ML204' && input.deposition?.cancelledOn) return input.deposition.cancelledOn > input.deposition.scheduledOn;
  return (code === 'ML204' || code === 'ML205') && input.minutes === null;
}

function quarters(input: FeeInput): bigint {
  if (input.code !== 'ML204' && input.code !== 'ML205') return 1n;
  let hours = 0n;
  for (let left = BigInt(input.minutes ?? 0); left > 7n; left -= 15n) hours += 1n;
  if (input.code === 'ML205' || !input.deposition) return hours;
  const { scheduledOn, cancelledOn } = input.deposition;
  if (!cancelledOn) return hours < 8n ? 8n : hours;
  const notice = (Date.parse(scheduledOn) - Date.parse(cancelledOn)) / 86_400_000;
  return notice >= 8 ? 0n : hours < 4n ? 4n : hours;
}

function expectedCents(input: FeeInput): bigint {
  const percent = input.modifiers.reduce((sum, modifier) => sum + (PERCENT.get(modifier) ?? 0n), 100n);
  const code = toCents({ numerator: quarters(input) * RELATIVE_VALUE[input.code] * 65n * percent, denominator: 400n });
  const free = FREE[input.code];
  if (free === null || (input.code === 'ML200' && !input.recordReviewReport)) return code;
  let pages = -free;
  for (const { declaredPages, countedPages, previouslyReviewedPages } of input.packets) {
    if (declaredPages === null) continue;
    let taken = BigInt(declaredPages < countedPages ? declaredPages : countedPages);
    if (input.code === 'ML202' || input.code === 'ML203') taken -= BigInt(previouslyReviewedPages);
    if (taken > 0n) pages += taken;
  }
  return code + (pages > 0n ? toCents({ numerator: pages * 3n, denominator: 1n }) : 0n);
}

const day = fc.integer({ min: -40, max: 3000 }).map((days) => addDays(calendarDate('2021-04-01'), days));
const pages = fc.oneof(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 20_000 }));
const anyBill: fc.Arbitrary<FeeInput> = fc.record({
  code: fc.constantFrom('ML200', 'ML201', 'ML202', 'ML203', 'ML204', 'ML205'),
  serviceOn: day,
  requestedOn: fc.option(day, { freq: 6 }),
  modifiers: fc.oneof(fc.subarray(['92', '93', '94', '95', '96', '97', '98'], { maxLength: 3 }), fc.constantFrom<string[]>([], ['94'], ['95'], ['96', '94'], ['97', '93'], ['94', '96', '93'], ['93', '93'])),
  packets: fc.array(fc.record({ declaredPages: fc.option(pages), countedPages: pages, previouslyReviewedPages: fc.oneof(fc.constant(0), pages) }), { maxLength: 4 }),
  recordReviewReport: fc.boolean(),
  minutes: fc.option(fc.integer({ min: 0, max: 900 }), { freq: 6 }),
  deposition: fc.option(
    fc.tuple(day, fc.option(fc.integer({ min: -2, max: 20 }))).map(([scheduledOn, before]) => ({ scheduledOn, cancelledOn: before === null ? null : addDays(scheduledOn, -before) })),
    { freq: 2 },
  ),
});
/** Four in five are made plausible, so that most of them have a price. */
const bill = fc.tuple(anyBill, fc.integer({ min: 0, max: 4 })).map(([input, luck]): FeeInput => {
  if (luck === 0) return input;
  const packets = input.packets.map((packet) => ({ ...packet, previouslyReviewedPages: Math.min(packet.previouslyReviewedPages, packet.countedPages) }));
  return { ...input, packets, deposition: input.code === 'ML204' ? input.deposition : null };
});

test(`${RUNS} random bills agree with a second, exact computation to the cent`, { timeout: 30_000 + RUNS }, () => {
  let priced = 0;
  fc.assert(
    fc.property(bill, (input) => {
      if (refused(input)) {
        expect(() => price(input)).toThrow(RuleBroken);
        return;
      }
      const quote = price(input);
      priced += 1;
      if (BigInt(quote.totalCents) !== expectedCents(input)) expect(quote.totalCents).toBe(Number(expectedCents(input)));
      let sum = 0;
      for (const line of quote.lines) sum += line.amountCents;
      if (sum !== quote.totalCents) expect(sum).toBe(quote.totalCents);
    }),
    { numRuns: RUNS },
  );
  expect(priced).toBeGreaterThan(RUNS / 4);
});

test('increments add: a modifier adds the same dollars whatever stands beside it', () => {
  const base: FeeInput = { code: 'ML201', serviceOn: calendarDate('2026-03-02'), requestedOn: null, modifiers: [], packets: [], recordReviewReport: false, minutes: null, deposition: null };
  const worth = (modifiers: string[]): number => price({ ...base, modifiers }).totalCents;
  fc.assert(
    fc.property(fc.option(fc.constantFrom('96', '97', '98')), fc.boolean(), (focus, agreed) => {
      const beside = [...(focus ? [focus] : []), ...(agreed ? ['94'] : [])];
      expect(worth([...beside, '93']) - worth(beside)).toBe(20_150);
      if (focus) expect(worth([focus, '94']) - worth([focus])).toBe(70_525);
    }),
  );
});

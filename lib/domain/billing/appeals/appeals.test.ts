import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { addDays, calendarDate, type CalendarDate } from '../../calendar';
import { RuleBroken } from '../../rule-broken';
import { aboutOf, openOfLine, type ReviewedLine } from './dispute';
import { duplicateAnswer } from './duplicate';
import { ladderOf } from './ladder';
import { lateCharges } from './late-charges';
import { demandAnswer, feeBackCents, outcomeOfMoney } from './outcome';
import { ibrScope } from './scope';
import { waysOf, type StandingAppeal, type WayFacts } from './ways';

const on = (text: string): CalendarDate => calendarDate(text);
const held = (carc: string, amountCents: number, rarcs: string[] = []) => ({ group: 'CO', carc, rarcs, amountCents });
const line = (changed: Partial<ReviewedLine> = {}): ReviewedLine => ({ id: 'l1', code: 'ML201', billedCents: 201_500, expectedCents: 201_500, allowedCents: 131_625, paidCents: 131_625, adjustments: [held('45', 69_875)], remark: '', rebuttalKey: '', subject: null, decision: '', ...changed });
const appeal = (changed: Partial<StandingAppeal>): StandingAppeal => ({ id: 'a1', kind: 'SECOND_REVIEW', state: 'SENT', eorId: 'e1', afterId: null, disputedCents: 69_875, sentOn: on('2026-03-10'), answerDueOn: on('2026-03-24'), answeredOn: null, outcome: '', recoveredCents: 0, ...changed });
const facts = (changed: Partial<WayFacts> = {}): WayFacts => ({ today: on('2026-03-02'), balanceCents: 69_875, eor: { id: 'e1', servedOn: on('2026-02-27'), lines: [line()] }, paymentDueOn: on('2026-03-20'), appeals: [], ...changed });
const states = (changed: Partial<WayFacts> = {}) => Object.fromEntries(waysOf(facts(changed)).map(({ kind, state }) => [kind, state]));

describe('what a denial is about (regulations 9.3, 9.4)', () => {
  it.each([
    ['the fee schedule', {}, 'amount'],
    ['a network discount', { adjustments: [held('P24', 69_875)] }, 'contract'],
    ['necessity', { adjustments: [held('50', 201_500)], allowedCents: 0, paidCents: 0 }, 'other'],
    ['a duplicate', { adjustments: [held('18', 201_500)], allowedCents: 0, paidCents: 0 }, 'other'],
    ['nothing allowed and no reason', { adjustments: [], allowedCents: 0, paidCents: 0 }, 'other'],
    ['the rebuttal that was found', { adjustments: [held('16', 201_500)], allowedCents: 0, paidCents: 0, subject: 'amount' }, 'amount'],
    ['what somebody decided', { decision: 'objection' }, 'other'],
    ['paid as expected', { paidCents: 201_500 }, 'nothing'],
  ] as const)('%s', (_, changed, about) => expect(aboutOf(line(changed as Partial<ReviewedLine>))).toBe(about));

  it('what is open never lies below zero', () => expect(openOfLine({ expectedCents: 100, paidCents: 150 })).toBe(0));
});

describe('the ways against an explanation of review', () => {
  it('the amount goes to second review within 90 days of service, LC 4622(b)(1)', () => {
    const [sbr] = waysOf(facts());
    expect(sbr).toMatchObject({ kind: 'SECOND_REVIEW', state: 'open', dueOn: '2026-05-28', disputedCents: 69_875, lineIds: ['l1'] });
    expect(states()).toEqual({ SECOND_REVIEW: 'open', IBR: 'waiting', OBJECTION: 'closed', PETITION: 'waiting' });
  });

  it.each([
    ['on the last day', '2026-05-28', 'open'],
    ['a day later, by mail only', '2026-05-29', 'late'],
    ['with the days of mail gone', '2026-06-03', 'missed'],
  ])('%s', (_, today, state) => expect(states({ today: on(today) }).SECOND_REVIEW).toBe(state));

  it('missed, the bill counts as satisfied', () => expect(waysOf(facts({ today: on('2026-08-01') }))[0]?.why).toContain('counts as satisfied'));

  it.each(['accept', 'correct', 'write_off'])('a line on which %s was decided opens no way, and the way says why', (decision) => {
    const [sbr] = waysOf(facts({ eor: { id: 'e1', servedOn: on('2026-02-27'), lines: [line({ decision })] } }));
    expect(sbr).toMatchObject({ state: 'closed', lineIds: [], disputedCents: 0, why: expect.stringContaining('Take that decision back') });
    const both = [line({ decision }), line({ id: 'l2' })];
    expect(waysOf(facts({ eor: { id: 'e1', servedOn: on('2026-02-27'), lines: both } }))[0]).toMatchObject({ state: 'open', lineIds: ['l2'] });
  });

  it('one second review an explanation of review', () => expect(states({ appeals: [appeal({ state: 'DRAFT' })] }).SECOND_REVIEW).toBe('taken'));

  it('independent bill review waits for the answer, then runs 30 days from its service', () => {
    expect(states({ appeals: [appeal({})], today: on('2026-03-20') }).IBR).toBe('waiting');
    const answered = appeal({ state: 'ANSWERED', answeredOn: on('2026-03-20'), outcome: 'duplicate' });
    expect(waysOf(facts({ appeals: [answered], today: on('2026-03-25') }))[1]).toMatchObject({ state: 'open', dueOn: '2026-04-19', afterId: 'a1', disputedCents: 69_875 });
    expect(states({ appeals: [appeal({ state: 'ANSWERED', answeredOn: on('2026-03-20'), outcome: 'paid', recoveredCents: 69_875 })], today: on('2026-03-25') }).IBR).toBe('closed');
  });

  it('unanswered, it runs from the day on which the answer was due, which is from memory', () => {
    expect(waysOf(facts({ appeals: [appeal({})], today: on('2026-03-25') }))[1]).toMatchObject({ state: 'open', confidence: 'M', dueOn: '2026-04-23' });
  });

  it('anything but the amount is objected to; the petition waits 60 days for the payer’s own, 8 CCR 10786', () => {
    const eor = { id: 'e1', servedOn: on('2026-02-27'), lines: [line({ adjustments: [held('50', 201_500)], allowedCents: 0, paidCents: 0 })] };
    expect(states({ eor, balanceCents: 201_500 })).toEqual({ SECOND_REVIEW: 'closed', IBR: 'waiting', OBJECTION: 'open', PETITION: 'waiting' });
    const objection = appeal({ kind: 'OBJECTION', disputedCents: 201_500, answerDueOn: on('2026-05-11') });
    expect(states({ eor, balanceCents: 201_500, appeals: [objection], today: on('2026-05-11') }).PETITION).toBe('waiting');
    expect(states({ eor, balanceCents: 201_500, appeals: [objection], today: on('2026-05-12') }).PETITION).toBe('open');
  });

  it('silence opens the petition the day after the 60 days', () => {
    expect(states({ eor: null, today: on('2026-03-20') })).toEqual({ PETITION: 'waiting' });
    expect(states({ eor: null, today: on('2026-03-21') })).toEqual({ PETITION: 'open' });
  });
});

describe('an answer that says “duplicate”', () => {
  it.each([
    ['by its code', [{ adjustments: [held('18', 100)], remark: '', paidCents: 0 }], '', true],
    ['by a remark code', [{ adjustments: [held('16', 100, ['N522'])], remark: '', paidCents: 0 }], '', true],
    ['by its word', [], 'Duplicate bill, previously processed', true],
    ['not where something was paid', [{ adjustments: [held('18', 100)], remark: '', paidCents: 50 }], '', false],
    ['not by another reason', [{ adjustments: [held('45', 100)], remark: 'Fee schedule', paidCents: 0 }], '', false],
  ] as const)('%s', (_, lines, words, caught) => expect(duplicateAnswer(lines, words).caught).toBe(caught));
});

describe('no answer: days 61, 66 and 90 after receipt', () => {
  const ladder = (today: string, sent: Parameters<typeof ladderOf>[0]['sent'] = []) => ladderOf({ receivedOn: on('2026-01-05'), today: on(today), sent });
  it.each([
    ['2026-03-06', null],
    ['2026-03-07', 'payment_reminder'],
    ['2026-03-11', 'payment_reminder'],
    ['2026-03-12', 'payment_demand'],
    ['2026-04-05', 'payment_final'],
  ])('on %s: %s', (today, due) => expect(ladder(today).due).toBe(due));

  it('a step that was sent is done, the next has its day, a passed one is skipped', () => {
    const sent = [{ kind: 'payment_reminder' as const, on: on('2026-03-07') }];
    expect(ladder('2026-03-08', sent)).toMatchObject({ due: null, next: { kind: 'payment_demand', on: '2026-03-12' } });
    expect(ladder('2026-04-06').steps.map(({ state }) => state)).toEqual(['skipped', 'skipped', 'due']);
    expect(ladder('2026-04-07', [{ kind: 'payment_final', on: on('2026-04-06') }]).due).toBe('petition');
  });

  it('where day 60 rolls, the reminder waits for the day after it', () => {
    const rolled = ladderOf({ receivedOn: on('2026-01-06'), today: on('2026-03-08'), sent: [] });
    expect([rolled.dueOn, rolled.due, rolled.steps[0]?.on]).toEqual(['2026-03-09', null, '2026-03-10']);
  });
});

describe('penalty and interest to the day, LC 4622(a)(1)', () => {
  const base = { owedCents: 201_500, receivedOn: on('2026-01-05'), payments: [], claimed: { penaltyCents: 0, interestCents: 0 } };
  it('nothing on the last day', () => expect(lateCharges({ ...base, today: on('2026-03-06') })).toMatchObject({ late: false, totalCents: 0, dueOn: '2026-03-06' }));
  it('unpaid on day 66: 10% and 66 days of 7%', () => expect(lateCharges({ ...base, today: on('2026-03-12') })).toMatchObject({ penaltyCents: 20_150, interestCents: 2_550, totalCents: 22_700 }));
  it('what came in time carries nothing; a late part carries interest to its own day', () => {
    const charges = lateCharges({ ...base, payments: [{ on: on('2026-03-01'), amountCents: 100_000 }, { on: on('2026-03-12'), amountCents: 50_000 }], today: on('2026-04-05') });
    expect(charges.portions.map(({ amountCents, days, paid }) => [amountCents, days, paid])).toEqual([[50_000, 66, true], [51_500, 90, false]]);
    expect([charges.lateCents, charges.penaltyCents]).toEqual([101_500, 10_150]);
  });
  it('says where the payer contested in time, not where it did so too late', () => {
    const labels = (contestedOn: CalendarDate | null) => lateCharges({ ...base, contestedOn, today: on('2026-04-05') }).steps.map(({ label }) => label).join();
    expect(labels(on('2026-03-06'))).toContain('Contested in time');
    expect(labels(on('2026-03-07')) + labels(null)).not.toContain('Contested in time');
  });
  it('counts the leap day, of 365', () => {
    const leap = lateCharges({ ...base, owedCents: 1_000_000, receivedOn: on('2028-01-01'), today: on('2029-01-01') });
    expect([leap.portions[0]?.days, leap.interestCents]).toEqual([366, 70_192]);
  });
  it('claimed once, a later claim is of later interest only', () => {
    const claimed = { penaltyCents: 20_150, interestCents: 2_550 };
    expect(lateCharges({ ...base, claimed, today: on('2026-03-12') }).toClaim.totalCents).toBe(0);
    expect(lateCharges({ ...base, claimed, today: on('2026-04-05') }).toClaim).toMatchObject({ penaltyCents: 0, interestCents: 928 });
  });
  it('never grows by paying, and never claims below zero', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 500_000 }), fc.array(fc.record({ days: fc.integer({ min: 0, max: 200 }), amountCents: fc.integer({ min: 1, max: 300_000 }) }), { maxLength: 4 }), fc.integer({ min: 0, max: 50_000 }), (owedCents, paid, before) => {
      const today = addDays(base.receivedOn, 201);
      const payments = paid.map(({ days, amountCents }) => ({ on: addDays(base.receivedOn, days), amountCents }));
      const claimed = { penaltyCents: before, interestCents: before };
      const [with_, without] = [lateCharges({ ...base, owedCents, payments, claimed, today }), lateCharges({ ...base, owedCents, claimed, today })];
      // Each part is rounded on its own, by half a cent at most.
      expect(with_.totalCents).toBeLessThanOrEqual(without.totalCents + payments.length + 1);
      expect(with_.toClaim.penaltyCents).toBeGreaterThanOrEqual(0);
      expect(with_.lateCents).toBeLessThanOrEqual(owedCents);
    }));
  });
});

describe('outcomes and scope', () => {
  it('the money says the outcome', () => expect([outcomeOfMoney(100, 0), outcomeOfMoney(100, 40), outcomeOfMoney(100, 100)]).toEqual(['upheld', 'part', 'paid']));
  it('word and money must fit', () => {
    expect(() => demandAnswer({ kind: 'SECOND_REVIEW', outcome: 'paid', disputedCents: 100, recoveredCents: 40 })).toThrow(RuleBroken);
    expect(() => demandAnswer({ kind: 'SECOND_REVIEW', outcome: 'duplicate', disputedCents: 100, recoveredCents: 40 })).toThrow(RuleBroken);
    expect(() => demandAnswer({ kind: 'SECOND_REVIEW', outcome: 'part', disputedCents: 100, recoveredCents: 40 })).not.toThrow();
  });
  it('the filing fee comes back to the winner', () => expect([feeBackCents({ kind: 'IBR', outcome: 'part', feeCents: 19_500 }), feeBackCents({ kind: 'IBR', outcome: 'upheld', feeCents: 19_500 })]).toEqual([19_500, 0]));
  it('an independent review takes the amount under a schedule, of one report', () => {
    const tones = (changed: Partial<Parameters<typeof ibrScope>[0]>) => ibrScope({ medicalLegal: true, reportCount: 1, abouts: ['amount'], liabilityContested: false, ...changed }).map(({ tone }) => tone);
    expect(tones({})).toEqual(['pass', 'pass']);
    expect(tones({ medicalLegal: false })).toContain('block');
    expect(tones({ abouts: ['other'] })).toContain('block');
    expect(tones({ abouts: ['contract'], reportCount: 2 }).filter((tone) => tone === 'look')).toHaveLength(2);
  });
});

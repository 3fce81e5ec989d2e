import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { calendarDate } from '../calendar';
import { PARTY_SIDES, type PartySide } from './lifecycle';
import { strikeWindow } from './strike-days';
import { demandSelection, hasStruck, leftByStrikes, remaining, strike, strikeCaution, takeBackStrike, type Member, type Selector, type StandingPanel } from './strikes';

const day = calendarDate;
const ids = ['a', 'b', 'c'] as const;
const three = (struck: Partial<Record<(typeof ids)[number], PartySide>> = {}): Member[] => ids.map((id) => ({ id, struckBy: struck[id] ?? null }));
const panel = (over: Partial<StandingPanel> = {}): StandingPanel => ({ state: 'ISSUED', represented: true, members: three(), selectedMemberId: null, selectedBy: null, ...over });

describe('LC 4062.2(c): each side strikes one', () => {
  test('both strikes leave one, who is the evaluator', () => {
    const first = strike(panel(), 'applicant', 'b');
    expect([remaining(first).map(({ id }) => id), leftByStrikes(first)]).toEqual([['a', 'c'], null]);
    expect(leftByStrikes(strike(panel({ members: first }), 'defense', 'a'))).toEqual({ id: 'c', struckBy: null });
  });

  it.each([
    ['an unrepresented worker chooses (LC 4062.1)', panel({ represented: false }), 'defense', 'a', 'panel.unrepresented'],
    ['a side strikes once', panel({ members: three({ b: 'applicant' }) }), 'applicant', 'a', 'panel.already_struck'],
    ['nobody is struck twice', panel({ members: three({ b: 'applicant' }) }), 'defense', 'b', 'panel.member_struck'],
    ['somebody who is not on the panel', panel(), 'defense', 'z', 'panel.no_such_member'],
    ['after the selection', panel({ state: 'SELECTED', selectedMemberId: 'a' }), 'defense', 'b', 'panel.transition'],
    ['while a replacement is asked for (31.5)', panel({ state: 'REPLACEMENT_ASKED' }), 'defense', 'b', 'panel.transition'],
  ] as const)('refuses: %s', (_why, on, side, memberId, rule) => expect(() => strike(on, side, memberId)).toThrow(expect.objectContaining({ rule })));

  test('laws: never one struck by both, never two by a side; after both exactly one is left', () => {
    const attempt = fc.record({ side: fc.constantFrom(...PARTY_SIDES), memberId: fc.constantFrom(...ids) });
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 12 }), (attempts) => {
        let members = three();
        for (const { side, memberId } of attempts) {
          try {
            members = strike(panel({ members }), side, memberId);
          } catch (error) {
            expect(error).toMatchObject({ rule: expect.stringMatching(/^panel\.(already_struck|member_struck)$/) });
          }
          for (const each of PARTY_SIDES) expect(members.filter(({ struckBy }) => struckBy === each).length).toBeLessThanOrEqual(1);
          const both = PARTY_SIDES.every((each) => hasStruck(members, each));
          expect(remaining(members).length).toBe(3 - members.filter(({ struckBy }) => struckBy !== null).length);
          expect(leftByStrikes(members) !== null).toBe(both);
          if (both) expect(remaining(members)).toEqual([leftByStrikes(members)]);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('taking a strike back', () => {
  test('before a selection only the strike falls', () => expect(takeBackStrike(panel({ members: three({ a: 'defense' }) }), 'defense')).toEqual({ selectionFalls: false }));
  test('with it falls the selection that the strikes made', () => {
    expect(takeBackStrike(panel({ state: 'SELECTED', selectedMemberId: 'c', members: three({ a: 'defense', b: 'applicant' }) }), 'defense')).toEqual({ selectionFalls: true });
  });
  it.each([
    ['a side that did not strike', panel(), 'panel.not_struck'],
    ['a selection that does not rest on strikes', panel({ state: 'SELECTED', selectedMemberId: 'b', members: three({ a: 'defense' }) }), 'panel.selected_apart'],
    ['a panel that has ended', panel({ state: 'ENDED', members: three({ a: 'defense' }) }), 'panel.transition'],
  ])('refuses: %s', (_why, on, rule) => expect(() => takeBackStrike(on, 'defense')).toThrow(expect.objectContaining({ rule })));
});

describe('who may select, and when', () => {
  // Issued Monday, March 2, 2026 and mailed in California: day 10 is March 12, the outer day March 17.
  const until = day('2026-03-17');
  const allowed: [string, StandingPanel, Selector, string][] = [
    ['the sides together at any time', panel(), 'both', '2026-03-03'],
    ['a side once the other has struck', panel({ members: three({ a: 'defense' }) }), 'applicant', '2026-03-10'],
    ['a side once the other let its days pass, LC 4062.2(c)', panel(), 'applicant', '2026-03-18'],
    ['an unrepresented worker at once, 8 CCR 31.3(a)', panel({ represented: false }), 'applicant', '2026-03-03'],
    ['the administrator after ten days, 8 CCR 31.3(c)', panel({ represented: false }), 'defense', '2026-03-18'],
  ];
  it.each(allowed)('%s', (_why, on, by, selectedOn) => expect(() => demandSelection(on, 'b', by, day(selectedOn), until)).not.toThrow());
  it.each([
    ['while the other side may strike, in the disputed days too', panel(), 'b', 'applicant', '2026-03-17', 'panel.too_early'],
    ['the administrator while the worker may choose', panel({ represented: false }), 'b', 'defense', '2026-03-17', 'panel.too_early'],
    ['somebody who was struck', panel({ members: three({ b: 'defense' }) }), 'b', 'both', '2026-03-20', 'panel.member_struck'],
    ['somebody who is not on the panel', panel(), 'z', 'both', '2026-03-20', 'panel.no_such_member'],
    ['a second time', panel({ state: 'SELECTED', selectedMemberId: 'a' }), 'b', 'both', '2026-03-20', 'panel.transition'],
  ] as const)('refuses: %s', (_why, on, memberId, by, selectedOn, rule) => expect(() => demandSelection(on, memberId, by, day(selectedOn), until)).toThrow(expect.objectContaining({ rule })));
});

describe('day 10 and day 15', () => {
  const issued = { issuedOn: day('2026-03-02'), servedOn: day('2026-03-02'), servedBy: 'mail_ca', requestedBy: 'defense' } as const;
  test('mailed in California: day 10 the target, day 15 the outer limit (Messele, Razo); the requester’s extra days disputed (Crawford)', () => {
    const { sides, ...both } = strikeWindow(issued);
    expect(both).toEqual({ targetOn: '2026-03-12', outerOn: '2026-03-17', cautions: [] });
    expect(sides.map(({ side, disputed, confidence }) => [side, disputed, confidence])).toEqual([['applicant', false, 'V'], ['defense', true, 'S']]);
    expect(sides[1]?.says).toMatch(/Crawford.*Rodriguez/);
  });
  it.each([
    ['personal', '2026-03-12'],
    ['mail_ca', '2026-03-17'],
    ['mail_us', '2026-03-23'],
    ['mail_foreign', '2026-04-01'],
  ] as const)('served %s: until %s (8 CCR 10605, Sunday to Monday)', (servedBy, outerOn) => expect(strikeWindow({ ...issued, servedBy })).toMatchObject({ targetOn: '2026-03-12', outerOn }));
  test('says what is not settled', () => {
    expect(strikeWindow({ ...issued, requestedBy: null, servedOn: day('2026-03-05') }).cautions).toEqual([expect.stringContaining('Who asked'), expect.stringContaining('3 days after its issue')]);
  });
  it.each([
    ['defense', '2026-03-12', null],
    ['applicant', '2026-03-15', null],
    ['defense', '2026-03-13', 'disputed'],
    ['applicant', '2026-03-18', 'too late'],
  ] as const)('%s strikes on %s: %s', (side, on, said) => {
    const caution = strikeCaution(strikeWindow(issued), side, day(on));
    if (said === null) expect(caution).toBeNull();
    else expect(caution).toContain(said);
  });
});

import { describe, expect, it, test } from 'vitest';
import { calendarDate } from '../calendar';
import { agesOn, boardStateOf, panelActs, type BoardFacts, type BoardMember, type BoardState } from './board';

const day = calendarDate;
const ours: BoardMember = { id: 'a', ours: true, named: true, struckBy: null };
const other: BoardMember = { id: 'b', ours: false, named: true, struckBy: null };
const unknown: BoardMember = { id: 'c', ours: false, named: false, struckBy: null };
const issued: BoardFacts = {
  state: 'ISSUED', represented: true, caseClosed: false, issuedOn: day('2026-03-02'), members: [ours, other, { ...other, id: 'c' }], selectedMemberId: null,
  strikeUntil: day('2026-03-17'), scheduledOn: null, examinedOn: null, reportServedOn: null, examined: false, today: day('2026-03-10'),
};
const selected: BoardFacts = { ...issued, state: 'SELECTED', selectedMemberId: 'a' };

/** A panel of March 2, 2026 turns 24 months old on March 2, 2028; aging begins on January 2, 2028. */
const CASES: [string, BoardFacts, BoardState][] = [
  ['while both may strike (LC 4062.2(c))', issued, 'to_strike'],
  ['on the last day', { ...issued, today: day('2026-03-17') }, 'to_strike'],
  ['after it a side may pick', { ...issued, today: day('2026-03-18') }, 'to_select'],
  ['unrepresented: the worker chooses (LC 4062.1)', { ...issued, represented: false }, 'to_select'],
  ['ours was struck', { ...issued, members: [{ ...ours, struckBy: 'defense' }, other, { ...other, id: 'c' }] }, 'elsewhere'],
  ['none of ours on it', { ...issued, members: [other, { ...other, id: 'c' }, { ...other, id: 'd' }] }, 'elsewhere'],
  ['ours struck, but a name is not known yet', { ...issued, members: [{ ...ours, struckBy: 'defense' }, other, unknown] }, 'to_strike'],
  ['ours selected', selected, 'to_book'],
  ['another selected', { ...selected, selectedMemberId: 'b' }, 'elsewhere'],
  ['the one selected is not known to be ours', { ...selected, members: [ours, other, unknown], selectedMemberId: 'c' }, 'elsewhere'],
  ['booked', { ...selected, scheduledOn: day('2026-05-01') }, 'booked'],
  ['examined', { ...selected, scheduledOn: day('2026-03-09'), examinedOn: day('2026-03-09'), examined: true }, 'booked'],
  ['the report is served', { ...selected, examinedOn: day('2026-03-05'), examined: true, reportServedOn: day('2026-03-09') }, 'ended'],
  ['a replacement is asked for (31.5)', { ...selected, state: 'REPLACEMENT_ASKED' }, 'replacement_asked'],
  ['a late report was served, and a replacement is asked for', { ...selected, state: 'REPLACEMENT_ASKED', reportServedOn: day('2026-03-09') }, 'replacement_asked'],
  ['61 days before 24 months', { ...selected, today: day('2028-01-01') }, 'to_book'],
  ['60 days before 24 months (31.5(a)(16))', { ...selected, today: day('2028-01-02') }, 'aging'],
  ['old, but booked inside the 24 months', { ...selected, today: day('2028-01-02'), scheduledOn: day('2028-03-02') }, 'booked'],
  ['old, a follow-up asked for after an exam', { ...selected, today: day('2028-01-02'), examined: true }, 'to_book'],
  ['old, and booked too late', { ...selected, today: day('2028-01-02'), scheduledOn: day('2028-03-03') }, 'aging'],
  ['replaced', { ...selected, state: 'REPLACED' }, 'ended'],
  ['ended', { ...issued, state: 'ENDED' }, 'ended'],
  ['the case is closed', { ...selected, caseClosed: true }, 'ended'],
];

describe('where a panel stands', () => {
  it.each(CASES)('%s', (_why, facts, state) => expect(boardStateOf(facts)).toBe(state));
  test('24 months end on the same day of the month, or the last one', () => expect([agesOn(day('2026-03-02')), agesOn(day('2024-02-29'))]).toEqual(['2028-03-02', '2026-02-28']));
});

describe('what may be done', () => {
  it.each([
    ['strikes open', issued, ['strike', 'select', 'request_replacement', 'amend', 'end']],
    ['strike days are over', { ...issued, today: day('2026-03-18') }, ['select', 'strike', 'request_replacement', 'amend', 'end']],
    ['both struck', { ...issued, members: [ours, { ...other, struckBy: 'defense' }, { ...unknown, struckBy: 'applicant' }] } satisfies BoardFacts, ['select', 'request_replacement', 'amend', 'end']],
    ['unrepresented', { ...issued, represented: false }, ['select', 'request_replacement', 'amend', 'end']],
    ['ours selected', selected, ['book', 'request_replacement', 'take_back_selection', 'amend', 'end']],
    ['another selected', { ...selected, selectedMemberId: 'b' }, ['request_replacement', 'take_back_selection', 'amend', 'end']],
    ['booked', { ...selected, scheduledOn: day('2026-05-01') }, ['request_replacement', 'take_back_selection', 'amend', 'end']],
    ['examined', { ...selected, examinedOn: day('2026-03-09'), examined: true }, ['request_replacement', 'amend', 'end']],
    ['replacement asked', { ...selected, state: 'REPLACEMENT_ASKED' } satisfies BoardFacts, ['decide_replacement', 'amend', 'end']],
    ['replaced', { ...selected, state: 'REPLACED' } satisfies BoardFacts, ['amend']],
    ['ended', { ...issued, state: 'ENDED' } satisfies BoardFacts, ['amend', 'reopen']],
    ['case closed', { ...selected, caseClosed: true }, []],
  ] as const)('%s', (_why, facts, acts) => expect(panelActs(facts)).toEqual(acts));
});

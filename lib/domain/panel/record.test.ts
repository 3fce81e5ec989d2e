import { describe, expect, it, test } from 'vitest';
import { calendarDate } from '../calendar';
import { additionalGround, additionalGrounds } from './additional-grounds';
import { PANEL_CLOCK_RULES, panelClocks, panelClockStops, type PanelClockFacts } from './clocks';
import { demandPanel, type PanelFacts } from './record';

const day = calendarDate;
const named = (name: string, physicianId: string | null = null) => ({ name, city: '', physicianId });
const plain: PanelFacts = {
  caseKind: 'QME', represented: true, number: '7731906', specialtyCode: 'MOS', issuedOn: day('2026-02-20'), servedOn: null, reason: 'initial', additionalGround: '',
  members: [named('Elena Marsh', 'p1'), named('Ruth Alvarado'), named('')], openPanels: [], replaces: false, today: day('2026-03-02'),
};
const open = [{ number: '7700001', specialtyCode: 'MOS' }];

describe('what cannot be a panel of a case', () => {
  it.each([
    ['initial', plain],
    ['served on the day of issue', { ...plain, servedOn: day('2026-02-20') }],
    ['additional, represented, by agreement', { ...plain, reason: 'additional', additionalGround: 'agreement', specialtyCode: 'MPD', openPanels: open }],
    ['additional, unrepresented, conferred', { ...plain, represented: false, reason: 'additional', additionalGround: 'conferred', specialtyCode: 'MPD' }],
    ['replacement of one that we never had', { ...plain, reason: 'replacement' }],
    ['replacement with its grant', { ...plain, reason: 'replacement', openPanels: open, replaces: true }],
    ['two members without a name', { ...plain, members: [named('Elena Marsh', 'p1'), named(''), named('')] }],
  ] satisfies [string, PanelFacts][])('takes: %s', (_label, facts) => expect(() => demandPanel(facts)).not.toThrow());

  it.each([
    ['an AME, which is agreed on', { ...plain, caseKind: 'AME' }, 'panel.not_qme'],
    ['an IME', { ...plain, caseKind: 'IME' }, 'panel.not_qme'],
    ['issued tomorrow', { ...plain, issuedOn: day('2026-03-03') }, 'panel.in_future'],
    ['served tomorrow', { ...plain, servedOn: day('2026-03-03') }, 'panel.in_future'],
    ['served before issue', { ...plain, servedOn: day('2026-02-19') }, 'panel.served_before_issue'],
    ['a slip of the year', { ...plain, issuedOn: day('1926-02-20') }, 'panel.too_old'],
    ['four members', { ...plain, members: [...plain.members, named('Fourth')] }, 'panel.too_many_members'],
    ['one name twice', { ...plain, members: [named('Ruth Alvarado'), named('ALVARADO, Ruth'), named('ruth  alvarado')] }, 'panel.member_twice'],
    ['one of ours twice', { ...plain, members: [named('Elena Marsh', 'p1'), named('E. Marsh', 'p1'), named('')] }, 'panel.member_twice'],
    ['a second initial panel', { ...plain, openPanels: open }, 'panel.already_open'],
    ['a replacement past its request', { ...plain, reason: 'replacement', openPanels: open }, 'panel.replacement_on_panel'],
    ['an additional panel without its ground', { ...plain, reason: 'additional' }, 'panel.ground_required'],
    ['a ground where none belongs', { ...plain, additionalGround: 'order' }, 'panel.ground_not_wanted'],
    ['31.7(b)(1) for an unrepresented worker', { ...plain, represented: false, reason: 'additional', additionalGround: 'agreement' }, 'panel.ground_mismatch'],
    ['31.7(b)(4) for a represented worker', { ...plain, reason: 'additional', additionalGround: 'conferred' }, 'panel.ground_mismatch'],
    ['an additional panel in the same specialty', { ...plain, reason: 'additional', additionalGround: 'order', openPanels: open }, 'panel.same_specialty'],
  ] satisfies [string, PanelFacts, string][])('refuses: %s', (_label, facts, rule) => expect(() => demandPanel(facts)).toThrow(expect.objectContaining({ rule })));

  test('the four grounds of 31.7, all read', () => {
    expect(additionalGrounds.map(({ section, confidence }) => [section, confidence])).toEqual([1, 2, 3, 4].map((number) => [`8 CCR 31.7(b)(${number})`, 'V']));
    expect(additionalGround('nothing')).toBeNull();
  });
});

describe('clocks of a panel', () => {
  const issued: PanelClockFacts = { state: 'ISSUED', represented: true, issuedOn: day('2026-02-20'), servedOn: day('2026-02-20'), servedBy: 'mail_ca', requestedBy: 'defense', selectedOn: null, mayBeOurs: true, booked: false, examined: false };
  const selected: PanelClockFacts = { ...issued, state: 'SELECTED', selectedOn: day('2026-03-01') };
  it.each([
    ['represented: strikes run, LC 4062.2(c)', issued, ['panel.strike', 'panel.aging']],
    ['not served yet by the side that asked, 8 CCR 30(b)', { ...issued, servedOn: null }, ['panel.strike', 'panel.serve', 'panel.aging']],
    ['unrepresented: the worker chooses, 8 CCR 31.3(a)', { ...issued, represented: false }, ['panel.schedule', 'panel.aging']],
    ['ours selected: the worker books, 8 CCR 31.3(d)', selected, ['panel.schedule_represented', 'panel.aging']],
    ['unrepresented and ours chosen: the same ten days', { ...selected, represented: false }, ['panel.schedule', 'panel.aging']],
    ['booked', { ...selected, booked: true }, ['panel.aging']],
    ['examined', { ...selected, booked: true, examined: true }, []],
    ['another selected, or ours struck', { ...selected, mayBeOurs: false }, []],
    ['a replacement asked for', { ...selected, state: 'REPLACEMENT_ASKED' }, ['panel.aging']],
    ['replaced', { ...selected, state: 'REPLACED' }, []],
    ['ended', { ...issued, state: 'ENDED' }, []],
  ] satisfies [string, PanelClockFacts, string[]][])('%s', (_label, facts, rules) => {
    expect(panelClocks(facts).map(({ rule }) => rule)).toEqual(rules);
    expect(panelClockStops(facts).map(({ rule }) => rule)).toEqual(PANEL_CLOCK_RULES.filter((rule) => !rules.includes(rule)));
  });
  test('a strike counts how the panel was served', () => expect(panelClocks(issued)[0]).toEqual({ rule: 'panel.strike', triggerOn: '2026-02-20', triggerLabel: 'Panel assigned', service: 'mail_ca' }));
  test('met is what has happened, the rest has no object', () => {
    const outcomes = (facts: PanelClockFacts) => Object.fromEntries(panelClockStops(facts).map(({ rule, outcome }) => [rule, outcome]));
    expect(outcomes({ ...selected, booked: true, examined: true })).toEqual({ 'panel.strike': 'met', 'panel.serve': 'met', 'panel.schedule': 'met', 'panel.schedule_represented': 'met', 'panel.aging': 'met' });
    expect(outcomes({ ...issued, state: 'ENDED', servedOn: null })).toEqual({ 'panel.strike': 'dropped', 'panel.serve': 'dropped', 'panel.schedule': 'dropped', 'panel.schedule_represented': 'dropped', 'panel.aging': 'dropped' });
  });
});

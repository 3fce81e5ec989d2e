import { describe, expect, it, test } from 'vitest';
import { advancePanel, allowedPanelEvents, isOpenPanel, PANEL_EVENTS, PANEL_STATES, type PanelEvent, type PanelState } from './lifecycle';

/** From, event, whether somebody stands selected, to; null where it is refused. */
const MOVES: [PanelState, PanelEvent, boolean, PanelState | null][] = [
  ['ISSUED', 'strike', false, 'ISSUED'],
  ['ISSUED', 'select', false, 'SELECTED'],
  ['ISSUED', 'take_back', false, 'ISSUED'],
  ['ISSUED', 'ask_replacement', false, 'REPLACEMENT_ASKED'],
  ['ISSUED', 'grant_replacement', false, null],
  ['ISSUED', 'reopen', false, null],
  ['SELECTED', 'strike', true, null],
  ['SELECTED', 'select', true, null],
  ['SELECTED', 'take_back', true, 'ISSUED'],
  ['SELECTED', 'ask_replacement', true, 'REPLACEMENT_ASKED'],
  ['SELECTED', 'end', true, 'ENDED'],
  ['REPLACEMENT_ASKED', 'grant_replacement', false, 'REPLACED'],
  ['REPLACEMENT_ASKED', 'refuse_replacement', true, 'SELECTED'],
  ['REPLACEMENT_ASKED', 'refuse_replacement', false, 'ISSUED'],
  ['REPLACEMENT_ASKED', 'ask_replacement', false, null],
  ['REPLACEMENT_ASKED', 'strike', false, null],
  ['REPLACED', 'reopen', false, null],
  ['REPLACED', 'end', false, null],
  ['ENDED', 'reopen', true, 'SELECTED'],
  ['ENDED', 'reopen', false, 'ISSUED'],
  ['ENDED', 'select', false, null],
];

describe('the life of a panel', () => {
  it.each(MOVES)('%s, %s (selected %s): %s', (from, event, selected, to) => {
    if (to === null) expect(() => advancePanel(from, event, selected)).toThrow(expect.objectContaining({ rule: 'panel.transition' }));
    else expect(advancePanel(from, event, selected)).toBe(to);
  });

  test('what is allowed is what does not throw', () => {
    for (const state of PANEL_STATES) {
      for (const event of PANEL_EVENTS) {
        const allowed = allowedPanelEvents(state).includes(event);
        if (allowed) expect(PANEL_STATES).toContain(advancePanel(state, event, false));
        else expect(() => advancePanel(state, event, false)).toThrow();
      }
    }
  });

  test('a panel that was replaced leads nowhere', () => expect([PANEL_STATES.filter(isOpenPanel), allowedPanelEvents('REPLACED')]).toEqual([['ISSUED', 'SELECTED', 'REPLACEMENT_ASKED'], []]));
});

import { RuleBroken } from '../rule-broken';

export const PANEL_STATES = ['ISSUED', 'SELECTED', 'REPLACEMENT_ASKED', 'REPLACED', 'ENDED'] as const;
export type PanelState = (typeof PANEL_STATES)[number];

export const PANEL_EVENTS = ['strike', 'select', 'take_back', 'ask_replacement', 'grant_replacement', 'refuse_replacement', 'end', 'reopen'] as const;
/** `take_back` undoes a strike or a selection; `refuse_replacement` is a denial or a withdrawal. */
export type PanelEvent = (typeof PANEL_EVENTS)[number];

export const PARTY_SIDES = ['applicant', 'defense'] as const;
export type PartySide = (typeof PARTY_SIDES)[number];

export const SIDE_WORDS = { applicant: 'applicant', defense: 'defense' } as const satisfies Record<PartySide, string>;

/** `before` stands for where a panel goes back to: SELECTED when somebody was selected on it, else ISSUED. */
const TRANSITIONS = {
  ISSUED: { strike: 'ISSUED', take_back: 'ISSUED', select: 'SELECTED', ask_replacement: 'REPLACEMENT_ASKED', end: 'ENDED' },
  SELECTED: { take_back: 'ISSUED', ask_replacement: 'REPLACEMENT_ASKED', end: 'ENDED' },
  REPLACEMENT_ASKED: { grant_replacement: 'REPLACED', refuse_replacement: 'before', end: 'ENDED' },
  REPLACED: {},
  ENDED: { reopen: 'before' },
} as const satisfies Record<PanelState, Partial<Record<PanelEvent, PanelState | 'before'>>>;

const STATE_WORDS = {
  ISSUED: 'waits for strikes or a choice',
  SELECTED: 'has its evaluator',
  REPLACEMENT_ASKED: 'may be replaced: a request is pending',
  REPLACED: 'was replaced',
  ENDED: 'has ended',
} as const satisfies Record<PanelState, string>;

const EVENT_WORDS = {
  strike: 'nobody can be struck',
  select: 'nobody can be selected',
  take_back: 'there is nothing to take back',
  ask_replacement: 'a replacement cannot be asked for',
  grant_replacement: 'there is no request to grant',
  refuse_replacement: 'there is no request to refuse',
  end: 'it cannot be ended',
  reopen: 'it need not be opened again',
} as const satisfies Record<PanelEvent, string>;

/** What can happen to a panel in this state. */
export function allowedPanelEvents(from: PanelState): PanelEvent[] {
  const row: Partial<Record<PanelEvent, PanelState | 'before'>> = TRANSITIONS[from];
  return PANEL_EVENTS.filter((event) => row[event] !== undefined);
}

/**
 * The state after an event. `selected` says whether an evaluator stands selected, which decides where a panel goes back to.
 * @throws RuleBroken `panel.transition`
 */
export function advancePanel(from: PanelState, event: PanelEvent, selected: boolean): PanelState {
  const row: Partial<Record<PanelEvent, PanelState | 'before'>> = TRANSITIONS[from];
  const to = row[event];
  if (to === undefined) throw new RuleBroken('panel.transition', `The panel ${STATE_WORDS[from]}, so ${EVENT_WORDS[event]}.`, { from, event, allowed: allowedPanelEvents(from) });
  return to === 'before' ? (selected ? 'SELECTED' : 'ISSUED') : to;
}

/** Whether a panel still leads somewhere. */
export function isOpenPanel(state: PanelState): boolean {
  return state === 'ISSUED' || state === 'SELECTED' || state === 'REPLACEMENT_ASKED';
}

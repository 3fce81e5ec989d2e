import { addDays, addMonths, type CalendarDate } from '../calendar';
import { allowedPanelEvents, type PanelState, type PartySide } from './lifecycle';
import { hasStruck, type Member } from './strikes';

/** Where a panel stands on the board, in the order of its life. `elsewhere`: somebody else was selected, or ours was struck. */
export const BOARD_STATES = ['to_strike', 'to_select', 'to_book', 'booked', 'replacement_asked', 'aging', 'elsewhere', 'ended'] as const;
export type BoardState = (typeof BOARD_STATES)[number];

export interface BoardMember extends Member {
  readonly ours: boolean;
  /** Whether somebody told us who it is. */
  readonly named: boolean;
}

export interface BoardFacts {
  readonly state: PanelState;
  readonly represented: boolean;
  readonly caseClosed: boolean;
  readonly issuedOn: CalendarDate;
  readonly members: readonly BoardMember[];
  readonly selectedMemberId: string | null;
  /** The last day on which a side may strike. */
  readonly strikeUntil: CalendarDate;
  /** The newest exam on the panel: asked for, booked, held, reported. */
  readonly scheduledOn: CalendarDate | null;
  readonly examinedOn: CalendarDate | null;
  readonly reportServedOn: CalendarDate | null;
  /** Whether anybody on the panel has examined the worker at any time. */
  readonly examined: boolean;
  readonly today: CalendarDate;
}

/** How many days before its 24 months a panel that nobody was examined on is called aging, 8 CCR 31.5(a)(16). */
export const AGING_DAYS = 60;

/** The day on which a panel turns 24 months old. */
export function agesOn(issuedOn: CalendarDate): CalendarDate {
  return addMonths(issuedOn, 24);
}

/** Where the panel stands today. */
export function boardStateOf(facts: BoardFacts): BoardState {
  const { state, selectedMemberId, today } = facts;
  if (state === 'ENDED' || state === 'REPLACED' || facts.caseClosed) return 'ended';
  if (state === 'REPLACEMENT_ASKED') return 'replacement_asked';
  if (facts.reportServedOn !== null) return 'ended';
  if (!mayBeOurs(facts.members, selectedMemberId)) return 'elsewhere';
  if (isAging(facts)) return 'aging';
  if (state === 'SELECTED') return facts.scheduledOn !== null || facts.examinedOn !== null ? 'booked' : 'to_book';
  return facts.represented && today <= facts.strikeUntil ? 'to_strike' : 'to_select';
}

/** Whether one of ours was selected, or may still be; somebody whose name we do not know may be ours. */
export function mayBeOurs(members: readonly BoardMember[], selectedMemberId: string | null): boolean {
  const inPlay = selectedMemberId === null ? members.filter(({ struckBy }) => struckBy === null) : members.filter(({ id }) => id === selectedMemberId);
  return inPlay.some(({ ours, named }) => ours || (!named && selectedMemberId === null));
}

function isAging({ issuedOn, examined, scheduledOn, today }: BoardFacts): boolean {
  if (examined || today < addDays(agesOn(issuedOn), -AGING_DAYS)) return false;
  return scheduledOn === null || scheduledOn > agesOn(issuedOn);
}

export const PANEL_ACTS = ['strike', 'select', 'book', 'take_back_selection', 'request_replacement', 'decide_replacement', 'amend', 'end', 'reopen'] as const;
export type PanelAct = (typeof PANEL_ACTS)[number];

/** What a person may do next with a panel; a button is shown only for these. The first is what moves it on. */
export function panelActs(facts: BoardFacts): PanelAct[] {
  if (facts.caseClosed) return [];
  const events = allowedPanelEvents(facts.state);
  const unused = (['applicant', 'defense'] as const satisfies readonly PartySide[]).some((side) => !hasStruck(facts.members, side));
  const ours = facts.members.some(({ id, ours: own }) => own && id === facts.selectedMemberId);
  const striking: [PanelAct, boolean] = ['strike', events.includes('strike') && facts.represented && unused];
  const choosing: [PanelAct, boolean] = ['select', events.includes('select')];
  const acts: [PanelAct, boolean][] = [
    ['book', facts.state === 'SELECTED' && ours && facts.scheduledOn === null && facts.examinedOn === null],
    ['decide_replacement', events.includes('grant_replacement')],
    ...(facts.today > facts.strikeUntil ? [choosing, striking] : [striking, choosing]),
    ['request_replacement', events.includes('ask_replacement')],
    ['take_back_selection', facts.state === 'SELECTED' && !facts.examined],
    ['amend', true],
    ['end', events.includes('end')],
    ['reopen', events.includes('reopen')],
  ];
  return acts.flatMap(([act, may]) => (may ? [act] : []));
}

import type { CalendarDate } from '../calendar';
import { RuleBroken } from '../rule-broken';
import { dateInWords } from '../wording';
import { advancePanel, SIDE_WORDS, type PanelState, type PartySide } from './lifecycle';
import type { StrikeWindow } from './strike-days';

export interface Member {
  readonly id: string;
  readonly struckBy: PartySide | null;
}

export interface StandingPanel {
  readonly state: PanelState;
  readonly represented: boolean;
  readonly members: readonly Member[];
  readonly selectedMemberId: string | null;
  /** The side that picked; null where the strikes left one, or both sides agreed. */
  readonly selectedBy: PartySide | null;
}

/** `both`: the sides agreed, or we were told it as settled. */
export type Selector = PartySide | 'both';

export const otherSide = (side: PartySide): PartySide => (side === 'applicant' ? 'defense' : 'applicant');

/** Whether the side has used its one strike. */
export function hasStruck(members: readonly Member[], side: PartySide): boolean {
  return members.some(({ struckBy }) => struckBy === side);
}

/** Who has not been struck. */
export function remaining<M extends Member>(members: readonly M[]): M[] {
  return members.filter(({ struckBy }) => struckBy === null);
}

/** The one whom both strikes leave, who is the evaluator (LC 4062.2(c)); null until both sides have struck. */
export function leftByStrikes<M extends Member>(members: readonly M[]): M | null {
  const both = hasStruck(members, 'applicant') && hasStruck(members, 'defense');
  return both ? (remaining(members)[0] ?? null) : null;
}

/**
 * The members after one side struck one of them: once, of those still there, in a represented case. LC 4062.2(c)
 * @throws RuleBroken `panel.unrepresented`, `panel.transition`, `panel.already_struck`, `panel.no_such_member`, `panel.member_struck`
 */
export function strike<M extends Member>(panel: Omit<StandingPanel, 'members'> & { readonly members: readonly M[] }, side: PartySide, memberId: string): M[] {
  if (!panel.represented) throw new RuleBroken('panel.unrepresented', 'An unrepresented worker chooses one of the three; nobody strikes. LC 4062.1');
  advancePanel(panel.state, 'strike', panel.selectedMemberId !== null);
  if (hasStruck(panel.members, side)) throw new RuleBroken('panel.already_struck', `The ${SIDE_WORDS[side]} side has struck already: one strike a side. Take it back first if it was recorded wrongly.`);
  const struck = memberOf(panel.members, memberId);
  if (struck.struckBy !== null) throw new RuleBroken('panel.member_struck', `The ${SIDE_WORDS[struck.struckBy]} side struck that evaluator already.`);
  return panel.members.map((member) => (member.id === memberId ? { ...member, struckBy: side } : member));
}

/**
 * Whether a side's strike can be taken back, and whether the selection falls with it: one that only the strikes had made.
 * @throws RuleBroken `panel.transition`, `panel.not_struck`, `panel.selected_apart`
 */
export function takeBackStrike(panel: StandingPanel, side: PartySide): { readonly selectionFalls: boolean } {
  if (!hasStruck(panel.members, side)) throw new RuleBroken('panel.not_struck', `The ${SIDE_WORDS[side]} side has not struck anybody.`);
  advancePanel(panel.state, 'take_back', panel.selectedMemberId !== null);
  if (panel.selectedMemberId === null) return { selectionFalls: false };
  if (leftByStrikes(panel.members)?.id !== panel.selectedMemberId) throw new RuleBroken('panel.selected_apart', 'Take the selection back first: it does not rest on the strikes.');
  return { selectionFalls: true };
}

/**
 * Refuses a selection that nobody can have made by that day. Both sides together may settle on anyone not struck; a side alone picks
 * once the other let its days pass (LC 4062.2(c)). An unrepresented worker chooses; after ten days the administrator may (8 CCR 31.3(c)).
 * @param until the last day on which the one who had to act could: the outer strike day, or the worker's tenth
 * @throws RuleBroken `panel.transition`, `panel.no_such_member`, `panel.member_struck`, `panel.too_early`
 */
export function demandSelection(panel: StandingPanel, memberId: string, by: Selector, on: CalendarDate, until: CalendarDate): void {
  advancePanel(panel.state, 'select', panel.selectedMemberId !== null);
  const { struckBy } = memberOf(panel.members, memberId);
  if (struckBy !== null) throw new RuleBroken('panel.member_struck', `The ${SIDE_WORDS[struckBy]} side struck that evaluator.`);
  if (by === 'both' || on > until) return;
  if (!panel.represented) {
    if (by === 'defense') throw new RuleBroken('panel.too_early', `The worker chooses until ${dateInWords(until)}; the administrator may only after it. 8 CCR 31.3(c)`);
    return;
  }
  const other = otherSide(by);
  if (!hasStruck(panel.members, other)) throw new RuleBroken('panel.too_early', `The ${SIDE_WORDS[other]} side may still strike until ${dateInWords(until)}. LC 4062.2(c)`);
}

/** What to say about the day of a strike: on time, in the disputed days, or after the last one. Null for a strike in time. */
export function strikeCaution(window: StrikeWindow, side: PartySide, on: CalendarDate): string | null {
  const days = window.sides.find((one) => one.side === side);
  if (!days || on <= days.targetOn) return null;
  if (on > days.outerOn) return `Struck after ${dateInWords(days.outerOn)}, the last day: the other side may say that it comes too late. LC 4062.2(c)`;
  return days.disputed ? `Struck between day 10 and the outer day, by the side that asked for the panel: whether it is in time is disputed.` : null;
}

function memberOf<M extends Member>(members: readonly M[], memberId: string): M {
  const found = members.find(({ id }) => id === memberId);
  if (!found) throw new RuleBroken('panel.no_such_member', 'That evaluator is not on this panel.');
  return found;
}

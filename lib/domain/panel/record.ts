import type { CalendarDate } from '../calendar';
import type { CaseKind } from '../evaluation/lifecycle';
import { RuleBroken } from '../rule-broken';
import { comparable } from '../search-text';
import { additionalGround } from './additional-grounds';
import { sameSpecialty, specialtyName } from './specialties';

export const PANEL_REASONS = ['initial', 'additional', 'replacement'] as const;
export type PanelReason = (typeof PANEL_REASONS)[number];

/** A panel names three evaluators (LC 4062.1, 4062.2); a name stays empty until somebody tells us. */
export const PANEL_SIZE = 3;

export interface NamedMember {
  readonly name: string;
  readonly city: string;
  readonly physicianId: string | null;
}

export interface PanelFacts {
  readonly caseKind: CaseKind;
  readonly represented: boolean;
  readonly number: string;
  readonly specialtyCode: string;
  readonly issuedOn: CalendarDate;
  readonly servedOn: CalendarDate | null;
  readonly reason: PanelReason;
  readonly additionalGround: string;
  readonly members: readonly NamedMember[];
  /** Other panels of the case that still lead somewhere. */
  readonly openPanels: readonly { readonly number: string; readonly specialtyCode: string }[];
  /** Whether it comes with the grant of a replacement, which ends the panel before it. */
  readonly replaces: boolean;
  readonly today: CalendarDate;
}

/**
 * Refuses what cannot be a panel of this case.
 * @throws RuleBroken `panel.not_qme`, `panel.in_future`, `panel.served_before_issue`, `panel.member_twice`,
 * `panel.too_many_members`, `panel.ground_required`, `panel.ground_not_wanted`, `panel.ground_mismatch`,
 * `panel.already_open`, `panel.replacement_on_panel`, `panel.same_specialty`
 */
export function demandPanel(facts: PanelFacts): void {
  if (facts.caseKind !== 'QME') throw new RuleBroken('panel.not_qme', 'Only a QME case has a panel. An AME is agreed on, and other work is asked for directly.');
  demandPanelDays(facts);
  demandMembers(facts.members);
  demandReason(facts);
}

function demandPanelDays({ issuedOn, servedOn, today }: PanelFacts): void {
  if (issuedOn > today) throw new RuleBroken('panel.in_future', 'The panel cannot have been issued in the future.');
  if (issuedOn < ('2005-01-01' as CalendarDate)) throw new RuleBroken('panel.too_old', 'Check the year: that panel would be far too old.');
  if (servedOn === null) return;
  if (servedOn > today) throw new RuleBroken('panel.in_future', 'The panel cannot have been served in the future.');
  if (servedOn < issuedOn) throw new RuleBroken('panel.served_before_issue', 'The panel cannot have been served before it was issued.');
}

function demandMembers(members: readonly NamedMember[]): void {
  if (members.length > PANEL_SIZE) throw new RuleBroken('panel.too_many_members', 'A panel names three evaluators.');
  const ours = members.flatMap(({ physicianId }) => physicianId ?? []);
  const names = members.map(({ name }) => comparable(name)).filter(Boolean);
  if (new Set(ours).size < ours.length || new Set(names).size < names.length) throw new RuleBroken('panel.member_twice', 'The same evaluator stands on the panel twice.');
}

function demandReason({ reason, additionalGround: key, represented, specialtyCode, openPanels, replaces }: PanelFacts): void {
  const [open] = openPanels;
  if (reason !== 'additional' && key !== '') throw new RuleBroken('panel.ground_not_wanted', 'Only an additional panel rests on a ground of 31.7.');
  if (reason === 'initial' && open) throw new RuleBroken('panel.already_open', `Panel ${open.number} of this case is still open. Record an additional panel (8 CCR 31.7), or the replacement of that one.`);
  if (reason === 'replacement' && open && !replaces) throw new RuleBroken('panel.replacement_on_panel', `Record the request under panel ${open.number}, then its grant with the new panel.`);
  if (reason !== 'additional') return;
  const ground = additionalGround(key);
  if (!ground) throw new RuleBroken('panel.ground_required', 'Say which ground of 8 CCR 31.7 the additional panel rests on.');
  if (ground.represented !== null && ground.represented !== represented) {
    throw new RuleBroken('panel.ground_mismatch', `That ground is for ${ground.represented ? 'represented' : 'unrepresented'} workers. ${ground.section}`);
  }
  const same = openPanels.find((panel) => sameSpecialty(panel.specialtyCode, specialtyCode));
  if (same) throw new RuleBroken('panel.same_specialty', `Panel ${same.number} for ${specialtyName(specialtyCode)} is still open: an additional panel is for another specialty.`);
}

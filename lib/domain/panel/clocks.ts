import type { CalendarDate } from '../calendar';
import type { Service } from '../deadlines/service';
import type { ClockStart, ClockStop } from '../evaluation/clocks';
import { isOpenPanel, type PanelState, type PartySide } from './lifecycle';

/** What the clocks of a panel run on. */
export interface PanelClockFacts {
  readonly state: PanelState;
  readonly represented: boolean;
  readonly issuedOn: CalendarDate;
  readonly servedOn: CalendarDate | null;
  readonly servedBy: Service;
  readonly requestedBy: PartySide | null;
  readonly selectedOn: CalendarDate | null;
  /** Whether one of ours is selected, or may still be. */
  readonly mayBeOurs: boolean;
  /** Whether the exam has a date, and whether it was held. */
  readonly booked: boolean;
  readonly examined: boolean;
}

export const PANEL_CLOCK_RULES = ['panel.strike', 'panel.serve', 'panel.schedule', 'panel.schedule_represented', 'panel.aging'] as const;

/**
 * The clocks that run on a panel as it stands, as long as it may lead to us: strikes of a represented case (LC 4062.2(c)), the worker's choice else
 * (8 CCR 31.3(a)), the booking after our selection (31.3(d)), service on the other side (30(b)), and the 24 months (31.5(a)(16)).
 */
export function panelClocks(facts: PanelClockFacts): ClockStart[] {
  if (!isOpenPanel(facts.state) || !facts.mayBeOurs) return [];
  const aging: ClockStart[] = facts.examined ? [] : [{ rule: 'panel.aging', triggerOn: facts.issuedOn, triggerLabel: 'Panel issued' }];
  return facts.state === 'REPLACEMENT_ASKED' ? aging : [...(facts.represented ? ofRepresented(facts) : ofUnrepresented(facts)), ...aging];
}

function ofRepresented({ state, issuedOn, servedOn, servedBy, requestedBy, selectedOn, booked }: PanelClockFacts): ClockStart[] {
  if (state === 'SELECTED') return selectedOn && !booked ? [{ rule: 'panel.schedule_represented', triggerOn: selectedOn, triggerLabel: 'QME selected' }] : [];
  const serve: ClockStart[] = requestedBy !== null && servedOn === null ? [{ rule: 'panel.serve', triggerOn: issuedOn, triggerLabel: 'Panel issued' }] : [];
  return [{ rule: 'panel.strike', triggerOn: issuedOn, triggerLabel: 'Panel assigned', service: servedBy }, ...serve];
}

/** The worker chooses and books in the same ten days. */
function ofUnrepresented({ issuedOn, booked }: PanelClockFacts): ClockStart[] {
  return booked ? [] : [{ rule: 'panel.schedule', triggerOn: issuedOn, triggerLabel: 'Panel issued' }];
}

/** How each clock ends that no longer runs: met when what it asked for has happened, else without object. */
export function panelClockStops(facts: PanelClockFacts): ClockStop[] {
  const running = panelClocks(facts).map(({ rule }) => rule);
  const met = {
    'panel.strike': facts.selectedOn !== null,
    'panel.serve': facts.servedOn !== null,
    'panel.schedule': facts.booked,
    'panel.schedule_represented': facts.booked,
    'panel.aging': facts.examined,
  } as const satisfies Record<(typeof PANEL_CLOCK_RULES)[number], boolean>;
  return PANEL_CLOCK_RULES.filter((rule) => !running.includes(rule)).map((rule) => ({ rule, outcome: met[rule] ? 'met' : 'dropped' }));
}

import { daysBetween } from '../calendar';
import { RuleBroken } from '../rule-broken';
import { blocks } from './consequence';
import { isShortNotice, lawConsequences, needsOf } from './law-consequences';
import type { Consequence, MoveFacts } from './move-facts';
import { seatFor, timeConsequences } from './time-consequences';
import { covers, windowApplies, type Need } from './window';

export interface InWriting {
  /** Day of the window; null where none counts. */
  readonly day: number | null;
  /** In writing before it may stand. */
  readonly needs: (Need | 'good_cause')[];
  /** Of these, what is not there yet. */
  readonly missing: (Need | 'good_cause')[];
}

export interface Considered extends InWriting {
  /** Null where there is no room. */
  readonly seat: number | null;
  /** Blocks first, then what to think of, then what follows. */
  readonly consequences: readonly Consequence[];
}

const order = { block: 0, warn: 1, info: 2 } as const satisfies Record<Consequence['severity'], number>;

/** What a place and a day need in writing, and what of it is not there yet. */
export function inWriting(facts: MoveFacts): InWriting {
  const cause = isShortNotice(facts) ? (['good_cause'] as const) : [];
  const needs = needsOf(facts);
  return {
    day: windowApplies(facts.caseKind, facts.kind) ? daysBetween(facts.requestedOn, facts.to.on) : null,
    needs: [...needs, ...cause],
    missing: [...needs.filter((need) => !covers(facts.consents, need)), ...(facts.goodCause === '' ? cause : [])],
  };
}

/** What booking or moving an appointment to a place means: the same answer before a drag is dropped and when it is booked. */
export function considerMove(facts: MoveFacts): Considered {
  const consequences = [...standing(facts), ...timeConsequences(facts), ...lawConsequences(facts)].sort((a, b) => order[a.severity] - order[b.severity]);
  return { ...inWriting(facts), seat: seatFor(facts), consequences };
}

function standing({ state, caseClosed }: MoveFacts): Consequence[] {
  if (caseClosed) return [blocks('closed_case', 'case.closed', { title: 'Closed case', text: 'This case is closed. Open it again first.' })];
  if (state === 'REQUESTED' || state === 'SCHEDULED') return [];
  return [blocks('not_movable', 'evaluation.transition', { title: 'Not to be moved', text: 'Only an appointment that is still ahead can be moved.' })];
}

/**
 * Refuses what cannot stand: a time that is taken first, then every other rule.
 * @throws RuleBroken `appointment.taken`, `appointment.unavailable`, `appointment.waiver_required`, `appointment.both_sides_required`,
 * `appointment.past_60_required`, `appointment.good_cause_required`, `appointment.late_cancellation`, `appointment.other_physician`, `appointment.not_eligible`
 */
export function demandAllowed({ consequences }: Pick<Considered, 'consequences'>): void {
  const against = consequences.find(({ rule }) => rule !== null);
  if (against?.rule) throw new RuleBroken(against.rule, `${against.text}${against.section ? ` ${against.section}` : ''}`);
}

/** What a person who booked should still be told: everything to think of, in sentences. */
export function noticesOf({ consequences }: Pick<Considered, 'consequences'>): string[] {
  return consequences.filter(({ severity, rule }) => severity === 'warn' && rule === null).map(({ text, section }) => `${text}${section ? ` ${section}` : ''}`);
}

import type { EvaluationState } from '../evaluation/lifecycle';
import { RuleBroken } from '../rule-broken';

export const reportStates = ['DRAFTING', 'REVIEW', 'SIGNED', 'SERVED', 'DISCARDED'] as const;
export type ReportState = (typeof reportStates)[number];

export type ReportEvent = 'ask_review' | 'return' | 'sign' | 'serve' | 'discard';

const transitions = {
  DRAFTING: { ask_review: 'REVIEW', sign: 'SIGNED', discard: 'DISCARDED' },
  REVIEW: { return: 'DRAFTING', sign: 'SIGNED', discard: 'DISCARDED' },
  SIGNED: { serve: 'SERVED' },
  SERVED: {},
  DISCARDED: {},
} as const satisfies Record<ReportState, Partial<Record<ReportEvent, ReportState>>>;

const words = {
  DRAFTING: 'being drafted',
  REVIEW: 'with the physician',
  SIGNED: 'signed',
  SERVED: 'served',
  DISCARDED: 'discarded',
} as const satisfies Record<ReportState, string>;

/** The state of a report after an event. @throws RuleBroken `report.signed` for what is signed or served, else `report.transition` */
export function advanceReport(from: ReportState, event: ReportEvent): ReportState {
  const to = (transitions[from] as Partial<Record<ReportEvent, ReportState>>)[event];
  if (to) return to;
  if (from === 'SIGNED' || from === 'SERVED') throw new RuleBroken('report.signed', `This report is ${words[from]}. What changes now is an amendment.`);
  throw new RuleBroken('report.transition', `This report is ${words[from]}, so this cannot be done with it.`);
}

/** Whether the words of a report may still change. */
export function isOpenReport(state: ReportState): boolean {
  return state === 'DRAFTING' || state === 'REVIEW';
}

/** @throws RuleBroken `report.signed`, `report.discarded` where the words of a report stand still */
export function demandOpenReport(state: ReportState): void {
  if (state === 'SIGNED' || state === 'SERVED') throw new RuleBroken('report.signed', `This report is ${words[state]}. What changes now is an amendment.`);
  if (state === 'DISCARDED') throw new RuleBroken('report.discarded', 'This report was discarded. Begin a new one.');
}

/** Whether a report may be begun on an evaluation; what was cancelled has none, what was served is amended. */
export function mayBeginReport(state: EvaluationState): boolean {
  return state !== 'CANCELLED' && state !== 'REPORT_SERVED';
}

/** @throws RuleBroken `report.nothing_to_report`, `report.served_already` */
export function demandReportable(state: EvaluationState): void {
  if (state === 'CANCELLED') throw new RuleBroken('report.nothing_to_report', 'This evaluation was cancelled, so there is nothing to report.');
  if (state === 'REPORT_SERVED') throw new RuleBroken('report.served_already', 'The report of this evaluation was served. Amend that report, or add a supplemental to the case.');
}

/** Who has a report now: the office drafts and serves, a transcriber types, the physician reads and signs. */
export type ReportHolder = 'office' | 'transcriber' | 'physician' | 'nobody';

export function holderOf(state: ReportState, isHandedOff: boolean): ReportHolder {
  if (state === 'DRAFTING') return isHandedOff ? 'transcriber' : 'office';
  if (state === 'REVIEW') return 'physician';
  return state === 'SIGNED' ? 'office' : 'nobody';
}

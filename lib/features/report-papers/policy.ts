import type { PracticeCtx, UserId } from '../../core/context';
import { Forbidden } from '../../core/errors';
import type { CalendarDate } from '../../domain/calendar';
import { checkReport } from '../../domain/report/elements/check';
import type { ReportFacts } from '../../domain/report/facts';
import { advanceReport, type ReportState } from '../../domain/report/lifecycle';
import { RuleBroken } from '../../domain/rule-broken';
import { dateWithoutWeekday, quantity } from '../../domain/wording';

interface Standing {
  readonly state: ReportState;
  readonly case: { readonly closedAt: Date | null };
  readonly physician: { readonly name: string; readonly userId: string | null };
  readonly handoffs: readonly unknown[];
}

/**
 * The report's own physician, at work in a browser, on the day itself.
 * @throws RuleBroken `report.not_the_physician`, `report.signed`, `report.transition`, `case.closed`, `report.handed_off`, `report.sign_day`; Forbidden for an API token
 */
export function demandSigner(ctx: PracticeCtx, { state, case: matter, physician, handoffs }: Standing, signedOn: CalendarDate): UserId {
  const { actor, today } = ctx;
  if (physician.userId === null) throw new RuleBroken('report.not_the_physician', `No sign-in is linked with ${physician.name}. The owner can do that under Settings, Physicians.`);
  if (actor.kind !== 'user' || actor.userId !== physician.userId) throw new RuleBroken('report.not_the_physician', `Only ${physician.name} can sign this report.`);
  if (actor.sessionId === null) throw new Forbidden('A signature needs you, signed in in a browser. An API token may not do it.');
  advanceReport(state, 'sign');
  if (matter.closedAt) throw new RuleBroken('case.closed', 'This case is closed. Open it again first.');
  if (handoffs.length > 0) throw new RuleBroken('report.handed_off', 'This report is with somebody who types it. Take in what came back, or cancel that, first.');
  if (signedOn !== today) throw new RuleBroken('report.sign_day', `A signature carries the day on which it is made: ${dateWithoutWeekday(today)}.`);
  return actor.userId;
}

/** @throws RuleBroken `report.blocked` with the codes of what the check finds missing */
export function demandChecked(facts: ReportFacts): void {
  const blocks = checkReport(facts).filter(({ tone }) => tone === 'block');
  if (blocks.length === 0) return;
  throw new RuleBroken('report.blocked', `${quantity(blocks.length, 'element')} must be there before this report can be signed: ${blocks.slice(0, 4).map(({ title }) => title).join('; ')}${blocks.length > 4 ? '; …' : ''}.`, { blocks: blocks.map(({ code }) => code) });
}

import type { PracticeCtx, PracticeId } from '../../core/context';
import { toDateColumn } from '../../core/dates';
import type { Tx } from '../../core/operation';
import type { CalendarDate } from '../../domain/calendar';
import { windowClock, type ClockFacts } from '../../domain/evaluation/clocks';
import { RuleBroken } from '../../domain/rule-broken';
import { startClocks, stopClocks, type ClockSubject } from '../clocks/steps';
import type { WaiverKind, PartySide } from './schema';

/** A consent as somebody gave it. */
export interface Given {
  readonly kind: WaiverKind;
  readonly givenBy: PartySide;
  readonly givenOn: CalendarDate;
  readonly note: string;
}

/** Writes consents of an evaluation; one that is there already of the same side is not written twice. @throws RuleBroken `waiver.in_future` */
export async function keepWaivers(tx: Tx, ctx: PracticeCtx, evaluationId: string, given: readonly Given[]): Promise<void> {
  if (given.length === 0) return;
  if (given.some(({ givenOn }) => givenOn > ctx.today)) throw new RuleBroken('waiver.in_future', 'A consent cannot be given in the future.');
  const there = await tx.waiver.findMany({ where: { practiceId: ctx.practiceId, evaluationId, withdrawnOn: null }, select: { kind: true, givenBy: true } });
  const fresh = given.filter((one, at) => [...there, ...given.slice(0, at)].every(({ kind, givenBy }) => kind !== one.kind || givenBy !== one.givenBy));
  await tx.waiver.createMany({ data: fresh.map((one) => ({ ...one, practiceId: ctx.practiceId, evaluationId, givenOn: toDateColumn(one.givenOn), createdAt: ctx.now })) });
}

/** Lets the clock of the appointment window run that the recorded consents leave: 90 days, 120, or none (8 CCR 31.3(e)). */
export async function settleWindow(tx: Tx, practiceId: PracticeId, subject: ClockSubject, facts: ClockFacts, on: CalendarDate): Promise<void> {
  const wanted = windowClock(facts);
  const others = (['appointment.window', 'appointment.window_waived'] as const).filter((rule) => wanted.every((start) => start.rule !== rule));
  await stopClocks(tx, practiceId, subject, others.map((rule) => ({ rule, outcome: wanted.length > 0 ? ('moved' as const) : ('dropped' as const) })), on);
  await startClocks(tx, practiceId, subject, wanted);
}

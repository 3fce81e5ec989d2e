import type { PracticeCtx } from '../../core/context';
import { NotFound } from '../../core/errors';
import type { Tx } from '../../core/operation';
import { considerMove, demandAllowed, noticesOf } from '../../domain/schedule/consider-move';
import type { Place } from '../../domain/schedule/move-facts';
import { nearbyInWords } from '../../domain/schedule/nearby';
import { seatFor } from '../../domain/schedule/time-consequences';
import { RuleBroken } from '../../domain/rule-broken';
import { dateInWords, timeInWords } from '../../domain/wording';
import type { CodeTurn } from '../evaluations/schema';
import { codeOf, lengthOf, moveFactsOf, placeOf, timeAround, type AskedMove } from './queries';

/** The time that was given: write seat and minutes with the appointment. */
export interface Booked {
  readonly seat: number;
  readonly minutes: number;
  readonly notices: string[];
  readonly code: CodeTurn | null;
}

/** A time that is asked for an appointment; what is left out stays as it is stored. */
export interface Wish {
  readonly evaluationId: string;
  readonly scheduledOn: Place['on'];
  readonly startMinute: number | null;
  readonly minutes?: number | undefined;
  readonly physicianId?: string | undefined;
  readonly locationId?: string | null | undefined;
}

/**
 * A cheap look before anything else is read: in a rush those who come too late are told at once.
 * @throws NotFound; RuleBroken `appointment.taken` with what is free nearby
 */
export async function lookFirst(tx: Tx, ctx: PracticeCtx, wish: Wish): Promise<void> {
  const { practiceId } = ctx;
  const row = await tx.evaluation.findUnique({ where: { practiceId_id: { practiceId, id: wish.evaluationId } }, select: { state: true, scheduledOn: true, startMinute: true, minutes: true, physicianId: true, locationId: true, case: { select: { kind: true } } } });
  if (!row) throw new NotFound();
  const { locationId, physicianId } = wish;
  if (locationId && locationId !== row.locationId && !(await tx.location.findUnique({ where: { practiceId_id: { practiceId, id: locationId } }, select: { id: true } }))) throw new NotFound();
  if (physicianId && physicianId !== row.physicianId && !(await tx.physician.findUnique({ where: { practiceId_id: { practiceId, id: physicianId } }, select: { id: true } }))) throw new NotFound();
  const to = { on: wish.scheduledOn, startMinute: wish.startMinute, minutes: wish.minutes ?? null, physicianId: physicianId ?? row.physicianId, locationId: locationId === undefined ? row.locationId : locationId };
  await demandRoom(tx, ctx, { evaluationId: wish.evaluationId, caseKind: row.case.kind, from: placeOf(row), to });
}

/**
 * Gives an appointment its time, or refuses it. Bookings of one physician's day come one after the other from here to the
 * commit; whoever asks for a time that is taken already is told at once and waits for nobody. The database's own
 * constraint stays the last word.
 * @throws RuleBroken `appointment.taken` with what is free nearby, and as `demandAllowed`
 */
export async function bookTime(tx: Tx, ctx: PracticeCtx, asked: AskedMove): Promise<Booked> {
  const { to } = asked;
  // Whoever moves an appointment has looked first.
  if (asked.evaluationId === null) await demandRoom(tx, ctx, asked);
  if (to.startMinute !== null) await lockDay(tx, ctx, to);
  const facts = await moveFactsOf(tx, ctx, asked, await demandRoom(tx, ctx, asked));
  const considered = considerMove(facts);
  demandAllowed(considered);
  return { seat: considered.seat ?? 0, minutes: facts.to.minutes, notices: noticesOf(considered), code: codeOf(asked) };
}

/** The time around a wish that has room. @throws RuleBroken `appointment.taken` */
async function demandRoom(tx: Tx, ctx: PracticeCtx, asked: Pick<AskedMove, 'evaluationId' | 'caseKind' | 'from' | 'to'>) {
  const { to, evaluationId, caseKind } = asked;
  const around = await timeAround(tx, ctx, to, evaluationId);
  const { hours, bookings } = around;
  if (to.startMinute === null || seatFor({ to: { ...to, minutes: lengthOf(asked, hours) }, today: ctx.today, hours, bookings }) !== null) return around;
  const nearby = await around.freeNearby(caseKind);
  throw new RuleBroken('appointment.taken', `${dateInWords(to.on)}, ${timeInWords(to.startMinute)} is taken. ${nearbyInWords(nearby, to)}`, { nearby });
}

async function lockDay(tx: Tx, { practiceId }: PracticeCtx, { physicianId, on }: Pick<Place, 'physicianId' | 'on'>): Promise<void> {
  const key = `${practiceId} ${physicianId} ${on}`;
  await tx.$queryRaw`select 1 as locked from (select pg_advisory_xact_lock(hashtextextended(${key}, 0))) as day`;
}

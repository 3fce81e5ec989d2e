import type { PracticeCtx } from '../../core/context';
import type { Tx } from '../../core/operation';
import { considerMove, demandAllowed, noticesOf } from '../../domain/schedule/consider-move';
import type { Place } from '../../domain/schedule/move-facts';
import { nearbyInWords } from '../../domain/schedule/nearby';
import { seatFor } from '../../domain/schedule/time-consequences';
import { RuleBroken } from '../../domain/rule-broken';
import { dateInWords, timeInWords } from '../../domain/wording';
import { codeOf, dayOf, freeNearby, lengthOf, moveFactsOf, type AskedMove } from './queries';
import type { CodeTurn } from '../evaluations/schema';

/** The time that was given: write seat and minutes with the appointment. */
export interface Booked {
  readonly seat: number;
  readonly minutes: number;
  readonly notices: string[];
  readonly code: CodeTurn | null;
}

/**
 * Gives an appointment its time, or refuses it. Bookings of one physician's day come one after the other from here to the
 * commit; whoever asks for a time that is taken already is told at once and waits for nobody. The database's own
 * constraint stays the last word.
 * @throws RuleBroken `appointment.taken` with what is free nearby, and as `demandAllowed`
 */
export async function bookTime(tx: Tx, ctx: PracticeCtx, asked: AskedMove): Promise<Booked> {
  const { to } = asked;
  let day = await dayOf(tx, ctx, to, asked.evaluationId);
  if (to.startMinute !== null) {
    await demandRoom(tx, ctx, asked, day);
    await lockDay(tx, ctx, to);
    day = await dayOf(tx, ctx, to, asked.evaluationId);
    await demandRoom(tx, ctx, asked, day);
  }
  const facts = await moveFactsOf(tx, ctx, asked, day);
  const considered = considerMove(facts);
  demandAllowed(considered);
  return { seat: considered.seat ?? 0, minutes: facts.to.minutes, notices: noticesOf(considered), code: codeOf(asked) };
}

async function demandRoom(tx: Tx, ctx: PracticeCtx, asked: AskedMove, day: Awaited<ReturnType<typeof dayOf>>): Promise<void> {
  const to = { ...asked.to, minutes: lengthOf(asked, day.hours) };
  if (seatFor({ to, today: ctx.today, ...day }) !== null || to.startMinute === null) return;
  const nearby = await freeNearby(tx, ctx, to, asked.caseKind, asked.evaluationId);
  throw new RuleBroken('appointment.taken', `${dateInWords(to.on)}, ${timeInWords(to.startMinute)} is taken. ${nearbyInWords(nearby, to)}`, { nearby });
}

async function lockDay(tx: Tx, { practiceId }: PracticeCtx, { physicianId, on }: Pick<Place, 'physicianId' | 'on'>): Promise<void> {
  const key = `${practiceId} ${physicianId} ${on}`;
  await tx.$queryRaw`select 1 as locked from (select pg_advisory_xact_lock(hashtextextended(${key}, 0))) as day`;
}

import { describe, expect, it } from 'vitest';
import { Conflict } from '../../core/errors';
import { RuleBroken } from '../../domain/rule-broken';
import { manyWaiting, weeklyClinic } from '../../test/clinics';
import { inPractice, makeWorld, type World } from '../../test/world';
import { rescheduleEvaluation } from '../evaluations/reschedule-evaluation';

/** Everybody asks at once; what became of each. */
async function race(world: World, wishes: readonly { readonly evaluationId: string; readonly scheduledOn: string; readonly startMinute: number }[]) {
  const since = performance.now();
  const results = await Promise.allSettled(wishes.map((wish) => rescheduleEvaluation(world.as('assistant'), { ...wish, version: 1 })));
  const seconds = (performance.now() - since) / 1000;
  const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
  const told = refused.filter((reason) => (reason instanceof RuleBroken && reason.rule === 'appointment.taken') || (reason instanceof Conflict && reason.message.includes('taken')));
  const booked = await inPractice(world.practiceId, (tx) => tx.evaluation.findMany({ where: { practiceId: world.practiceId, state: 'SCHEDULED' }, select: { scheduledOn: true, startMinute: true, seat: true } }));
  const times = new Set(booked.map(({ scheduledOn, startMinute, seat }) => `${scheduledOn?.toISOString()} ${startMinute} ${seat}`));
  const others = refused.filter((reason) => !told.includes(reason)).map(String);
  return { won: results.length - refused.length, told: told.length, others, booked: booked.length, times: times.size, seconds };
}

describe('many at once', () => {
  it('500 ask for 20 times: 20 are booked, 480 are told plainly, nobody is doubled', { timeout: 120_000 }, async () => {
    const world = await makeWorld();
    await weeklyClinic(world, { startMinute: 480, endMinute: 1080 });
    const wishes = (await manyWaiting(world, 500)).map((evaluationId, at) => ({ evaluationId, scheduledOn: at % 20 < 10 ? '2026-03-18' : '2026-03-25', startMinute: 480 + 60 * (at % 10) }));
    const { seconds, ...outcome } = await race(world, wishes);
    expect(outcome).toEqual({ won: 20, told: 480, others: [], booked: 20, times: 20 });
    expect(seconds).toBeLessThan(60);
  });

  it('200 ask for one time: exactly one is booked', { timeout: 120_000 }, async () => {
    const world = await makeWorld();
    await weeklyClinic(world);
    const wishes = (await manyWaiting(world, 200)).map((evaluationId) => ({ evaluationId, scheduledOn: '2026-03-18', startMinute: 600 }));
    const { seconds, ...outcome } = await race(world, wishes);
    expect(outcome).toEqual({ won: 1, told: 199, others: [], booked: 1, times: 1 });
    expect(seconds).toBeLessThan(60);
  });

  it('30 ask for one time with three places: three are booked, each on its own', { timeout: 60_000 }, async () => {
    const world = await makeWorld();
    await weeklyClinic(world, { capacity: 3 });
    const wishes = (await manyWaiting(world, 30)).map((evaluationId) => ({ evaluationId, scheduledOn: '2026-03-18', startMinute: 600 }));
    const { seconds: _, ...outcome } = await race(world, wishes);
    expect(outcome).toEqual({ won: 3, told: 27, others: [], booked: 3, times: 3 });
  });
});

import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Forbidden } from '../../core/errors';
import { addDays } from '../../domain/calendar';
import { billed, testDay } from '../../test/income-rows';
import { inPractice, makeWorld } from '../../test/world';
import { readForecast } from './queries';

describe('the cash of the next thirteen weeks', () => {
  it('follows each payer’s own days, and is held against what came last quarter on what was known then', async () => {
    const world = await makeWorld();
    const slowId = randomUUID();
    await inPractice(world.practiceId, (tx) => tx.contact.create({ data: { practiceId: world.practiceId, id: slowId, name: 'Slow Mutual', searchName: 'slow mutual' } }));
    // Each pays whole, one after 28 days, the other after 70; one bill of each a week for forty weeks.
    for (let week = 1; week <= 40; week += 1) {
      await billed(world, { issuedOn: addDays(testDay, -7 * week), totalCents: 100_000, unforeseen: true, ...(week > 3 ? { paidAfterDays: 28 } : {}) });
      await billed(world, { issuedOn: addDays(testDay, -7 * week), totalCents: 50_000, unforeseen: true, payerId: slowId, ...(week > 9 ? { paidAfterDays: 70 } : {}) });
    }
    const forecast = await readForecast(world.as('viewer'), {});
    expect(forecast.openCents).toBe(3 * 100_000 + 9 * 50_000);
    expect(forecast).toMatchObject({ totalCents: 750_000, fromOpenCents: 750_000, fromPipelineCents: 0 });
    expect(forecast.payers).toMatchObject([{ name: 'Slow Mutual', cents: 450_000, ownHistory: true }, { name: 'Sierra Pacific Mutual', cents: 300_000, ownHistory: true }]);
    expect(forecast.weeks.reduce((sum, week) => sum + week.cents, 0)).toBe(forecast.totalCents);
    // What was open then came to the cent; bills made since are what the forecast of then did not know.
    expect(forecast.check.on).toBe(addDays(testDay, -91));
    expect(forecast.past.reduce((sum, week) => sum + week.actualCents, 0)).toBe(forecast.check.actualCents);
    // On that day the newest bill of each had just gone out.
    expect(forecast.check.forecastCents).toBe(4 * 100_000 + 10 * 50_000);
    expect(forecast.check.actualCents).toBe(13 * 150_000);
    expect(forecast.check.errorBps).toBe(Math.round(((900_000 - 1_950_000) * 10_000) / 1_950_000));
  }, 120_000);

  it('says nothing of a practice without money, shows nothing next door or to who sees no money', async () => {
    const [world, next] = [await makeWorld(), await makeWorld()];
    await billed(world, { issuedOn: addDays(testDay, -10) });
    expect(await readForecast(next.as('owner'), {})).toMatchObject({ totalCents: 0, openCents: 0, check: { errorBps: null }, payers: [] });
    for (const role of ['assistant', 'reviewer'] as const) await expect(readForecast(world.as(role), {})).rejects.toBeInstanceOf(Forbidden);
  });
});

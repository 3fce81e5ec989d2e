import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Forbidden } from '../../core/errors';
import { addDays } from '../../domain/calendar';
import { billed, testDay } from '../../test/income-rows';
import { inPractice, makeWorld } from '../../test/world';
import { addCost } from '../costs/add-cost';
import { readNet } from '../net-income/queries';
import { readHours } from './queries';

describe('dollars an hour of physician time', () => {
  it('is all the money of the cases billed in the period over all known time, with the cases; net after the costs of the period', async () => {
    const world = await makeWorld();
    await billed(world, { issuedOn: addDays(testDay, -40), totalCents: 400_000, paidAfterDays: 30, minutes: 120 });
    await billed(world, { issuedOn: addDays(testDay, -30), totalCents: 100_000, minutes: 60 });
    await billed(world, { issuedOn: addDays(testDay, -20), totalCents: 300_000 });
    await billed(world, { kind: 'IME', issuedOn: addDays(testDay, -50), totalCents: 180_000, paidAfterDays: 10, minutes: 90 });
    await addCost(world.as('owner'), { name: 'Share', kind: 'share', shareBps: 2_500, startsOn: '2026-01-01' });
    const hours = await readHours(world.as('viewer'), {});
    expect(hours.groups.find(({ kind }) => kind === 'QME')).toMatchObject({ caseCount: 3, untimedCount: 1, minutes: 180, billedCents: 800_000, timedCents: 500_000, perHourCents: 166_667, daysToPay: 30 });
    expect(hours.beside).toMatchObject([
      { name: 'QME and AME', caseCount: 3, feeCents: 266_667, hoursPerCase: 1.5, perHourCents: 166_667, costBps: 2_500, netPerHourCents: 125_000, daysToPay: 30 },
      { name: 'IME', caseCount: 1, feeCents: 180_000, hoursPerCase: 1.5, perHourCents: 120_000, costBps: 2_500, netPerHourCents: 90_000, daysToPay: 10 },
    ]);
    expect(hours.rows.reduce((sum, row) => sum + row.minutes, 0)).toBe(hours.totals.minutes);
    expect(hours.rows.every(({ claimantName }) => claimantName === null)).toBe(true);
    expect((await readHours(world.as('owner'), { kind: 'IME' })).rows.map(({ claimantName }) => claimantName)).toEqual(['Joaquín Salcedo']);
    expect((await readHours(world.as('owner'), { basis: 'cash' })).groups.find(({ kind }) => kind === 'QME')?.perHourCents).toBe(133_333);
    for (const role of ['assistant', 'reviewer'] as const) await expect(readHours(world.as(role), {})).rejects.toBeInstanceOf(Forbidden);
  });

  it('shows the newest 500 cases; the file has all of them', async () => {
    const world = await makeWorld();
    const { practiceId } = world;
    const { caseId, invoiceId } = await billed(world, { issuedOn: addDays(testDay, -40), minutes: 60 });
    await inPractice(practiceId, async (tx) => {
      const { id: _case, ...matter } = await tx.case.findUniqueOrThrow({ where: { practiceId_id: { practiceId, id: caseId } } });
      const { id: _invoice, evaluationId: _evaluation, issuedAs: _frozen, ...bill } = await tx.invoice.findUniqueOrThrow({ where: { practiceId_id: { practiceId, id: invoiceId } } });
      const ids = Array.from({ length: 502 }, () => randomUUID());
      await tx.case.createMany({ data: ids.map((id, index) => ({ ...matter, id, number: 900_000 + index })) });
      await tx.invoice.createMany({ data: ids.map((id, index) => ({ ...bill, caseId: id, number: `H-${index}` })) });
    });
    const [first, all] = [await readHours(world.as('owner'), {}), await readHours(world.as('owner'), { rows: 'all' })];
    expect([first.rows.length, first.rowCount, all.rows.length]).toEqual([500, 503, 503]);
  });

  it('leaves what costs and a company leave, by kind and location, to the cent', async () => {
    const [world, next] = [await makeWorld(), await makeWorld()];
    await billed(world, { issuedOn: addDays(testDay, -40), totalCents: 400_000, paidAfterDays: 30, minutes: 120 });
    await billed(world, { kind: 'IME', issuedOn: addDays(testDay, -20), totalCents: 100_001, paidAfterDays: 10, minutes: 60 });
    await addCost(world.as('owner'), { name: 'Room', kind: 'exam_day', amountCents: 45_000, locationId: world.locationId, startsOn: '2025-01-01' });
    await addCost(world.as('owner'), { name: 'Assistants', kind: 'monthly', amountCents: 10_000, startsOn: '2026-02-01' });
    const net = await readNet(world.as('viewer'), { period: 'custom', from: '2025-12-01', to: '2026-03-02', shareBps: 5_000 });
    expect(net).toMatchObject({ collectedCents: 500_001, costCents: 110_000, netCents: 390_001, minutes: 180, netPerHourCents: 130_000 });
    expect(net.managed[0]).toEqual({ shareBps: 5_000, takesCents: 250_001, netCents: 250_000, aheadCents: 140_001 });
    expect(net.byKind.reduce((sum, one) => sum + one.netCents, 0)).toBe(net.netCents);
    expect(net.locations).toMatchObject([{ name: 'Sacramento', examDays: 2, exams: 2, dayCents: 45_000, perExamCents: 250_001, breakEvenExams: 1 }]);
    expect(await readNet(next.as('owner'), {})).toMatchObject({ collectedCents: 0, costCents: 0, costs: [] });
    for (const role of ['assistant', 'reviewer'] as const) await expect(readNet(world.as(role), {})).rejects.toBeInstanceOf(Forbidden);
  });
});

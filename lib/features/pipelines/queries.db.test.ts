import { describe, expect, it } from 'vitest';
import { toDateColumn } from '../../core/dates';
import { Forbidden } from '../../core/errors';
import { addDays } from '../../domain/calendar';
import { billable } from '../../test/billable';
import { billed, testDay } from '../../test/income-rows';
import { inPractice, makeWorld } from '../../test/world';
import { readPipeline } from './queries';

describe('work that is not billed yet', () => {
  it('is worth its expected fee by the odds of its stage, from the practice’s own history with its counts', async () => {
    const world = await makeWorld();
    const { practiceId } = world;
    for (let index = 0; index < 9; index += 1) await billed(world, { issuedOn: addDays(testDay, -100 - index) });
    // Three that came to nothing after they were scheduled: 9 of 12 that were scheduled were billed.
    for (let index = 0; index < 3; index += 1) {
      const { evaluationId } = await billable(world, { state: 'SCHEDULED', examinedOn: addDays(testDay, -80) });
      await inPractice(practiceId, (tx) => tx.evaluation.update({ where: { practiceId_id: { practiceId, id: evaluationId } }, data: { state: 'CANCELLED', readyToBill: false, cancelledOn: toDateColumn(addDays(testDay, -85)) } }));
    }
    const { caseId } = await billable(world, { state: 'SCHEDULED', examinedOn: addDays(testDay, 20) });
    await billable(world);
    const pipeline = await readPipeline(world.as('owner'), {});
    const at = (stage: string) => pipeline.stages.find((one) => one.stage === stage);
    expect(at('scheduled')).toMatchObject({ count: 1, expectedCents: 201_500, decidedCount: 12, billedCount: 9, oddsBps: 7_500, weightedCents: 151_125, daysToBill: 45, assumed: false });
    expect(at('examined')).toMatchObject({ decidedCount: 9, assumed: true });
    expect(at('served')).toMatchObject({ count: 1, oddsBps: 9_900, assumed: true });
    expect(pipeline.rows.find((row) => row.caseId === caseId)).toMatchObject({ stage: 'scheduled', claimantName: 'Joaquín Salcedo', payerName: 'Sierra Pacific Mutual', weightedCents: 151_125 });
    expect(pipeline.rows.reduce((sum, row) => sum + row.weightedCents, 0)).toBe(pipeline.weightedCents);
    expect(pipeline.stages.reduce((sum, stage) => sum + stage.expectedCents, 0)).toBe(pipeline.expectedCents);
    expect((await readPipeline(world.as('owner'), { stage: 'served' })).rows.map(({ stage }) => stage)).toEqual(['served']);
  });

  it('is lost on the day of the practice on which its case was closed, not on that of the clock in Greenwich', async () => {
    const world = await makeWorld();
    const { caseId } = await billable(world);
    const close = (closedAt: string) => inPractice(world.practiceId, (tx) => tx.case.update({ where: { practiceId_id: { practiceId: world.practiceId, id: caseId } }, data: { closedAt: new Date(closedAt) } }));
    expect((await readPipeline(world.as('owner'), {})).count).toBe(1);
    await close('2026-03-03T05:00:00.000Z');
    expect((await readPipeline(world.as('owner'), {})).count).toBe(0);
    await close('2026-03-03T09:00:00.000Z');
    expect((await readPipeline(world.as('owner'), {})).count).toBe(1);
  });

  it('counts a referral with the average bill of its kind, and tells the accountant no names', async () => {
    const [world, next] = [await makeWorld(), await makeWorld()];
    await billed(world, { issuedOn: addDays(testDay, -60) });
    await inPractice(world.practiceId, (tx) => tx.referral.create({ data: { practiceId: world.practiceId, number: 1, kind: 'QME', receivedOn: toDateColumn(addDays(testDay, -3)), channel: 'fax', claimantName: 'Dwayne Pruitt', searchName: 'dwayne pruitt' } }));
    const { rows } = await readPipeline(world.as('viewer'), {});
    expect(rows).toMatchObject([{ stage: 'referral', estimated: true, expectedCents: 201_500, weightedCents: 100_750, claimantName: null }]);
    expect((await readPipeline(world.as('biller'), {})).rows[0]?.claimantName).toBe('Dwayne Pruitt');
    expect((await readPipeline(next.as('owner'), {})).count).toBe(0);
    for (const role of ['assistant', 'reviewer'] as const) await expect(readPipeline(world.as(role), {})).rejects.toBeInstanceOf(Forbidden);
  });
});

import { describe, expect, it } from 'vitest';
import { expectForbidden, loggedExam } from '../../test/cases';
import { statementsOf } from '../../test/query-count';
import { makeWorld } from '../../test/world';
import { markExamined } from '../evaluations/mark-examined';
import { listClocks } from './queries';

describe('clock.list', () => {
  it('groups by urgency and counts the fee of a report once', async () => {
    const world = await makeWorld();
    const { evaluationId } = await loggedExam(world, { examOn: '2026-02-05' });
    await markExamined(world.as('owner'), { evaluationId, version: 1, examinedOn: '2026-02-05', faceToFaceMinutes: 30 });
    const list = await listClocks(world.as('owner'), {});
    expect(list.groups.map(({ group, count, feeAtRiskCents }) => [group, count, feeAtRiskCents])).toEqual([
      ['today', 1, 0],
      ['next_7_days', 1, 201_500],
    ]);
    expect(list.groups.flatMap(({ clocks }) => clocks.map(({ rule, countedOn, carriesFee }) => [rule, countedOn, carriesFee]))).toEqual([
      ['report.extension_request', '2026-03-02', false],
      ['report.comprehensive', '2026-03-07', true],
    ]);
    expect(list).toMatchObject({ weOweCount: 2, owedToUsCount: 0, feeAtRiskCents: 201_500, nextCursor: null });
  });

  it('filters by side, rule and physician, and keeps the ended ones apart', async () => {
    const world = await makeWorld();
    const { evaluationId } = await loggedExam(world);
    const rules = async (input: Parameters<typeof listClocks>[1]) => (await listClocks(world.as('reviewer'), input)).groups.flatMap(({ clocks }) => clocks.map(({ rule }) => rule));
    expect(await rules({})).toEqual(['appointment.notice', 'appointment.window']);
    expect(await rules({ side: 'owed_to_us' })).toEqual(['records.exchange']);
    expect(await rules({ rule: 'appointment.window' })).toEqual(['appointment.window']);
    expect(await rules({ physicianId: world.physicianId })).toHaveLength(2);
    expect(await rules({ physicianId: crypto.randomUUID() })).toEqual([]);
    await markExamined(world.as('owner'), { evaluationId, version: 1, examinedOn: '2026-03-02', faceToFaceMinutes: 30 });
    expect((await rules({ state: 'ended' })).sort()).toEqual(['appointment.notice', 'appointment.window']);
    expect((await listClocks(world.as('reviewer'), {})).feeAtRiskCents).toBeNull();
  });

  it.each([2, 8])('asks at most 4 statements for the clocks of %i cases', async (count) => {
    const world = await makeWorld();
    for (let index = 0; index < count; index += 1) await loggedExam(world);
    const statements = await statementsOf(() => listClocks(world.as('owner'), {}));
    expect(statements.length).toBeGreaterThan(0);
    expect(statements.length).toBeLessThanOrEqual(4);
  });

  it('refuses a cursor that it did not give', async () => {
    const world = await makeWorld();
    await expect(listClocks(world.as('owner'), { cursor: 'W10' })).rejects.toMatchObject({ rule: 'list.cursor' });
  });

  it('forbidden role, practice next door', async () => {
    const [world, other] = [await makeWorld(), await makeWorld()];
    await loggedExam(world);
    await expectForbidden(listClocks, world, {}, ['viewer']);
    expect((await listClocks(other.as('owner'), {})).groups).toEqual([]);
  });
});

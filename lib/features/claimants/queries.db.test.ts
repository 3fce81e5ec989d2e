import { describe, expect, it } from 'vitest';
import { expectForbidden, loggedExam } from '../../test/cases';
import { makeWorld } from '../../test/world';
import { markExamined } from '../evaluations/mark-examined';
import { findClaimants } from './queries';

describe('claimant.find', () => {
  it.each(['gust', 'ortiz', 'Reyes-Ort', 'ORTÍZ gustavo'])('finds by %j, with what tells two apart', async (q) => {
    const world = await makeWorld();
    await loggedExam(world, { claimant: { name: 'Gustavo Reyes-Ortiz', bornOn: '1979-08-14' } });
    expect((await findClaimants(world.as('reviewer'), { q })).claimants).toMatchObject([{ name: 'Gustavo Reyes-Ortiz', bornOn: '1979-08-14', detail: 'born 1979-08-14 · claim GBI-229140 · QME' }]);
  });

  it('names the exams that were held, so that the form can tell a follow-up', async () => {
    const world = await makeWorld();
    const { caseId, evaluationId } = await loggedExam(world);
    await markExamined(world.as('owner'), { evaluationId, version: 1, examinedOn: '2026-03-02', faceToFaceMinutes: 30 });
    const { claimants } = await findClaimants(world.as('owner'), { q: 'gustavo' });
    expect(claimants[0]?.exams).toEqual([{ caseId, physicianId: world.physicianId, code: 'ML201', examOn: '2026-03-02', claimNumber: 'GBI-229140', injuredOn: null }]);
  });

  it('forbidden role, practice next door', async () => {
    const [world, other] = [await makeWorld(), await makeWorld()];
    await loggedExam(world);
    await expectForbidden(findClaimants, world, { q: 'gust' }, ['viewer']);
    expect((await findClaimants(other.as('owner'), { q: 'gust' })).claimants).toEqual([]);
    expect((await findClaimants(world.as('owner'), { q: '--' })).claimants).toEqual([]);
  });
});

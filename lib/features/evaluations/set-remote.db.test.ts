import { describe, expect, it } from 'vitest';
import { evaluationRow, expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { askedExam } from '../../test/clinics';
import { auditedOperations, makeWorld } from '../../test/world';
import { scheduleEvaluation } from './schedule-evaluation';
import { setRemote } from './set-remote';

const conditions = { issue: 'work_restrictions' as const, workerAgreedOn: '2026-02-20', carrierAgreedOn: '2026-02-23', evaluatorAgreedOn: '2026-02-24', consistentWithGuides: true, attestedOn: '2026-03-01' };
const remote = (evaluationId: string) => ({ evaluationId, version: 1, mode: 'remote' as const, conditions });

describe('evaluation.set_remote', () => {
  it('keeps the four conditions of 8 CCR 46.3 with the exam, and both consents', async () => {
    const world = await makeWorld();
    const { evaluationId } = await askedExam(world);
    const { evaluation } = await setRemote(world.as('physician'), remote(evaluationId));
    expect(evaluation).toMatchObject({ mode: 'remote', remoteConditions: conditions, version: 2 });
    expect(evaluation.waivers.map(({ kind, givenBy, givenOn }) => [kind, givenBy, givenOn])).toEqual([['remote', 'applicant', '2026-02-20'], ['remote', 'defense', '2026-02-23']]);
    const back = await setRemote(world.as('owner'), { evaluationId, version: 2, mode: 'in_person' });
    expect(back.evaluation).toMatchObject({ mode: 'in_person', remoteConditions: null });
    expect(await auditedOperations(world.practiceId)).toContain('evaluation.set_remote');
  });

  it.each(Object.keys(conditions))('is refused without %s', async (missing) => {
    const world = await makeWorld();
    const { evaluationId } = await askedExam(world);
    const without = { ...conditions, [missing]: missing === 'consistentWithGuides' ? false : null };
    await expect(setRemote(world.as('owner'), { ...remote(evaluationId), conditions: without })).rejects.toMatchObject({ rule: 'remote.conditions_missing' });
    expect(await evaluationRow(world, evaluationId)).toMatchObject({ mode: 'in_person', version: 1 });
  });

  it('binds panel and agreed cases only, and exams only', async () => {
    const world = await makeWorld();
    const ime = await askedExam(world, { kind: 'IME', panelNumber: '', agreementId: world.agreementId });
    await expect(setRemote(world.as('owner'), { evaluationId: ime.evaluationId, version: 1, mode: 'remote' })).resolves.toMatchObject({ evaluation: { mode: 'remote', remoteConditions: null } });
    const { caseId } = await askedExam(world);
    const { evaluation } = await scheduleEvaluation(world.as('owner'), { caseId, kind: 'SUPPLEMENTAL' });
    await expect(setRemote(world.as('owner'), remote(evaluation.id))).rejects.toMatchObject({ rule: 'evaluation.no_exam' });
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { evaluationId } = await askedExam(world);
    await expectForbidden(setRemote, world, remote(evaluationId), ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(setRemote, remote(evaluationId));
    await expectStale(setRemote, world, remote(evaluationId));
  });
});

import { describe, expect, it } from 'vitest';
import { clockStates, expectForbidden, expectUnknownNextDoor } from '../../test/cases';
import { askedExam } from '../../test/clinics';
import { auditedOperations, makeWorld } from '../../test/world';
import { recordWaiver } from './record-waiver';

const waived = (evaluationId: string) => ({ evaluationId, kind: 'past_90' as const, givenBy: 'applicant' as const, givenOn: '2026-03-01', note: 'Letter of the applicant attorney' });

describe('waiver.record', () => {
  it('records the consent; 120 days run instead of 90', async () => {
    const world = await makeWorld();
    const { caseId, evaluationId } = await askedExam(world);
    const { waivers } = await recordWaiver(world.as('assistant'), waived(evaluationId));
    expect(waivers).toMatchObject([{ kind: 'past_90', givenBy: 'applicant', givenOn: '2026-03-01', withdrawnOn: null }]);
    expect(await clockStates(world, caseId)).toEqual(['appointment.window STOPPED', 'appointment.window_waived OPEN']);
    expect(await auditedOperations(world.practiceId)).toContain('waiver.record');
  });

  it('lets no window run once both sides agreed to more than 120 days; one of them changes nothing', async () => {
    const world = await makeWorld();
    const { caseId, evaluationId } = await askedExam(world);
    await recordWaiver(world.as('owner'), { ...waived(evaluationId), kind: 'past_120' });
    expect(await clockStates(world, caseId)).toEqual(['appointment.window OPEN']);
    await recordWaiver(world.as('owner'), { ...waived(evaluationId), kind: 'past_120', givenBy: 'defense' });
    expect(await clockStates(world, caseId)).toEqual(['appointment.window STOPPED']);
  });

  it('keeps one consent of a side, however often it is recorded', async () => {
    const world = await makeWorld();
    const { evaluationId } = await askedExam(world);
    await recordWaiver(world.as('owner'), waived(evaluationId));
    expect((await recordWaiver(world.as('owner'), waived(evaluationId))).waivers).toHaveLength(1);
  });

  it('refuses a consent of tomorrow, and one that nobody needs', async () => {
    const world = await makeWorld();
    const { evaluationId } = await askedExam(world);
    await expect(recordWaiver(world.as('owner'), { ...waived(evaluationId), givenOn: '2026-03-03' })).rejects.toMatchObject({ rule: 'waiver.in_future' });
    const ime = await askedExam(world, { kind: 'IME', panelNumber: '', agreementId: world.agreementId });
    await expect(recordWaiver(world.as('owner'), waived(ime.evaluationId))).rejects.toMatchObject({ rule: 'waiver.not_needed' });
  });

  it('forbidden role, practice next door', async () => {
    const world = await makeWorld();
    const { evaluationId } = await askedExam(world);
    await expectForbidden(recordWaiver, world, waived(evaluationId), ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(recordWaiver, waived(evaluationId));
  });
});

import { describe, expect, it } from 'vitest';
import { clockStates, expectForbidden, expectUnknownNextDoor, loggedExam } from '../../test/cases';
import { auditedOperations, inPractice, makeWorld, testNow, type World } from '../../test/world';
import { cancelEvaluation } from '../evaluations/cancel-evaluation';
import { recordCommunication } from './record-communication';
import { takeBackCommunication } from './take-back-communication';

const count = (world: World) => inPractice(world.practiceId, (tx) => tx.communication.count({ where: { practiceId: world.practiceId } }));

async function recorded(world: World) {
  const { caseId, evaluationId } = await loggedExam(world);
  const { communication } = await recordCommunication(world.as('assistant'), { caseId, evaluationId, direction: 'out', channel: 'phone', withRole: 'claimant', subject: 'no_answer' });
  return { communicationId: communication.id, caseId };
}

describe('communication.take_back', () => {
  it('takes a slip back and says so in the audit log', async () => {
    const world = await makeWorld();
    const { communicationId, caseId } = await recorded(world);
    expect(await takeBackCommunication(world.as('assistant'), { communicationId })).toEqual({ id: communicationId, caseId });
    expect(await count(world)).toBe(0);
    expect(await auditedOperations(world.practiceId)).toContain('communication.take_back');
  });

  it('opens the wait for a written confirmation again when that one is taken back', async () => {
    const world = await makeWorld();
    const { caseId, evaluationId } = await loggedExam(world, { examOn: '2026-03-30' });
    await cancelEvaluation(world.as('assistant'), { evaluationId, version: 1, cancelledOn: '2026-03-02', cancelledBy: 'defense', cancelledInWriting: false });
    const { communication } = await recordCommunication(world.as('assistant'), { caseId, evaluationId, direction: 'in', channel: 'email', withRole: 'defense_attorney', subject: 'cancellation' });
    await takeBackCommunication(world.as('assistant'), { communicationId: communication.id });
    expect(await clockStates(world, caseId)).toContain('appointment.cancel_confirmation OPEN');
  });

  it('keeps what another recorded, and what was recorded on an earlier day', async () => {
    const world = await makeWorld();
    const { communicationId } = await recorded(world);
    await expect(takeBackCommunication(world.as('owner'), { communicationId })).rejects.toMatchObject({ rule: 'communication.kept' });
    const tomorrow = new Date(testNow.getTime() + 86_400_000);
    await expect(takeBackCommunication(world.as('assistant', { now: tomorrow }), { communicationId })).rejects.toMatchObject({ rule: 'communication.kept' });
    expect(await count(world)).toBe(1);
  });

  it('forbidden role, practice next door', async () => {
    const world = await makeWorld();
    const { communicationId } = await recorded(world);
    await expectForbidden(takeBackCommunication, world, { communicationId }, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(takeBackCommunication, { communicationId });
    expect(await count(world)).toBe(1);
  });
});

import { describe, expect, it } from 'vitest';
import { can, roleNames } from '../../auth/permissions';
import { NotFound } from '../../core/errors';
import { clockStates, expectForbidden, expectUnknownNextDoor, loggedExam } from '../../test/cases';
import { auditedOperations, inPractice, makeWorld, type World } from '../../test/world';
import { cancelEvaluation } from '../evaluations/cancel-evaluation';
import { recordCommunication } from './record-communication';
import type { RecordCommunication } from './schema';

const call = (caseId: string, over: Partial<RecordCommunication> = {}): RecordCommunication => ({ caseId, direction: 'out', channel: 'phone', withRole: 'claimant', subject: 'confirmed', said: 'Will be there at 9', ...over });
const rows = (world: World, caseId: string) => inPractice(world.practiceId, (tx) => tx.communication.findMany({ where: { practiceId: world.practiceId, caseId } }));

describe('communication.record', () => {
  it('keeps who said what, when and in which way, and its event without the words', async () => {
    const world = await makeWorld();
    const { caseId, evaluationId } = await loggedExam(world);
    const { communication, notices } = await recordCommunication(world.as('assistant'), call(caseId, { evaluationId, withName: 'Gustavo' }));
    expect(communication).toMatchObject({ subject: 'confirmed', inWriting: false, recordedByName: 'Test assistant', mayTakeBack: true, at: '2026-03-02T18:00:00.000Z' });
    expect(notices).toEqual([]);
    expect(await rows(world, caseId)).toMatchObject([{ evaluationId, withName: 'Gustavo', said: 'Will be there at 9', recordedById: world.users.assistant }]);
    expect(await auditedOperations(world.practiceId)).toContain('communication.record');
    const events = await inPractice(world.practiceId, (tx) => tx.auditEvent.findMany({ where: { practiceId: world.practiceId } }));
    expect(JSON.stringify(events)).not.toMatch(/Will be there|Gustavo"/);
  });

  it.each([['email', true], ['fax', true], ['letter', true], ['phone', false], ['voicemail', false], ['in_person', false]] as const)('takes %s as in writing: %s', async (channel, inWriting) => {
    const world = await makeWorld();
    const { caseId } = await loggedExam(world);
    const { communication } = await recordCommunication(world.as('owner'), call(caseId, { channel }));
    expect(communication.inWriting).toBe(inWriting);
  });

  it('ends the wait for a written confirmation once it comes (8 CCR 34)', async () => {
    const world = await makeWorld();
    const { caseId, evaluationId } = await loggedExam(world, { examOn: '2026-03-30' });
    await cancelEvaluation(world.as('assistant'), { evaluationId, version: 1, cancelledOn: '2026-03-02', cancelledBy: 'defense', cancelledInWriting: false });
    expect(await clockStates(world, caseId)).toContain('appointment.cancel_confirmation OPEN');
    await recordCommunication(world.as('assistant'), call(caseId, { evaluationId, direction: 'in', channel: 'phone', withRole: 'defense_attorney', subject: 'cancellation' }));
    expect(await clockStates(world, caseId)).toContain('appointment.cancel_confirmation OPEN');
    await recordCommunication(world.as('assistant'), call(caseId, { evaluationId, direction: 'in', channel: 'fax', withRole: 'defense_attorney', subject: 'cancellation' }));
    expect(await clockStates(world, caseId)).toContain('appointment.cancel_confirmation MET');
  });

  it('says that an appointment whose cancellation was only noted still stands', async () => {
    const world = await makeWorld();
    const { caseId, evaluationId } = await loggedExam(world, { examOn: '2026-03-30' });
    const { notices } = await recordCommunication(world.as('assistant'), call(caseId, { evaluationId, direction: 'in', subject: 'cancellation' }));
    expect(notices.join(' ')).toMatch(/still stands/);
  });

  it('is about scheduling only with a party of a QME case, unless in writing (LC 4062.3)', async () => {
    const world = await makeWorld();
    const { caseId } = await loggedExam(world);
    await expect(recordCommunication(world.as('owner'), call(caseId, { subject: 'other', withRole: 'defense_attorney' }))).rejects.toMatchObject({ rule: 'communication.not_scheduling' });
    await recordCommunication(world.as('owner'), call(caseId, { subject: 'other', withRole: 'defense_attorney', channel: 'letter', direction: 'in' }));
    await recordCommunication(world.as('owner'), call(caseId, { subject: 'other', withRole: 'treating_physician' }));
    const ime = await loggedExam(world, { kind: 'IME', panelNumber: '', agreementId: world.agreementId });
    await recordCommunication(world.as('owner'), call(ime.caseId, { subject: 'other', withRole: 'agency' }));
    expect(await rows(world, caseId)).toHaveLength(2);
  });

  it('was not said tomorrow', async () => {
    const world = await makeWorld();
    const { caseId } = await loggedExam(world);
    await expect(recordCommunication(world.as('owner'), call(caseId, { at: '2026-03-02T19:00:00.000Z' }))).rejects.toMatchObject({ rule: 'communication.in_future' });
    expect(await rows(world, caseId)).toEqual([]);
  });

  it('is kept once for one key', async () => {
    const world = await makeWorld();
    const { caseId } = await loggedExam(world);
    const answers = await Promise.all([1, 2, 3].map(() => recordCommunication(world.as('assistant', { idempotencyKey: 'same-call' }), call(caseId))));
    expect(new Set(answers.map(({ communication }) => communication.id)).size).toBe(1);
    expect(await rows(world, caseId)).toHaveLength(1);
  });

  it('forbidden role, practice next door, an evaluation of another case', async () => {
    const world = await makeWorld();
    const { caseId } = await loggedExam(world);
    await expectForbidden(recordCommunication, world, call(caseId), roleNames.filter((role) => !can(role, 'communication.record')));
    await expectUnknownNextDoor(recordCommunication, call(caseId));
    const other = await loggedExam(world, { claimant: { name: 'Somebody Else' }, examOn: '2026-03-12' });
    await expect(recordCommunication(world.as('owner'), call(caseId, { evaluationId: other.evaluationId }))).rejects.toBeInstanceOf(NotFound);
    expect(await rows(world, caseId)).toEqual([]);
  });
});

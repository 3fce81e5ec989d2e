import { describe, expect, it } from 'vitest';
import { expectForbidden, expectUnknownNextDoor, loggedExam } from '../../test/cases';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { cancelEvaluation } from '../evaluations/cancel-evaluation';
import { openPacket } from './open-packet';
import { listPackets, readPacket } from './queries';

const input = (caseId: string) => ({ caseId, sender: 'Sierra Pacific Mutual', receivedOn: '2026-03-01', declaredPages: 350, declarationSignedOn: '2026-02-27' });

describe('packet.open', () => {
  it('waits for its files, at the newest evaluation; the pages that were expected stay what the fee is expected from', async () => {
    const world = await makeWorld();
    const { caseId, evaluationId } = await loggedExam(world, { pagesExpected: 900 });
    const before = await inPractice(world.practiceId, (tx) => tx.evaluation.findFirstOrThrow({ where: { practiceId: world.practiceId, id: evaluationId } }));
    const { id } = await openPacket(world.as('assistant'), { ...input(caseId), channel: 'portal', senderRole: 'claims_administrator', servedOnOtherOn: '2026-02-15' });
    const packet = await readPacket(world.as('reviewer'), { packetId: id });
    expect(packet).toMatchObject({ state: 'receiving', evaluationId, files: [], pages: { declared: 350, counted: 0, blank: 0, duplicate: 0 }, exchange: { earliestOn: '2026-03-07', tooEarly: true, tooLate: true } });
    const after = await inPractice(world.practiceId, (tx) => tx.evaluation.findFirstOrThrow({ where: { practiceId: world.practiceId, id: evaluationId } }));
    expect(after.expectedFeeCents).toBe(before.expectedFeeCents);
    expect((await listPackets(world.as('biller'), { caseId })).packets).toMatchObject([{ id, fileCount: 0 }]);
    expect(await auditedOperations(world.practiceId)).toEqual(['case.log', 'packet.open']);
  });

  it('opens one packet for a double click under one key', async () => {
    const world = await makeWorld();
    const { caseId } = await loggedExam(world);
    const ctx = world.as('assistant', { idempotencyKey: 'one-packet' });
    const [first, second] = await Promise.all([openPacket(ctx, input(caseId)), openPacket(ctx, input(caseId))]);
    expect(second.id).toBe(first.id);
  });

  it('refuses a case whose evaluations are over, and a signature without a count', async () => {
    const world = await makeWorld();
    const { caseId, evaluationId } = await loggedExam(world, { examOn: '2026-03-20' });
    await expect(openPacket(world.as('owner'), { ...input(caseId), declaredPages: null })).rejects.toMatchObject({ rule: 'packet.declaration_incomplete' });
    await cancelEvaluation(world.as('owner'), { evaluationId, version: 1, cancelledOn: '2026-03-02', note: '' });
    await expect(openPacket(world.as('owner'), input(caseId))).rejects.toMatchObject({ rule: 'packet.too_late' });
  });

  it('forbidden role, practice next door', async () => {
    const world = await makeWorld();
    const { caseId } = await loggedExam(world);
    await expectForbidden(openPacket, world, input(caseId), ['biller', 'viewer']);
    await expectUnknownNextDoor(openPacket, input(caseId));
    await expectUnknownNextDoor(listPackets, { caseId });
    const { id } = await openPacket(world.as('owner'), input(caseId));
    await expectUnknownNextDoor(readPacket, { packetId: id });
    await expectForbidden(readPacket, world, { packetId: id }, ['viewer']);
  });
});

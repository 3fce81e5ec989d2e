import { describe, expect, it } from 'vitest';
import { settlePacket } from '../packets/steps';
import { expectForbidden, expectUnknownNextDoor, loggedExam } from '../../test/cases';
import { makeReadPacket } from '../../test/records';
import { inPractice, makeWorld } from '../../test/world';
import { signVerification } from './sign-verification';
import { withdrawVerification } from './withdraw-verification';

describe('withdrawVerification', () => {
  it('takes a verification back once, only by the physician; its words stay', async () => {
    const world = await makeWorld();
    const exam = await loggedExam(world);
    const { packetId } = await makeReadPacket(world, { ...exam, pages: [{ text: 'One' }], documents: [{ pages: [1, 1], type: 'progress_note' }] });
    await inPractice(world.practiceId, (tx) => settlePacket(tx, world.as('owner'), packetId));
    const { verification } = await signVerification(world.as('physician', { idempotencyKey: 'one' }), { evaluationId: exam.evaluationId as never, pages: 1, unseenStatement: 'I read it on paper in the office' });
    const input = { verificationId: verification?.id as never };
    await expect(withdrawVerification(world.as('owner'), input)).rejects.toMatchObject({ rule: 'page_verification.not_the_physician' });
    await expectForbidden(withdrawVerification, world, input, ['assistant', 'reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(withdrawVerification, input);
    expect(await withdrawVerification(world.as('physician'), input)).toMatchObject({ verification: null, earlier: [{ text: verification?.text }] });
    await expect(withdrawVerification(world.as('physician'), input)).rejects.toMatchObject({ rule: 'page_verification.withdrawn' });
  });
});

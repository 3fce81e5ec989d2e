import { describe, expect, it } from 'vitest';
import { Conflict } from '../../core/errors';
import { jobContext } from '../../core/session';
import { settlePacket } from '../packets/steps';
import { listElsewhere } from '../understanding/queries';
import { expectForbidden, expectUnknownNextDoor, loggedExam } from '../../test/cases';
import { makeReadPacket } from '../../test/records';
import { auditedOperations, inPractice, makeWorld, testNow, type World } from '../../test/world';
import { readLedger } from './queries';
import { signVerification } from './sign-verification';
import { withdrawVerification } from './withdraw-verification';

let key = 0;
const physician = (world: World) => world.as('physician', { idempotencyKey: `sign-${(key += 1)}` });

async function packetOf(world: World, seen: number) {
  const exam = await loggedExam(world);
  const packet = await makeReadPacket(world, { ...exam, pages: [1, 2, 3, 4].map((number) => ({ text: `Page ${number}` })), documents: [{ pages: [1, 4], type: 'progress_note' }] });
  await inPractice(world.practiceId, async (tx) => {
    await settlePacket(tx, world.as('owner'), packet.packetId);
    await tx.pageView.createMany({ data: packet.pageIds.slice(0, seen).map((pageId) => ({ practiceId: world.practiceId, pageId, packetId: packet.packetId, userId: world.users.physician, seconds: 5, firstAt: testNow, lastAt: testNow })) });
  });
  return { ...exam, ...packet };
}
const input = (evaluationId: string, changed = {}) => ({ evaluationId: evaluationId as never, pages: 4, ...changed });
const rows = (world: World) => inPractice(world.practiceId, (tx) => tx.pageVerification.findMany({ where: { practiceId: world.practiceId }, orderBy: { verifiedAt: 'asc' } }));

describe('signVerification', () => {
  it('keeps what the physician swears to with the ledger as it stood; a newer one takes its place', async () => {
    const world = await makeWorld();
    const { evaluationId } = await packetOf(world, 4);
    const signed = await signVerification(physician(world), input(evaluationId));
    expect(signed.verification).toMatchObject({ pages: 4, verifiedByName: 'Test physician', withdrawnAt: null });
    expect(signed.verification?.text).toContain('under penalty of perjury under the laws of the State of California that I reviewed 4 pages');
    expect((await auditedOperations(world.practiceId)).at(-1)).toBe('page_verification.sign');
    const again = await signVerification(physician(world), input(evaluationId));
    expect(again.earlier).toMatchObject([{ id: signed.verification?.id, withdrawnAt: expect.any(String) }]);
    expect((await rows(world)).map(({ ledger }) => (ledger as { totals: { taken: number } }).totals.taken)).toEqual([4, 4]);
  });

  it('has what came later for another evaluation of the claimant compared with what is reviewed now', async () => {
    const world = await makeWorld();
    const { evaluationId, packetId, caseId } = await packetOf(world, 4);
    const { practiceId } = world;
    const supplemental = await inPractice(practiceId, (tx) => tx.evaluation.create({ data: { practiceId, caseId, physicianId: world.physicianId, kind: 'SUPPLEMENTAL', state: 'REQUESTED', requestedOn: testNow } }));
    const later = await makeReadPacket(world, { caseId, evaluationId: supplemental.id, pages: [{ text: 'Page 1' }], documents: [{ pages: [1, 1], type: 'progress_note' }] });
    const sorted = () => inPractice(practiceId, (tx) => tx.$queryRaw<{ id: string }[]>`select data->>'packetId' as id from pgboss.job where name = 'understand-packet' and data->>'practiceId' = ${practiceId}`);
    const { verification } = await signVerification(physician(world), input(evaluationId));
    expect(await sorted()).toEqual([{ id: later.packetId }]);
    expect(await listElsewhere(jobContext('understand-packet', { id: practiceId, timeZone: world.timeZone }, testNow), { packetId: later.packetId, after: null, take: 1 })).toMatchObject({ pages: [{ kind: 'reviewed' }] });
    await withdrawVerification(world.as('physician'), { verificationId: verification?.id as never });
    expect((await sorted()).map(({ id }) => id)).toEqual([later.packetId, later.packetId]);
    expect(packetId).not.toBe(later.packetId);
  });

  it('is refused while pages are unseen, unless the text says plainly how they were reviewed', async () => {
    const world = await makeWorld();
    const { evaluationId } = await packetOf(world, 2);
    await expect(signVerification(physician(world), input(evaluationId))).rejects.toMatchObject({ rule: 'page_verification.unseen', details: { unseen: 2 } });
    await expect(signVerification(physician(world), input(evaluationId, { unseenStatement: 'yes' }))).rejects.toMatchObject({ rule: 'page_verification.unseen' });
    const { verification } = await signVerification(physician(world), input(evaluationId, { unseenStatement: 'I read these pages on paper on March 1' }));
    expect(verification?.text).toContain('Of the pages counted, 2 were not opened by me on screen: I read these pages on paper on March 1.');
  });

  it('is refused for another number than the ledger’s, for no page, and to anybody but that physician', async () => {
    const world = await makeWorld();
    const { evaluationId } = await packetOf(world, 4);
    await expect(signVerification(physician(world), input(evaluationId, { pages: 5 }))).rejects.toBeInstanceOf(Conflict);
    await expect(signVerification(world.as('owner', { idempotencyKey: 'owner' }), input(evaluationId))).rejects.toMatchObject({ rule: 'page_verification.not_the_physician' });
    const empty = await loggedExam(world, { claimNumber: 'EMPTY-1' });
    await expect(signVerification(physician(world), input(empty.evaluationId, { pages: 0 }))).rejects.toMatchObject({ rule: 'page_verification.nothing' });
    await inPractice(world.practiceId, (tx) => tx.packet.updateMany({ where: { practiceId: world.practiceId }, data: { state: 'PROCESSING' } }));
    await expect(signVerification(physician(world), input(evaluationId))).rejects.toMatchObject({ rule: 'page_verification.waiting' });
    await expectForbidden(signVerification, world, input(evaluationId), ['assistant', 'reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(signVerification, input(evaluationId));
    expect(await rows(world)).toEqual([]);
  });

  it('cannot be changed or deleted, not even past the operations', async () => {
    const world = await makeWorld();
    const { evaluationId } = await packetOf(world, 4);
    await signVerification(physician(world), input(evaluationId));
    await expect(inPractice(world.practiceId, (tx) => tx.pageVerification.updateMany({ where: { practiceId: world.practiceId }, data: { pages: 1 } }))).rejects.toThrow();
    await expect(inPractice(world.practiceId, (tx) => tx.pageVerification.deleteMany({ where: { practiceId: world.practiceId } }))).rejects.toThrow();
    expect((await readLedger(world.as('owner'), { evaluationId: evaluationId as never })).verification?.pages).toBe(4);
  });
});

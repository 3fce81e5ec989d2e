import { describe, expect, it } from 'vitest';
import { auditedOperations, makeWorld } from '../../test/world';
import { evaluationRow, expectForbidden, expectUnknownNextDoor, loggedExam } from '../../test/cases';
import { cancelEvaluation } from './cancel-evaluation';
import { receivePacket } from './receive-packet';
import type { World } from '../../test/world';

const packet = (evaluationId: string) => ({ evaluationId, senderName: 'Sierra Pacific Mutual', receivedOn: '2026-03-01', declaredPages: 350 as number | null, countedPages: 360, previouslyReviewedPages: 0 });
const pagesOf = async (world: World, evaluationId: string) => (await evaluationRow(world, evaluationId)).packets.length;

describe('packet.receive', () => {
  it('replaces the expected pages: the lower of declared and counted is paid', async () => {
    const world = await makeWorld();
    const { evaluationId } = await loggedExam(world);
    const { evaluation } = await receivePacket(world.as('assistant'), packet(evaluationId));
    expect(evaluation).toMatchObject({ declaredPages: 350, countedPages: 360, undeclaredPages: 0, money: { expectedCents: 201_500 + 150 * 300 } });
    expect(await auditedOperations(world.practiceId)).toEqual(['case.log', 'packet.receive']);
  });

  it('pays nothing for pages without a declaration (8 CCR 9793(n)), and shows no money to the reviewer', async () => {
    const world = await makeWorld();
    const { evaluationId } = await loggedExam(world);
    const { evaluation } = await receivePacket(world.as('reviewer'), { ...packet(evaluationId), declaredPages: null });
    expect(evaluation).toMatchObject({ undeclaredPages: 360, money: null });
    expect(await evaluationRow(world, evaluationId)).toMatchObject({ expectedFeeCents: 201_500 });
  });

  it('counts a packet once for a double click under one key', async () => {
    const world = await makeWorld();
    const { evaluationId } = await loggedExam(world);
    const ctx = world.as('assistant', { idempotencyKey: 'one-packet' });
    await Promise.all([receivePacket(ctx, packet(evaluationId)), receivePacket(ctx, packet(evaluationId))]);
    expect(await pagesOf(world, evaluationId)).toBe(1);
  });

  it.each([
    ['more pages reviewed before than counted', { previouslyReviewedPages: 361 }, 'packet.pages_invalid'],
    ['a signed declaration without a count', { declaredPages: null, declarationSignedOn: '2026-02-28' }, 'packet.declaration_incomplete'],
    ['a packet from the future', { receivedOn: '2026-03-03' }, 'evaluation.in_future'],
  ])('refuses %s', async (_label, changed, rule) => {
    const world = await makeWorld();
    const { evaluationId } = await loggedExam(world);
    await expect(receivePacket(world.as('owner'), { ...packet(evaluationId), ...changed })).rejects.toMatchObject({ rule });
    expect(await pagesOf(world, evaluationId)).toBe(0);
  });

  it('refuses records for an evaluation that is over', async () => {
    const world = await makeWorld();
    const { evaluationId } = await loggedExam(world, { examOn: '2026-03-20' });
    await cancelEvaluation(world.as('owner'), { evaluationId, version: 1, cancelledOn: '2026-03-02', note: '' });
    await expect(receivePacket(world.as('owner'), packet(evaluationId))).rejects.toMatchObject({ rule: 'packet.too_late' });
  });

  it('forbidden role, practice next door', async () => {
    const world = await makeWorld();
    const { evaluationId } = await loggedExam(world);
    await expectForbidden(receivePacket, world, packet(evaluationId), ['biller', 'viewer']);
    await expectUnknownNextDoor(receivePacket, packet(evaluationId));
    expect(await pagesOf(world, evaluationId)).toBe(0);
  });
});

import { describe, expect, it } from 'vitest';
import { auditedOperations, makeWorld } from '../../test/world';
import { evaluationRow, expectForbidden, expectUnknownNextDoor, loggedExam } from '../../test/cases';
import { readCase } from '../cases/queries';
import { cancelEvaluation } from '../evaluations/cancel-evaluation';
import { receivePacket } from './receive-packet';
import type { World } from '../../test/world';

const packet = (evaluationId: string) => ({ evaluationId, senderName: 'Sierra Pacific Mutual', receivedOn: '2026-03-01', declaredPages: 360 as number | null, declarationSignedOn: '2026-02-27' as string | null, countedPages: 360, previouslyReviewedPages: 0 });
const pagesOf = async (world: World, evaluationId: string) => (await evaluationRow(world, evaluationId)).packets.length;

describe('packet.receive', () => {
  it('replaces the expected pages with those declared and counted', async () => {
    const world = await makeWorld();
    const { evaluationId } = await loggedExam(world);
    const { evaluation } = await receivePacket(world.as('assistant'), packet(evaluationId));
    expect(evaluation).toMatchObject({ declaredPages: 360, countedPages: 360, undeclaredPages: 0, packets: [{ state: 'ready' }], money: { expectedCents: 201_500 + 160 * 300 } });
    expect(await auditedOperations(world.practiceId)).toEqual(['case.log', 'packet.receive']);
  });

  it.each([
    ['another count', { declaredPages: 350 }, 'count_differs'],
    ['a declaration that is not signed', { declarationSignedOn: null }, 'not_signed'],
    ['no declaration', { declaredPages: null, declarationSignedOn: null }, 'no_declaration'],
  ])('quarantines a packet with %s: counted, not billed, and said what it is worth', async (_label, changed, reason) => {
    const world = await makeWorld();
    const { evaluationId } = await loggedExam(world);
    const { evaluation } = await receivePacket(world.as('assistant'), { ...packet(evaluationId), ...changed });
    expect(evaluation).toMatchObject({ countedPages: 360, undeclaredPages: 360, packets: [{ state: 'quarantined', quarantineReason: reason, countedPages: 360 }], money: { expectedCents: 201_500, quote: { undeclaredPages: 360 } } });
    expect((await readCase(world.as('assistant'), { caseId: evaluation.caseId as never })).records).toMatchObject({ countedPages: 360, undeclaredPages: 360 });
    expect(evaluation.money?.quote?.warnings.map(({ message }) => message).join(' ')).toContain('Worth $480.00');
  });

  it('asks private work for no declaration', async () => {
    const world = await makeWorld();
    const { evaluationId } = await loggedExam(world, { kind: 'IME', panelNumber: '' });
    const { evaluation } = await receivePacket(world.as('assistant'), { ...packet(evaluationId), declaredPages: null, declarationSignedOn: null });
    expect(evaluation).toMatchObject({ undeclaredPages: 0, packets: [{ state: 'ready', quarantineReason: null }] });
  });

  it('pays nothing for pages without a declaration (8 CCR 9793(n)), and shows no money to the reviewer', async () => {
    const world = await makeWorld();
    const { evaluationId } = await loggedExam(world);
    const { evaluation } = await receivePacket(world.as('reviewer'), { ...packet(evaluationId), declaredPages: null, declarationSignedOn: null });
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
    ['a declaration signed tomorrow', { declarationSignedOn: '2026-03-03' }, 'evaluation.in_future'],
    ['a service of tomorrow', { servedOnOtherOn: '2026-03-03' }, 'evaluation.in_future'],
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

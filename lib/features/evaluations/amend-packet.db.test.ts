import { describe, expect, it } from 'vitest';
import { auditedOperations, makeWorld, inPractice } from '../../test/world';
import { evaluationRow, expectForbidden, expectStale, expectUnknownNextDoor, loggedExam } from '../../test/cases';
import { amendPacket } from './amend-packet';
import { receivePacket } from './receive-packet';
import type { World } from '../../test/world';

async function received(world: World) {
  const logged = await loggedExam(world);
  const packet = { senderName: 'Sierra Pacific Mutual', receivedOn: '2026-03-01', declaredPages: null as number | null, countedPages: 500, previouslyReviewedPages: 0 };
  const { evaluation } = await receivePacket(world.as('owner'), { ...packet, evaluationId: logged.evaluationId });
  return { ...logged, input: { ...packet, packetId: evaluation.packets[0]?.id ?? '', version: 1 } };
}

describe('packet.amend', () => {
  it('takes a declaration that came later: the expected fee follows', async () => {
    const world = await makeWorld();
    const { evaluationId, input } = await received(world);
    const { evaluation } = await amendPacket(world.as('assistant'), { ...input, declaredPages: 480, declarationSignedOn: '2026-03-01' });
    expect(evaluation.packets[0]).toMatchObject({ declaredPages: 480, declarationSignedOn: '2026-03-01', version: 2 });
    expect(await evaluationRow(world, evaluationId)).toMatchObject({ expectedFeeCents: 201_500 + 280 * 300 });
    expect(await auditedOperations(world.practiceId)).toContain('packet.amend');
  });

  it('refuses to change pages that are billed', async () => {
    const world = await makeWorld();
    const { caseId, evaluationId, input } = await received(world);
    const { practiceId } = world;
    await inPractice(practiceId, (tx) =>
      tx.invoice.create({ data: { practiceId, caseId, evaluationId, payerId: world.payerId, state: 'ISSUED', number: '2026-0001', serviceOn: new Date('2026-03-02'), totalCents: 201_500 } }),
    );
    await expect(amendPacket(world.as('owner'), { ...input, countedPages: 900 })).rejects.toMatchObject({ rule: 'packet.billed' });
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { evaluationId, input } = await received(world);
    await expectForbidden(amendPacket, world, input, ['biller', 'viewer']);
    await expectUnknownNextDoor(amendPacket, input);
    await expectStale(amendPacket, world, input);
    expect((await evaluationRow(world, evaluationId)).packets[0]).toMatchObject({ countedPages: 500, version: 1 });
  });
});

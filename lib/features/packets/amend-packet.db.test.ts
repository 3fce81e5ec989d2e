import { describe, expect, it } from 'vitest';
import { makeReadPacket } from '../../test/records';
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
  it('takes a declaration that came later, and a corrected one releases the packet: the expected fee follows', async () => {
    const world = await makeWorld();
    const { evaluationId, input } = await received(world);
    const { evaluation } = await amendPacket(world.as('assistant'), { ...input, declaredPages: 480, declarationSignedOn: '2026-03-01' });
    expect(evaluation.packets[0]).toMatchObject({ declaredPages: 480, declarationSignedOn: '2026-03-01', state: 'quarantined', quarantineReason: 'count_differs', version: 2 });
    expect(await evaluationRow(world, evaluationId)).toMatchObject({ expectedFeeCents: 201_500 });
    const corrected = await amendPacket(world.as('assistant'), { ...input, version: 2, declaredPages: 500, declarationSignedOn: '2026-03-02' });
    expect(corrected.evaluation.packets[0]).toMatchObject({ state: 'ready', quarantineReason: null, version: 3 });
    expect(await evaluationRow(world, evaluationId)).toMatchObject({ expectedFeeCents: 201_500 + 300 * 300 });
    expect(await auditedOperations(world.practiceId)).toContain('packet.amend');
  });

  it('counts files from their pages, never from what is typed; printed pages of condensed sheets may be what was declared', async () => {
    const world = await makeWorld();
    const logged = await loggedExam(world);
    const { packetId } = await makeReadPacket(world, { ...logged, pages: [{ text: 'one' }, { text: 'two' }], documents: [{ pages: [1, 2], type: 'progress_note' }] });
    const input = { packetId, version: 1, senderName: 'Sierra Pacific Mutual', receivedOn: '2026-02-20', declaredPages: 5, declarationSignedOn: '2026-02-20' };
    await expect(amendPacket(world.as('owner'), { ...input, countedPages: 9 })).rejects.toMatchObject({ rule: 'packet.counted_from_files' });
    await inPractice(world.practiceId, (tx) => tx.recordPage.updateMany({ where: { practiceId: world.practiceId, packetId, number: 2 }, data: { logicalPages: 4 } }));
    const { evaluation } = await amendPacket(world.as('owner'), input);
    expect(evaluation.packets[0]).toMatchObject({ countedPages: 2, logicalPages: 5, state: 'ready' });
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

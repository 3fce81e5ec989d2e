import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { NotFound } from '../../core/errors';
import { onlyFor } from '../../test/refusals';
import { sendable } from '../../test/sendings';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { attachProof } from './attach-proof';
import { prepareProof, readSendingFile } from './queries';
import { recordSending } from './record-sending';
import { voidSending } from './void-sending';

async function sent() {
  const world = await makeWorld();
  const bill = await sendable(world);
  const { sending } = await recordSending(world.as('biller'), { invoiceId: bill.id as never, version: bill.version, method: 'fax', sentOn: '2026-03-02' });
  const input = () => ({ sendingId: sending.id as never, name: 'fax-report.pdf', mediaType: 'application/pdf', bytes: 900, sha256: 'a'.repeat(64), blobId: randomUUID(), keySealed: 'v1.x' });
  return { world, sending, input };
}

describe('bill_sending.attach_proof', () => {
  it('keeps the proof with the sending; a later one takes its place', async () => {
    const { world, sending, input } = await sent();
    await expect(readSendingFile(world.as('biller'), { sendingId: sending.id as never, which: 'proof' })).rejects.toBeInstanceOf(NotFound);
    expect((await attachProof(world.as('biller'), input())).hasProofFile).toBe(true);
    const second = input();
    await attachProof(world.as('biller'), second);
    expect((await readSendingFile(world.as('assistant'), { sendingId: sending.id as never, which: 'proof' })).fileId).toBe(second.blobId);
    expect(await inPractice(world.practiceId, (tx) => tx.storedFile.count({ where: { practiceId: world.practiceId, subjectKind: 'sending_proof', removedAt: null } }))).toBe(1);
    expect((await auditedOperations(world.practiceId)).at(-1)).toBe('bill_sending.attach_proof');
  });

  it('refuses a sending that was taken back, other roles and next door', async () => {
    const { world, sending, input } = await sent();
    const next = await makeWorld();
    await onlyFor(attachProof as never, world, input(), ['owner', 'physician', 'assistant', 'biller']);
    await expect(attachProof(next.as('owner'), input())).rejects.toBeInstanceOf(NotFound);
    await expect(prepareProof(next.as('owner'), { sendingId: sending.id as never, name: 'x.pdf' })).rejects.toBeInstanceOf(NotFound);
    await voidSending(world.as('biller'), { sendingId: sending.id as never, version: sending.version, reason: 'Not sent' });
    await expect(attachProof(world.as('biller'), input())).rejects.toMatchObject({ rule: 'sending.void' });
  });
});

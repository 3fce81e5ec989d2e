import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { NotFound } from '../../core/errors';
import { check837 } from '../../domain/edi/check-837';
import { drafted } from '../../test/billable';
import { onlyFor } from '../../test/refusals';
import { readyForClaims, sendable } from '../../test/sendings';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { readSendings } from '../bill-sendings/queries';
import { listEdiFiles, openEdiFile } from './queries';
import { writeClaims } from './write-claims';

describe('edi_file.write_claims', () => {
  it('writes a file a payer, whole by the guide, and records that the bills went', { timeout: 90_000 }, async () => {
    const world = await makeWorld();
    await readyForClaims(world);
    const other = randomUUID();
    await inPractice(world.practiceId, (tx) => tx.contact.create({ data: { practiceId: world.practiceId, id: other, name: 'Delta Comp', searchName: 'delta comp', roles: ['claims_administrator'], street: '1 Bay St', city: 'Oakland', state: 'CA', postalCode: '94607', ediPayerId: 'DLT77' } }));
    const bills = [await sendable(world), await sendable(world), await sendable(world, { payerId: other })];
    expect((await listEdiFiles(world.as('biller'), {})).ready).toHaveLength(3);
    const { files } = await writeClaims(world.as('biller'), { invoiceIds: bills.map(({ id }) => id as never) });
    expect(files.map(({ claims, outbound }) => [claims.length, outbound]).sort()).toEqual([[1, true], [2, true]]);
    expect(new Set(files.map(({ controlNumber }) => controlNumber)).size).toBe(2);
    for (const { id } of files) {
      const { content } = await openEdiFile(world.as('assistant'), { ediFileId: id as never });
      expect(check837(content)).toEqual([]);
      expect(content).toContain('REF*EI*123456789');
    }
    const board = await readSendings(world.as('biller'), { invoiceId: bills[0]?.id as never });
    expect(board.sendings).toMatchObject([{ method: 'electronic', receivedOn: null, receiptBasis: '', answer: 'written' }]);
    expect(board.invoice.payableOn).toBe('2026-05-01');
    expect(await auditedOperations(world.practiceId)).toContain('edi_file.write_claims');
    await expect(writeClaims(world.as('biller'), { invoiceIds: [bills[0]?.id as never] })).rejects.toMatchObject({ rule: 'edi.sent_already' });
  });

  it('a double click writes one file; a test file sends nothing', async () => {
    const world = await makeWorld();
    await readyForClaims(world);
    const bill = await sendable(world);
    const input = { invoiceIds: [bill.id as never] };
    await writeClaims(world.as('biller'), { ...input, usage: 'T' });
    expect((await readSendings(world.as('biller'), { invoiceId: bill.id as never })).sendings).toEqual([]);
    const idempotencyKey = randomUUID();
    const first = await writeClaims(world.as('biller', { idempotencyKey }), input);
    expect(await writeClaims(world.as('biller', { idempotencyKey }), input)).toEqual(first);
    expect(await inPractice(world.practiceId, (tx) => tx.ediFile.count({ where: { practiceId: world.practiceId } }))).toBe(2);
  });

  it('refuses drafts, private work, what is not known, other roles and next door; nothing is half written', async () => {
    const [world, next] = [await makeWorld(), await makeWorld()];
    const bill = await sendable(world);
    const input = { invoiceIds: [bill.id as never] };
    await expect(writeClaims(world.as('biller'), input)).rejects.toMatchObject({ rule: 'claim.electronic' });
    await readyForClaims(world);
    const draft = await drafted(world);
    await expect(writeClaims(world.as('biller'), { invoiceIds: [bill.id as never, draft.id as never] })).rejects.toMatchObject({ rule: 'invoice.not_issued' });
    const ime = await sendable(world, { kind: 'IME' });
    await expect(writeClaims(world.as('biller'), { invoiceIds: [ime.id as never] })).rejects.toMatchObject({ rule: 'edi.private' });
    await onlyFor(writeClaims as never, world, input, ['owner', 'physician', 'assistant', 'biller']);
    await expect(writeClaims(next.as('owner'), input)).rejects.toBeInstanceOf(NotFound);
    expect(await inPractice(world.practiceId, (tx) => tx.ediFile.count({ where: { practiceId: world.practiceId } }))).toBe(0);
    expect(await inPractice(world.practiceId, (tx) => tx.billSending.count({ where: { practiceId: world.practiceId } }))).toBe(0);
  });
});

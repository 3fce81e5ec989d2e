import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { NotFound } from '../../core/errors';
import { onlyFor } from '../../test/refusals';
import { readyForClaims, sendable } from '../../test/sendings';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { packBill } from '../bill-claims/queries';
import { keepForm } from './keep-form';
import { prepareTaxForm, readTaxForm } from './queries';

describe('tax_form.keep', () => {
  it('keeps the signed W-9; bills carry it in the place of our page; a later one takes its place', async () => {
    const world = await makeWorld();
    await readyForClaims(world);
    const bill = await sendable(world);
    const { id } = await inPractice(world.practiceId, (tx) => tx.taxIdentity.findFirstOrThrow({ where: { practiceId: world.practiceId } }));
    const input = (name: string) => ({ taxIdentityId: id as never, name, mediaType: 'application/pdf' as const, bytes: 900, sha256: 'b'.repeat(64), blobId: randomUUID(), keySealed: 'v1.x' });
    await expect(readTaxForm(world.as('biller'), { taxIdentityId: id as never })).rejects.toBeInstanceOf(NotFound);
    await keepForm(world.as('owner'), input('w9-2025.pdf'));
    await keepForm(world.as('owner'), input('w9-2026.pdf'));
    expect((await readTaxForm(world.as('biller'), { taxIdentityId: id as never })).name).toBe('w9-2026.pdf');
    expect((await packBill(world.as('biller'), { invoiceId: bill.id as never })).papers.map(({ key, from }) => `${key} ${from}`)).toContain('taxpayer kept');
    expect(await auditedOperations(world.practiceId)).toContain('tax_form.keep');
    await onlyFor(keepForm as never, world, input('x.pdf'), ['owner']);
    await onlyFor(readTaxForm as never, world, { taxIdentityId: id }, ['owner', 'biller']);
    const next = await makeWorld();
    await expect(keepForm(next.as('owner'), input('x.pdf'))).rejects.toBeInstanceOf(NotFound);
    await expect(prepareTaxForm(next.as('owner'), { taxIdentityId: id as never, name: 'x' })).rejects.toBeInstanceOf(NotFound);
    await expect(keepForm(world.as('owner'), { ...input('x.png'), mediaType: 'image/png' as never })).rejects.toThrow('PDF');
  });
});

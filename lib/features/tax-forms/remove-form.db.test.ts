import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { NotFound } from '../../core/errors';
import { onlyFor } from '../../test/refusals';
import { readyForClaims } from '../../test/sendings';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { keepForm } from './keep-form';
import { readTaxForm } from './queries';
import { removeForm } from './remove-form';

describe('tax_form.remove', () => {
  it('removes the signed W-9; refuses other roles, next door, and where there is none', async () => {
    const [world, next] = [await makeWorld(), await makeWorld()];
    await readyForClaims(world);
    const { id } = await inPractice(world.practiceId, (tx) => tx.taxIdentity.findFirstOrThrow({ where: { practiceId: world.practiceId } }));
    const input = { taxIdentityId: id as never };
    await expect(removeForm(world.as('owner'), input)).rejects.toBeInstanceOf(NotFound);
    await keepForm(world.as('owner'), { ...input, name: 'w9.pdf', mediaType: 'application/pdf', bytes: 9, sha256: 'c'.repeat(64), blobId: randomUUID(), keySealed: 'v1.x' });
    await expect(removeForm(next.as('owner'), input)).rejects.toBeInstanceOf(NotFound);
    await onlyFor(removeForm as never, world, input, ['owner']);
    await removeForm(world.as('owner'), input);
    await expect(readTaxForm(world.as('biller'), input)).rejects.toBeInstanceOf(NotFound);
    expect((await auditedOperations(world.practiceId)).at(-1)).toBe('tax_form.remove');
  });
});

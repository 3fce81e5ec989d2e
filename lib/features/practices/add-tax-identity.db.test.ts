import { describe, expect, it } from 'vitest';
import { Forbidden } from '../../core/errors';
import { unseal } from '../../core/secrets';
import { onlyFor } from '../../test/refusals';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { addTaxIdentity } from './add-tax-identity';
import { listTaxIdentities } from './queries';

const input = { legalName: 'Alder Evaluations PC', remitTo: 'PO Box 7\nSacramento, CA 95814', taxpayerNumber: '12-3456789' };

describe('adding a tax identity', () => {
  it('seals the number: neither the answer, nor the list, nor the audit log has it', async () => {
    const world = await makeWorld();
    const added = await addTaxIdentity(world.as('owner'), input);
    expect(added).toMatchObject({ legalName: input.legalName, lastFour: '6789' });
    const seen = JSON.stringify([added, await listTaxIdentities(world.as('biller'), {}), await inPractice(world.practiceId, (tx) => tx.auditEvent.findMany({ where: { practiceId: world.practiceId } }))]);
    expect(seen).not.toContain('3456789');
    const row = await inPractice(world.practiceId, (tx) => tx.taxIdentity.findFirstOrThrow({ where: { practiceId: world.practiceId } }));
    expect(row.tinSealed).not.toContain('3456');
    expect(unseal(row.tinSealed)).toBe('12-3456789');
    expect(await auditedOperations(world.practiceId)).toEqual(['tax_identity.add']);
  });

  it('is for owners; owners and billers see them, nobody next door does', async () => {
    const [world, other] = [await makeWorld(), await makeWorld()];
    await onlyFor(addTaxIdentity, world, input, ['owner']);
    await onlyFor(listTaxIdentities, world, {}, ['owner', 'biller']);
    await addTaxIdentity(world.as('owner'), input);
    expect(await listTaxIdentities(other.as('owner'), {})).toEqual({ taxIdentities: [] });
    await expect(listTaxIdentities(world.as('assistant'), {})).rejects.toThrow(Forbidden);
  });

  it.each(['1234', '000000000', '12-34567890', 'not a number'])('refuses %s as a taxpayer number', async (taxpayerNumber) => {
    const world = await makeWorld();
    await expect(addTaxIdentity(world.as('owner'), { ...input, taxpayerNumber })).rejects.toThrow('Nine digits');
  });
});

import { describe, expect, it } from 'vitest';
import { Conflict, NotFound } from '../../core/errors';
import { onlyFor } from '../../test/refusals';
import { auditedOperations, makeWorld } from '../../test/world';
import { addTaxIdentity } from './add-tax-identity';
import { amendTaxIdentity } from './amend-tax-identity';
import { listTaxIdentities } from './queries';

const added = { legalName: 'Alder PC', remitTo: '', taxpayerNumber: '12-3456789' };
const changes = { legalName: 'Alder Medical PC', remitTo: 'PO Box 7', version: 1 };

describe('changing a tax identity', () => {
  it('keeps the number unless a new one is given', async () => {
    const world = await makeWorld();
    const { id: taxIdentityId } = await addTaxIdentity(world.as('owner'), added);
    expect(await amendTaxIdentity(world.as('owner'), { ...changes, taxIdentityId })).toMatchObject({ legalName: 'Alder Medical PC', lastFour: '6789', version: 2 });
    expect(await amendTaxIdentity(world.as('owner'), { ...changes, version: 2, taxIdentityId, taxpayerNumber: '98-7654321' })).toMatchObject({ lastFour: '4321', version: 3 });
    await expect(amendTaxIdentity(world.as('owner'), { ...changes, taxIdentityId })).rejects.toThrow(Conflict);
    expect(await auditedOperations(world.practiceId)).toEqual(['tax_identity.add', 'tax_identity.amend', 'tax_identity.amend']);
  });

  it('is for owners, and does not know the one next door', async () => {
    const [world, other] = [await makeWorld(), await makeWorld()];
    const { id: taxIdentityId } = await addTaxIdentity(other.as('owner'), added);
    await onlyFor(amendTaxIdentity, world, { ...changes, taxIdentityId }, ['owner']);
    await expect(amendTaxIdentity(world.as('owner'), { ...changes, taxIdentityId })).rejects.toThrow(NotFound);
    expect((await listTaxIdentities(other.as('owner'), {})).taxIdentities).toMatchObject([{ legalName: 'Alder PC', version: 1 }]);
  });
});

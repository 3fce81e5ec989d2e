import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { onlyFor } from '../../test/refusals';
import { auditedOperations, makeWorld } from '../../test/world';
import { addPhysician } from './add-physician';
import { addTaxIdentity } from './add-tax-identity';
import { readPractice } from './queries';

const input = { name: 'Ruth Okafor', credentials: 'DO', specialtyCode: 'MPD' as const, npi: '1234567893', licenceNumber: 'A12345', qmeNumber: '987654', qmeSpecialties: ['MPD' as const, 'MPA' as const], licenceExpiresOn: '2027-04-30', qmeTermEndsOn: '2026-12-31' };

describe('adding a physician', () => {
  it('is seen by everybody in the practice and by nobody next door', async () => {
    const [world, other] = [await makeWorld(), await makeWorld()];
    const { id: taxIdentityId } = await addTaxIdentity(world.as('owner'), { legalName: 'Alder PC', remitTo: '', taxpayerNumber: '12-3456789' });
    const added = await addPhysician(world.as('owner'), { ...input, taxIdentityId, userId: world.users.physician });
    expect(added).toMatchObject({ ...input, specialtyName: 'Psychiatry (other than pain)', taxIdentityId, active: true, version: 1 });
    expect((await readPractice(world.as('viewer'), {})).physicians.map(({ id }) => id)).toContain(added.id);
    expect((await readPractice(other.as('owner'), {})).physicians.map(({ id }) => id)).not.toContain(added.id);
    expect(await auditedOperations(world.practiceId)).toEqual(['tax_identity.add', 'physician.add']);
  });

  it('is for owners', async () => onlyFor(addPhysician, await makeWorld(), input, ['owner']));

  it('refuses a number that does not check, an unknown specialty, and people and tax identities of the practice next door', async () => {
    const [world, other] = [await makeWorld(), await makeWorld()];
    const { id: ofNextDoor } = await addTaxIdentity(other.as('owner'), { legalName: 'Birch PC', remitTo: '', taxpayerNumber: '123456789' });
    await expect(addPhysician(world.as('owner'), { ...input, npi: '1234567890' })).rejects.toThrow('does not check');
    await expect(addPhysician(world.as('owner'), { ...input, specialtyCode: 'XXX' as 'MPD' })).rejects.toThrow('Choose a specialty');
    await expect(addPhysician(world.as('owner'), { ...input, licenceExpiresOn: '2027-02-30' })).rejects.toThrow('Give a day that exists');
    const [foreign, missing] = await Promise.all([ofNextDoor, randomUUID()].map((taxIdentityId) => addPhysician(world.as('owner'), { ...input, taxIdentityId }).catch((error: unknown) => error)));
    expect(foreign).toMatchObject({ rule: 'physician.tax_identity' });
    expect(missing).toEqual(foreign);
    await expect(addPhysician(world.as('owner'), { ...input, userId: other.users.physician })).rejects.toMatchObject({ rule: 'physician.person' });
    expect((await readPractice(world.as('owner'), {})).physicians).toHaveLength(1);
  });
});

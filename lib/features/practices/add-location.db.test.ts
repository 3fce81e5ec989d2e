import { describe, expect, it } from 'vitest';
import { onlyFor } from '../../test/refusals';
import { auditedOperations, makeWorld } from '../../test/world';
import { addLocation } from './add-location';
import { readPractice } from './queries';

const input = { name: 'Fresno', street: '12 Olive Ave', city: 'Fresno', postalCode: '93701' };

describe('adding a location', () => {
  it('is seen in the practice and not next door', async () => {
    const [world, other] = [await makeWorld(), await makeWorld()];
    const added = await addLocation(world.as('owner'), input);
    expect(added).toMatchObject({ ...input, state: 'CA', active: true });
    expect((await readPractice(world.as('biller'), {})).locations.map(({ name }) => name)).toEqual(['Fresno', 'Sacramento']);
    expect((await readPractice(other.as('owner'), {})).locations.map(({ name }) => name)).toEqual(['Sacramento']);
    expect(await auditedOperations(world.practiceId)).toEqual(['location.add']);
  });

  it('is for owners, and takes no address that cannot be one', async () => {
    const world = await makeWorld();
    await onlyFor(addLocation, world, input, ['owner']);
    await expect(addLocation(world.as('owner'), { ...input, postalCode: '9370' })).rejects.toThrow('Five digits');
    await expect(addLocation(world.as('owner'), { ...input, state: 'California' })).rejects.toThrow('Two letters');
  });
});

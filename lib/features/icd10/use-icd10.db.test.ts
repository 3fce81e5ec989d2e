import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { expectForbidden, expectUnknownNextDoor } from '../../test/cases';
import { auditedOperations, makeWorld } from '../../test/world';
import { importIcd10 } from './import-icd10';
import { findIcd10 } from './queries';
import { useIcd10 } from './use-icd10';

describe('icd10.use', () => {
  it('puts a list out of use and in use again; forbidden roles, practice next door', async () => {
    const world = await makeWorld();
    const listId = randomUUID();
    await importIcd10(world.as('owner'), { listId, name: 'icd10cm-order-2027.txt', year: 2027, number: 1, parts: 1, codes: 'Z99.99\tOf the official file alone' });
    expect((await useIcd10(world.as('owner'), { listId, active: false })).sources).toMatchObject([{ id: listId, active: false, inUse: false }, { id: null, inUse: true }]);
    expect((await findIcd10(world.as('owner'), { q: 'official file' })).codes).toEqual([]);
    expect((await useIcd10(world.as('owner'), { listId, active: true })).sources[0]).toMatchObject({ inUse: true });
    expect(await auditedOperations(world.practiceId)).toContain('icd10.use');
    await expectForbidden(useIcd10, world, { listId, active: false }, ['physician', 'assistant', 'reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(useIcd10, { listId, active: false });
  });
});

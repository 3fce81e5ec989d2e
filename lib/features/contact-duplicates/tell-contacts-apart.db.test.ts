import { describe, expect, it } from 'vitest';
import { NotFound } from '../../core/errors';
import { expectForbidden, expectUnknownNextDoor } from '../../test/cases';
import { auditedOperations, inPractice, makeWorld, type World } from '../../test/world';
import { addContact } from '../contacts/add-contact';
import { tellContactsApart } from './tell-contacts-apart';

const apart = (world: World) => inPractice(world.practiceId, (tx) => tx.contactsApart.findMany({ where: { practiceId: world.practiceId }, select: { firstId: true, secondId: true } }));

describe('contact.tell_apart', () => {
  it('keeps a pair once, in whatever order it is said, and takes it back', async () => {
    const world = await makeWorld();
    const { id } = await addContact(world.as('owner'), { name: 'Sierra Pacific Mutuals' });
    const [firstId, secondId] = [id, world.payerId].sort();
    await tellContactsApart(world.as('assistant'), { contactId: id, otherId: world.payerId });
    await tellContactsApart(world.as('assistant'), { contactId: world.payerId, otherId: id });
    expect(await apart(world)).toEqual([{ firstId, secondId }]);
    await tellContactsApart(world.as('assistant'), { contactId: id, otherId: world.payerId, apart: false });
    expect(await apart(world)).toEqual([]);
    expect((await auditedOperations(world.practiceId)).filter((operation) => operation === 'contact.tell_apart')).toHaveLength(6);
  });

  it('forbidden role, practice next door, one contact twice, and one of a neighbour', async () => {
    const [world, other] = [await makeWorld(), await makeWorld()];
    const { id } = await addContact(world.as('owner'), { name: 'Sierra Pacific Mutuals' });
    const input = { contactId: id, otherId: world.payerId };
    await expectForbidden(tellContactsApart, world, input, ['physician', 'reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(tellContactsApart, input);
    await expect(tellContactsApart(world.as('owner'), { ...input, otherId: id })).rejects.toMatchObject({ rule: 'contact.same' });
    await expect(tellContactsApart(world.as('owner'), { ...input, otherId: other.payerId })).rejects.toThrow(NotFound);
    expect(await apart(world)).toEqual([]);
  });
});

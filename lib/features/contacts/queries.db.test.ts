import { describe, expect, it } from 'vitest';
import { expectForbidden } from '../../test/cases';
import { makeWorld } from '../../test/world';
import { addContact } from './add-contact';
import { findContacts } from './queries';

describe('contact.find', () => {
  it('puts names that begin with what was typed first, at most ten', async () => {
    const world = await makeWorld();
    for (let index = 0; index < 12; index += 1) await addContact(world.as('owner'), { name: `Golden Basin ${index}`, roles: ['agency'] });
    await addContact(world.as('owner'), { name: 'Basin Indemnity' });
    const { contacts } = await findContacts(world.as('assistant'), { q: 'basin' });
    expect(contacts).toHaveLength(10);
    expect(contacts[0]?.name).toBe('Basin Indemnity');
    expect((await findContacts(world.as('assistant'), { q: 'basin', role: 'agency' })).contacts.every(({ name }) => name.startsWith('Golden'))).toBe(true);
    expect((await findContacts(world.as('assistant'), { q: '' })).contacts).toHaveLength(10);
    expect((await findContacts(world.as('assistant'), { q: '100%' })).contacts).toEqual([]);
  });

  it('forbidden role, practice next door', async () => {
    const [world, other] = [await makeWorld(), await makeWorld()];
    await addContact(other.as('owner'), { name: 'Only next door' });
    await expectForbidden(findContacts, world, { q: 'only' }, ['reviewer', 'viewer']);
    expect((await findContacts(world.as('owner'), { q: 'only' })).contacts).toEqual([]);
  });
});

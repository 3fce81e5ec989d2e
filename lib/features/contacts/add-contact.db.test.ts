import { describe, expect, it } from 'vitest';
import { Conflict } from '../../core/errors';
import { expectForbidden } from '../../test/cases';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { addContact } from './add-contact';
import { findContacts } from './queries';

describe('contact.add', () => {
  it('adds a contact that is found at once; the audit names nobody', async () => {
    const world = await makeWorld();
    const made = await addContact(world.as('biller'), { name: 'Ostrander & Bly', roles: ['defense_attorney'], city: 'Oakland' });
    expect(made).toMatchObject({ name: 'Ostrander & Bly', kind: 'organisation', version: 1 });
    expect((await findContacts(world.as('biller'), { q: 'ostr' })).contacts).toEqual([{ id: made.id, name: 'Ostrander & Bly', detail: 'Defense attorney · Oakland' }]);
    expect(await auditedOperations(world.practiceId)).toEqual(['contact.add']);
    const [event] = await inPractice(world.practiceId, (tx) => tx.auditEvent.findMany({ where: { practiceId: world.practiceId } }));
    expect(JSON.stringify(event)).not.toContain('Ostrander');
  });

  it('refuses the same name again, however it is written, and says which it is', async () => {
    const world = await makeWorld();
    const refused = await addContact(world.as('owner'), { name: 'sierra  pacific MUTUAL' }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Conflict);
    expect((refused as Conflict).current).toMatchObject({ id: world.payerId });
  });

  it('forbidden role; the practice next door may have the same name', async () => {
    const [world, other] = [await makeWorld(), await makeWorld()];
    await expectForbidden(addContact, world, { name: 'Delta Cold Storage' }, ['reviewer', 'viewer']);
    await addContact(other.as('owner'), { name: 'Delta Cold Storage' });
    expect((await findContacts(world.as('owner'), { q: 'delta' })).contacts).toEqual([]);
    await expect(addContact(world.as('owner'), { name: 'Delta Cold Storage' })).resolves.toMatchObject({ version: 1 });
  });
});

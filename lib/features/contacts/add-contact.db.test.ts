import { describe, expect, it } from 'vitest';
import { Conflict } from '../../core/errors';
import { expectForbidden } from '../../test/cases';
import { auditedOperations, inPractice, makeWorld, type World } from '../../test/world';
import { addContact } from './add-contact';
import { findContacts } from './queries';

const contactsOf = (world: World) => inPractice(world.practiceId, (tx) => tx.contact.findMany({ where: { practiceId: world.practiceId } }));

describe('contact.add', () => {
  it('adds a contact that is found at once; the audit names nobody', async () => {
    const world = await makeWorld();
    const made = await addContact(world.as('biller'), { name: 'Ostrander & Bly', roles: ['defense_attorney'], city: 'Oakland' });
    expect(made).toMatchObject({ name: 'Ostrander & Bly', kind: 'organisation', active: true, addresses: [], version: 1 });
    expect((await findContacts(world.as('biller'), { q: 'ostr' })).contacts).toEqual([{ id: made.id, name: 'Ostrander & Bly', detail: 'Defense attorney · Oakland' }]);
    expect(await auditedOperations(world.practiceId)).toEqual(['contact.add']);
    const [event] = await inPractice(world.practiceId, (tx) => tx.auditEvent.findMany({ where: { practiceId: world.practiceId } }));
    expect(JSON.stringify(event)).not.toContain('Ostrander');
  });

  it('adds a person at an organization, with roles once and further addresses in their order', async () => {
    const world = await makeWorld();
    const firm = await addContact(world.as('owner'), { name: 'Ostrander & Bly' });
    const addresses = [{ label: 'Billing', street: '2 Bay St', city: 'Oakland', state: 'CA', postalCode: '94607' }, { label: 'Service', city: 'Fresno' }];
    const made = await addContact(world.as('assistant'), { name: 'Ruth Adeyemi', kind: 'person', roles: ['defense_attorney', 'defense_attorney'], organisationId: firm.id, title: 'Partner', addresses });
    expect(made).toMatchObject({ kind: 'person', roles: ['defense_attorney'], organisation: { id: firm.id, name: 'Ostrander & Bly' }, addresses: [{ label: 'Billing', street: '2 Bay St' }, { label: 'Service', city: 'Fresno', street: '' }] });
    expect((await findContacts(world.as('owner'), { q: 'adeyemi' })).contacts[0]?.detail).toBe('Defense attorney · Ostrander & Bly');
  });

  it('refuses an organization of the same name again, however it is written, and says which it is', async () => {
    const world = await makeWorld();
    const refused = await addContact(world.as('owner'), { name: 'sierra  pacific MUTUAL' }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Conflict);
    expect((refused as Conflict).current).toMatchObject({ id: world.payerId });
  });

  it('lets two people share a name, but not a double click make two', async () => {
    const world = await makeWorld();
    const person = { name: 'Maria Lopez', kind: 'person' as const };
    await addContact(world.as('owner'), person);
    const ctx = world.as('owner', { idempotencyKey: 'key-of-one-submit' });
    const [first, second] = await Promise.all([addContact(ctx, person), addContact(ctx, person)]);
    expect(second).toEqual(first);
    expect((await contactsOf(world)).filter(({ name }) => name === 'Maria Lopez')).toHaveLength(2);
  });

  it.each([
    ['an organization at an organization', { kind: 'organisation' as const }, 'contact.organisation'],
    ['a person at a person', { kind: 'person' as const, employs: 'person' as const }, 'contact.organisation'],
  ])('refuses %s', async (_label, { kind, ...rest }, rule) => {
    const world = await makeWorld();
    const employer = await addContact(world.as('owner'), { name: 'Employer', kind: 'employs' in rest ? rest.employs : 'organisation' });
    await expect(addContact(world.as('owner'), { name: 'Somebody', kind, organisationId: employer.id })).rejects.toMatchObject({ rule });
    expect(await contactsOf(world)).toHaveLength(2);
  });

  it('refuses what is no e-mail address, and an address that says nothing', async () => {
    const world = await makeWorld();
    await expect(addContact(world.as('owner'), { name: 'A', email: 'two@a.test, b@a.test' })).rejects.toThrow('Write one e-mail address');
    await expect(addContact(world.as('owner'), { name: 'A', addresses: [{ label: 'Billing' }] })).rejects.toThrow('Write the address');
  });

  it('forbidden role; the practice next door may have the same name, and its organizations are not ours', async () => {
    const [world, other] = [await makeWorld(), await makeWorld()];
    await expectForbidden(addContact, world, { name: 'Delta Cold Storage' }, ['reviewer', 'viewer']);
    await addContact(other.as('owner'), { name: 'Delta Cold Storage' });
    expect((await findContacts(world.as('owner'), { q: 'delta' })).contacts).toEqual([]);
    await expect(addContact(world.as('owner'), { name: 'Delta Cold Storage' })).resolves.toMatchObject({ version: 1 });
    await expect(addContact(world.as('owner'), { name: 'Ann', kind: 'person', organisationId: other.payerId })).rejects.toThrow('nothing here');
  });
});

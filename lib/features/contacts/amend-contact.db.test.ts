import { describe, expect, it } from 'vitest';
import { expectForbidden, expectStale, expectUnknownNextDoor, loggedExam } from '../../test/cases';
import { inPractice, makeWorld, type World } from '../../test/world';
import { addContact } from './add-contact';
import { amendContact } from './amend-contact';
import { findContacts } from './queries';

const payer = (world: World) => ({ contactId: world.payerId, version: 1, name: 'Sierra Pacific Mutual', roles: ['claims_administrator' as const] });
const eventsOf = (world: World) => inPractice(world.practiceId, (tx) => tx.auditEvent.findMany({ where: { practiceId: world.practiceId, operation: 'contact.amend' }, orderBy: { seq: 'asc' } }));
const searchTexts = (world: World) => inPractice(world.practiceId, async (tx) => (await tx.case.findMany({ where: { practiceId: world.practiceId } })).map(({ searchText }) => searchText));

describe('contact.amend', () => {
  it('changes facts and addresses, and the audit says which without saying what', async () => {
    const world = await makeWorld();
    const addresses = [{ label: 'Billing', street: 'PO Box 9', city: 'Sacramento' }];
    const amended = await amendContact(world.as('biller'), { ...payer(world), phone: '916 555 0100', payerNotes: 'Pays in 45 days', addresses });
    expect(amended).toMatchObject({ phone: '916 555 0100', payerNotes: 'Pays in 45 days', addresses, version: 2 });
    const again = await amendContact(world.as('biller'), { ...payer(world), version: 2, phone: '916 555 0100', payerNotes: 'Pays in 45 days', addresses: [] });
    expect(again.addresses).toEqual([]);
    const events = await eventsOf(world);
    expect(events.map(({ data }) => data)).toEqual([{ changed: ['phone', 'payerNotes', 'addresses'] }, { changed: ['addresses'] }]);
    expect(JSON.stringify(events)).not.toContain('916 555');
  });

  it('renames: cases are found under the new name', async () => {
    const world = await makeWorld();
    await loggedExam(world);
    await amendContact(world.as('owner'), { ...payer(world), name: 'Sierra National' });
    expect(await searchTexts(world)).toEqual([expect.stringContaining('sierra national')]);
    expect((await findContacts(world.as('owner'), { q: 'sierra nat' })).contacts).toHaveLength(1);
  });

  it('puts out of use what is then offered no more, and takes it into use again', async () => {
    const world = await makeWorld();
    await amendContact(world.as('owner'), { ...payer(world), active: false });
    expect((await findContacts(world.as('owner'), { q: 'sierra' })).contacts).toEqual([]);
    await amendContact(world.as('owner'), { ...payer(world), version: 2 });
    expect((await findContacts(world.as('owner'), { q: 'sierra' })).contacts).toHaveLength(1);
    expect((await eventsOf(world)).map(({ summary }) => summary)).toEqual(['Put a contact out of use', 'Took a contact into use again']);
  });

  it('refuses the name of another organization, a person out of an organization with people, and oneself as employer', async () => {
    const world = await makeWorld();
    const other = await addContact(world.as('owner'), { name: 'Golden Basin' });
    await expect(amendContact(world.as('owner'), { ...payer(world), name: 'golden basin' })).rejects.toMatchObject({ current: { id: other.id } });
    const person = await addContact(world.as('owner'), { name: 'Ann Oduya', kind: 'person', organisationId: world.payerId });
    await expect(amendContact(world.as('owner'), { ...payer(world), kind: 'person' })).rejects.toMatchObject({ rule: 'contact.has_people' });
    await expect(amendContact(world.as('owner'), { contactId: person.id, version: 1, name: 'Ann Oduya', kind: 'person', organisationId: person.id })).rejects.toMatchObject({ rule: 'contact.organisation' });
    expect(await eventsOf(world)).toEqual([]);
  });

  it('refuses to change one that was merged', async () => {
    const world = await makeWorld();
    const other = await addContact(world.as('owner'), { name: 'Golden Basin' });
    await inPractice(world.practiceId, (tx) => tx.contact.update({ where: { practiceId_id: { practiceId: world.practiceId, id: other.id } }, data: { mergedIntoId: world.payerId, mergedAt: new Date() } }));
    await expect(amendContact(world.as('owner'), { contactId: other.id, version: 1, name: 'Golden' })).rejects.toMatchObject({ rule: 'contact.merged', message: expect.stringContaining('Sierra Pacific Mutual') });
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    await expectForbidden(amendContact, world, payer(world), ['reviewer', 'viewer']);
    await expectUnknownNextDoor(amendContact, payer(world));
    await expectStale(amendContact, world, payer(world));
    await expect(amendContact(world.as('owner'), { ...payer(world), version: 9 })).rejects.toMatchObject({ current: { name: 'Sierra Pacific Mutual' } });
  });
});

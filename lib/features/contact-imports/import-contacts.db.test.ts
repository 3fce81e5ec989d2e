import { describe, expect, it } from 'vitest';
import { expectForbidden } from '../../test/cases';
import { auditedOperations, inPractice, makeWorld, type World } from '../../test/world';
import { findContacts } from '../contacts/queries';
import { importContacts } from './import-contacts';

const contactsOf = (world: World) => inPractice(world.practiceId, (tx) => tx.contact.findMany({ where: { practiceId: world.practiceId }, include: { organisation: { select: { name: true } } }, orderBy: { name: 'asc' } }));
const file = 'name,kind,roles,organization,phone,note\nOstrander & Bly,,defense attorney,,510 555 0100,=1+1\nRuth Adeyemi,person,,Ostrander & Bly,,\nAnn Oduya,person,interpreter,Babel Ltd,,\n';
const bad = `${file},,,,,no name\n`;

describe('contact.import', () => {
  it('adds organizations and their people, takes formulas as text, and leaves one event with the counts', async () => {
    const world = await makeWorld();
    expect(await importContacts(world.as('assistant'), { text: file })).toEqual({ addCount: 3, knownCount: 0, badCount: 0, organisationCount: 2, personCount: 2 });
    expect((await contactsOf(world)).map(({ name, kind, roles, organisation, note }) => [name, kind, roles, organisation?.name ?? '', note])).toEqual([
      ['Ann Oduya', 'person', ['interpreter'], 'Babel Ltd', ''],
      ['Babel Ltd', 'organisation', [], '', ''],
      ['Ostrander & Bly', 'organisation', ['defense_attorney'], '', '=1+1'],
      ['Ruth Adeyemi', 'person', [], 'Ostrander & Bly', ''],
      ['Sierra Pacific Mutual', 'organisation', ['claims_administrator'], '', ''],
    ]);
    expect((await findContacts(world.as('owner'), { q: 'adey' })).contacts).toHaveLength(1);
    expect(await auditedOperations(world.practiceId)).toEqual(['contact.import']);
    const [event] = await inPractice(world.practiceId, (tx) => tx.auditEvent.findMany({ where: { practiceId: world.practiceId } }));
    expect(event).toMatchObject({ summary: 'Imported 4 contacts from a file', data: { added: 3, known: 0, leftOut: 0 } });
    expect(JSON.stringify(event)).not.toContain('Ostrander');
  });

  it('adds nothing of a file with a bad row, unless told to leave bad rows out', async () => {
    const world = await makeWorld();
    await expect(importContacts(world.as('owner'), { text: bad })).rejects.toMatchObject({ rule: 'contact_import.bad_rows', message: 'Nothing was imported: 1 of 4 rows need a correction first.' });
    expect(await contactsOf(world)).toHaveLength(1);
    expect(await auditedOperations(world.practiceId)).toEqual([]);
    expect(await importContacts(world.as('owner'), { text: bad, goodOnly: true })).toMatchObject({ addCount: 3, badCount: 1 });
    expect(await contactsOf(world)).toHaveLength(5);
  });

  it('adds nothing the second time, and one answer for a double click', async () => {
    const world = await makeWorld();
    const ctx = world.as('owner', { idempotencyKey: 'key-of-one-submit' });
    const [first, second] = await Promise.all([importContacts(ctx, { text: file }), importContacts(ctx, { text: file })]);
    expect(second).toEqual(first);
    expect(await importContacts(world.as('owner'), { text: file })).toMatchObject({ addCount: 0, knownCount: 3 });
    expect(await contactsOf(world)).toHaveLength(5);
  });

  it('takes 5,000 rows in one go', { timeout: 60_000 }, async () => {
    const world = await makeWorld();
    const rows = Array.from({ length: 5_000 }, (_, index) => `Firm number ${index},organisation,claims administrator,,(916) 555-${String(index).padStart(4, '0')},office${index}@firm.test,${index} Harbor Boulevard,Sacramento,CA,95814`);
    const text = `Name,Kind,Roles,Organisation,Phone,E-mail,Street,City,State,ZIP\n${rows.join('\n')}`;
    expect(text.length).toBeLessThan(950_000);
    const start = performance.now();
    expect(await importContacts(world.as('owner'), { text })).toMatchObject({ addCount: 5_000, badCount: 0 });
    expect(performance.now() - start).toBeLessThan(15_000);
    expect(await contactsOf(world)).toHaveLength(5_001);
  });

  it('refuses a file in which nobody has a name; forbidden role; each practice for itself', async () => {
    const [world, other] = [await makeWorld(), await makeWorld()];
    await expect(importContacts(world.as('owner'), { text: 'city\nOakland' })).rejects.toMatchObject({ rule: 'contact_import.no_name_column' });
    await expectForbidden(importContacts, world, { text: file }, ['physician', 'reviewer', 'biller', 'viewer']);
    await importContacts(other.as('owner'), { text: file });
    expect(await contactsOf(world)).toHaveLength(1);
  });
});

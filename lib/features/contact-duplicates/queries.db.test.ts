import { describe, expect, it } from 'vitest';
import { NotFound } from '../../core/errors';
import { expectForbidden } from '../../test/cases';
import { statementsOf } from '../../test/query-count';
import { inPractice, makeWorld, type World } from '../../test/world';
import { addContact } from '../contacts/add-contact';
import type { AddContact } from '../contacts/schema';
import { findContactDuplicates } from './queries';
import { tellContactsApart } from './tell-contacts-apart';

const add = async (world: World, contact: AddContact) => (await addContact(world.as('owner'), contact)).id;
const pairs = async (world: World, contactId?: string) =>
  (await findContactDuplicates(world.as('assistant'), contactId ? { contactId } : {})).pairs.map(({ first, second, why }) => `${[first.name, second.name].sort().join(' = ')}: ${why}`);

/** Names that are near each other in the alphabet and not alike. */
async function crowd(world: World): Promise<void> {
  for (const name of ['Alder Law Group', 'Birchfield Claims', 'Cedar Valley Foods', 'Dunmore Partners', 'Quarry Interpreting']) await add(world, { name });
}

describe('contact.find_duplicates', () => {
  it('names what matched: a name nearly the same, words in another order, e-mail, phone, address', async () => {
    const world = await makeWorld();
    await crowd(world);
    await add(world, { name: 'Siera Pacific Mutual' });
    await add(world, { name: 'Gustavo Reyes', kind: 'person' });
    await add(world, { name: 'Reyes, Gustavo', kind: 'person' });
    await add(world, { name: 'State Compensation Insurance Fund', phone: '(916) 555-0100', street: '1 Main St.', postalCode: '95814' });
    await add(world, { name: 'SCIF State Fund', phone: '+1 916 555 0100', street: '1 main st', postalCode: '95814-2222', email: 'CLAIMS@scif.test' });
    expect((await pairs(world)).sort()).toEqual([
      'Gustavo Reyes = Reyes, Gustavo: Same name',
      'SCIF State Fund = State Compensation Insurance Fund: Same phone, same address',
      'Siera Pacific Mutual = Sierra Pacific Mutual: Name nearly the same',
    ]);
    expect(await pairs(world, world.payerId)).toEqual(['Siera Pacific Mutual = Sierra Pacific Mutual: Name nearly the same']);
  });

  it('leaves out people of one office, an organization beside a person, merged ones and those told apart', async () => {
    const world = await makeWorld();
    const firm = await add(world, { name: 'Ostrander & Bly', phone: '510 555 0100', email: 'office@ob.test' });
    for (const name of ['Ann Oduya', 'Boris Malkin']) await add(world, { name, kind: 'person', organisationId: firm, phone: '510 555 0100' });
    await add(world, { name: 'Sierra Pacific Mutual', kind: 'person' });
    const twin = await add(world, { name: 'Sierra Pacific Mutuals' });
    const merged = await add(world, { name: 'Sierra Pacific Mutual Co' });
    await inPractice(world.practiceId, (tx) => tx.contact.update({ where: { practiceId_id: { practiceId: world.practiceId, id: merged } }, data: { mergedIntoId: world.payerId, mergedAt: new Date() } }));
    expect(await pairs(world)).toEqual(['Sierra Pacific Mutual = Sierra Pacific Mutuals: Name nearly the same']);
    await tellContactsApart(world.as('owner'), { contactId: twin, otherId: world.payerId });
    expect([await pairs(world), await pairs(world, twin)]).toEqual([[], []]);
  });

  it('does not pair what many share, such as a number that stands for none', async () => {
    const world = await makeWorld();
    for (let index = 0; index < 25; index += 1) await add(world, { name: `Firm ${String.fromCharCode(97 + index).repeat(6)}`, phone: '000 000 0000' });
    expect((await pairs(world)).filter((pair) => pair.includes('phone'))).toEqual([]);
  });

  it('asks four statements for all, however many; forbidden role, practice next door', async () => {
    const [world, other] = [await makeWorld(), await makeWorld()];
    await crowd(world);
    expect((await statementsOf(() => findContactDuplicates(world.as('owner'), {}))).length).toBe(4);
    await expectForbidden(findContactDuplicates, world, {}, ['reviewer', 'viewer']);
    expect(await pairs(other)).toEqual([]);
    await expect(findContactDuplicates(other.as('owner'), { contactId: world.payerId })).rejects.toThrow(NotFound);
  });
});

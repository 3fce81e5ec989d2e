import { describe, expect, it } from 'vitest';
import { NotFound } from '../../core/errors';
import { expectForbidden, loggedExam } from '../../test/cases';
import { statementsOf } from '../../test/query-count';
import { inPractice, makeWorld, type World } from '../../test/world';
import { amendCase } from '../cases/amend-case';
import { addContact } from './add-contact';
import { amendContact } from './amend-contact';
import { findContacts, listContacts, readContact } from './queries';

const names = async (world: World, input: Parameters<typeof findContacts>[1]) => (await findContacts(world.as('assistant'), input)).contacts.map(({ name }) => name);

/** Puts an attorney on a case as a party. */
async function withParty(world: World, caseId: string, contactId: string): Promise<void> {
  await amendCase(world.as('assistant'), { caseId, version: 1, kind: 'QME', claimant: { name: 'Gustavo Reyes-Ortiz' }, payerId: world.payerId, physicianId: world.physicianId, represented: true, requestedOn: '2026-02-02', parties: [{ contactId, role: 'applicant_attorney' }] });
}

describe('contact.find', () => {
  it('puts names that begin with what was typed first, at most ten', async () => {
    const world = await makeWorld();
    for (let index = 0; index < 12; index += 1) await addContact(world.as('owner'), { name: `Golden Basin ${index}`, roles: ['agency'] });
    await addContact(world.as('owner'), { name: 'Basin Indemnity' });
    const { contacts } = await findContacts(world.as('assistant'), { q: 'basin' });
    expect(contacts).toHaveLength(10);
    expect(contacts[0]?.name).toBe('Basin Indemnity');
    expect((await names(world, { q: 'basin', role: 'agency' })).every((name) => name.startsWith('Golden'))).toBe(true);
    expect(await names(world, { q: '' })).toHaveLength(10);
    expect(await names(world, { q: '100%' })).toEqual([]);
    expect(await names(world, { q: '%' })).toEqual([]);
  });

  it('takes one or two letters as the beginning of a word, three anywhere, and words in any order', async () => {
    const world = await makeWorld();
    for (const name of ['Ostrander & Bly', 'Oakland Bytes', 'Shelby Mutual']) await addContact(world.as('owner'), { name });
    expect(await names(world, { q: 'b' })).toEqual(['Oakland Bytes', 'Ostrander & Bly']);
    expect(await names(world, { q: 'lby' })).toEqual(['Shelby Mutual']);
    expect(await names(world, { q: 'bly ostr' })).toEqual(['Ostrander & Bly']);
    expect(await names(world, { q: 'mutual SI' })).toEqual(['Sierra Pacific Mutual']);
  });

  it('finds organizations or people, never merged ones nor those out of use; in one statement', async () => {
    const world = await makeWorld();
    await addContact(world.as('owner'), { name: 'Sierra Ann', kind: 'person' });
    const gone = await addContact(world.as('owner'), { name: 'Sierra Old' });
    await amendContact(world.as('owner'), { contactId: gone.id, version: 1, name: 'Sierra Old', active: false });
    const merged = await addContact(world.as('owner'), { name: 'Sierra Twin' });
    await inPractice(world.practiceId, (tx) => tx.contact.update({ where: { practiceId_id: { practiceId: world.practiceId, id: merged.id } }, data: { mergedIntoId: world.payerId, mergedAt: new Date() } }));
    expect(await names(world, { q: 'sierra' })).toEqual(['Sierra Ann', 'Sierra Pacific Mutual']);
    expect(await names(world, { q: 'sierra', kind: 'person' })).toEqual(['Sierra Ann']);
    expect(await statementsOf(() => names(world, { q: 'sierra' }))).toHaveLength(1);
  });

  it('forbidden role, practice next door', async () => {
    const [world, other] = [await makeWorld(), await makeWorld()];
    await addContact(other.as('owner'), { name: 'Only next door' });
    await expectForbidden(findContacts, world, { q: 'only' }, ['reviewer', 'viewer']);
    expect(await names(world, { q: 'only' })).toEqual([]);
  });
});

describe('contact.list', () => {
  it('goes page by page in the order of names, each once, however many share a name', async () => {
    const world = await makeWorld();
    for (let index = 0; index < 7; index += 1) await addContact(world.as('owner'), { name: index < 4 ? 'Maria Lopez' : `Zed ${index}`, kind: 'person' });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listContacts(world.as('biller'), { limit: 3, ...(cursor ? { cursor } : {}) });
      expect(page.total).toEqual({ count: 8, more: false });
      seen.push(...page.contacts.map(({ name }) => name));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual(['Maria Lopez', 'Maria Lopez', 'Maria Lopez', 'Maria Lopez', 'Sierra Pacific Mutual', 'Zed 4', 'Zed 5', 'Zed 6']);
    await expect(listContacts(world.as('biller'), { cursor: 'WyJhIl0' })).rejects.toMatchObject({ rule: 'list.cursor' });
  });

  it('filters by word, role, kind and state', async () => {
    const world = await makeWorld();
    const ann = await addContact(world.as('owner'), { name: 'Ann Oduya', kind: 'person', roles: ['interpreter'] });
    const list = async (filter: Parameters<typeof listContacts>[1]) => (await listContacts(world.as('owner'), filter)).contacts.map(({ name }) => name);
    expect(await list({ role: 'interpreter' })).toEqual(['Ann Oduya']);
    expect(await list({ kind: 'organisation' })).toEqual(['Sierra Pacific Mutual']);
    expect(await list({ q: 'pacific' })).toEqual(['Sierra Pacific Mutual']);
    await amendContact(world.as('owner'), { contactId: ann.id, version: 1, name: 'Ann Oduya', kind: 'person', active: false });
    expect([await list({}), await list({ state: 'inactive' }), (await list({ state: 'all' })).length]).toEqual([['Sierra Pacific Mutual'], ['Ann Oduya'], 2]);
  });

  it('counts the open cases of each, once where it pays and is a party; two statements however many rows', async () => {
    const world = await makeWorld();
    const { caseId } = await loggedExam(world);
    await loggedExam(world, { claimNumber: 'X-2' });
    const firm = await addContact(world.as('owner'), { name: 'Ostrander & Bly' });
    await withParty(world, caseId, firm.id);
    await inPractice(world.practiceId, (tx) => tx.caseParty.create({ data: { practiceId: world.practiceId, caseId, contactId: world.payerId, role: 'claims_administrator' } }));
    const counts = async () => Object.fromEntries((await listContacts(world.as('owner'), {})).contacts.map(({ name, openCaseCount }) => [name, openCaseCount]));
    expect(await counts()).toEqual({ 'Ostrander & Bly': 1, 'Sierra Pacific Mutual': 2 });
    await inPractice(world.practiceId, (tx) => tx.case.update({ where: { practiceId_id: { practiceId: world.practiceId, id: caseId } }, data: { closedAt: new Date() } }));
    expect(await counts()).toEqual({ 'Ostrander & Bly': 0, 'Sierra Pacific Mutual': 1 });
    for (let index = 0; index < 10; index += 1) await addContact(world.as('owner'), { name: `Firm ${index}` });
    expect(await statementsOf(() => listContacts(world.as('owner'), {}))).toHaveLength(2);
  });

  it('forbidden role, practice next door', async () => {
    const [world, other] = [await makeWorld(), await makeWorld()];
    await addContact(other.as('owner'), { name: 'Only next door' });
    await expectForbidden(listContacts, world, {}, ['reviewer', 'viewer']);
    expect((await listContacts(world.as('owner'), { state: 'all' })).contacts.map(({ name }) => name)).toEqual(['Sierra Pacific Mutual']);
  });
});

describe('contact.read', () => {
  it('shows people, cases with its roles, and what happened', async () => {
    const world = await makeWorld();
    const firm = await addContact(world.as('owner'), { name: 'Ostrander & Bly', roles: ['applicant_attorney'] });
    await addContact(world.as('owner'), { name: 'Ruth Adeyemi', kind: 'person', organisationId: firm.id, title: 'Partner' });
    const { caseId } = await loggedExam(world);
    await withParty(world, caseId, firm.id);
    const read = await readContact(world.as('biller'), { contactId: firm.id });
    expect(read.people).toMatchObject([{ name: 'Ruth Adeyemi', title: 'Partner' }]);
    expect(read.cases).toMatchObject({ openCount: 1, total: 1, newest: [{ id: caseId, claimantName: 'Gustavo Reyes-Ortiz', open: true, roles: ['applicant_attorney'] }] });
    expect(read.history).toMatchObject([{ actorName: 'Test owner', summary: 'Added a contact', ofMerged: null }]);
    expect((await readContact(world.as('owner'), { contactId: world.payerId })).cases).toMatchObject({ openCount: 1, newest: [{ roles: ['payer'] }] });
  });

  it('asks the same number of statements however many people and cases there are', async () => {
    const world = await makeWorld();
    const first = (await statementsOf(() => readContact(world.as('owner'), { contactId: world.payerId }))).length;
    for (let index = 0; index < 4; index += 1) {
      await loggedExam(world, { claimNumber: `X-${index}`, claimant: { name: `Person ${index}` } });
      await addContact(world.as('owner'), { name: `Adjuster ${index}`, kind: 'person', organisationId: world.payerId });
    }
    expect((await statementsOf(() => readContact(world.as('owner'), { contactId: world.payerId }))).length).toBeLessThanOrEqual(first + 1);
  });

  it('forbidden role, practice next door', async () => {
    const [world, other] = [await makeWorld(), await makeWorld()];
    await expectForbidden(readContact, world, { contactId: world.payerId }, ['reviewer', 'viewer']);
    await expect(readContact(other.as('owner'), { contactId: world.payerId })).rejects.toThrow(NotFound);
  });
});

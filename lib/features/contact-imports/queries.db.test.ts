import { describe, expect, it } from 'vitest';
import { expectForbidden } from '../../test/cases';
import { statementsOf } from '../../test/query-count';
import { auditedOperations, makeWorld, type World } from '../../test/world';
import { addContact } from '../contacts/add-contact';
import { previewImport } from './queries';

const preview = (world: World, text: string, columns?: Parameters<typeof previewImport>[1]['columns']) => previewImport(world.as('assistant'), { text, ...(columns ? { columns } : {}) });
const verdicts = async (world: World, text: string) => (await preview(world, text)).rows.map(({ row, name, verdict, says, problems }) => [row, name, verdict, says || problems.map(({ field, message }) => `${field}: ${message}`).join(' · ')]);

describe('contact.preview_import', () => {
  it('says of each row whether it will be added, is known, or is bad, with the field and what to do', async () => {
    const world = await makeWorld();
    const text = [
      'Name,Kind,Roles,Organisation,E-mail,ZIP',
      'Ostrander & Bly,organization,defense attorney,,office@ob.test,94607',
      'sierra pacific MUTUAL,,,,,',
      'Ruth Adeyemi,person,,Ostrander & Bly,,',
      ',,,,lost@nowhere.test,',
      'Robo,robot,,,,',
      'Wiz,,wizard,,two@a.test b@a.test,',
      '',
      'Ostrander & Bly,,,,,',
      'Ann Oduya,person,interpreter,Babel Ltd,,',
    ].join('\r\n');
    expect(await verdicts(world, text)).toEqual([
      [2, 'Ostrander & Bly', 'add', ''],
      [3, 'sierra pacific MUTUAL', 'known', 'An organization of this name is known'],
      [4, 'Ruth Adeyemi', 'add', ''],
      [5, '', 'bad', 'name: Write a name, or remove the row'],
      [6, 'Robo', 'bad', 'kind: “robot” is no kind. Write organization or person'],
      [7, 'Wiz', 'bad', 'roles: “wizard” is no role. Use claims administrator, applicant attorney, defense attorney, agency, employer, interpreter, treating physician, DWC or other · email: Write one e-mail address, like name@firm.com'],
      [9, 'Ostrander & Bly', 'known', 'As in row 2'],
      [10, 'Ann Oduya', 'add', 'With the organization Babel Ltd'],
    ]);
    expect(await preview(world, text)).toMatchObject({ addCount: 3, knownCount: 2, badCount: 3, organisationCount: 2, personCount: 2 });
    expect(await auditedOperations(world.practiceId), 'a preview writes nothing').toEqual([]);
  });

  it('shows which column it takes for what, and lets it be set', async () => {
    const world = await makeWorld();
    const text = 'Wer;Ort;Telefon\nGolden Basin;Fresno;559 555 0100\n';
    expect((await preview(world, text)).rows).toEqual([]);
    const set = await preview(world, text, ['name', 'city', 'phone']);
    expect(set.columns).toEqual([{ header: 'Wer', sample: 'Golden Basin', field: 'name' }, { header: 'Ort', sample: 'Fresno', field: 'city' }, { header: 'Telefon', sample: '559 555 0100', field: 'phone' }]);
    expect(set.rows).toMatchObject([{ name: 'Golden Basin', verdict: 'add' }]);
    await expect(preview(world, text, ['name', 'name', null])).rejects.toMatchObject({ rule: 'contact_import.column_twice' });
  });

  it('reads what other programs export: first and last names, tabs, a company alone, a mark at the beginning', async () => {
    const world = await makeWorld();
    const text = '\ufeffFirst Name\tLast Name\tCompany\tE-mail Address\nRuth\tAdeyemi\tSierra Pacific Mutual\truth@spm.test\n\t\tBabel Ltd\t\n';
    const { rows } = await preview(world, text);
    expect(rows).toMatchObject([{ name: 'Ruth Adeyemi', kind: 'person', verdict: 'add' }, { name: 'Babel Ltd', kind: 'organisation', verdict: 'add' }]);
  });

  it('knows a person by the name at the same place or with the same e-mail', async () => {
    const world = await makeWorld();
    await addContact(world.as('owner'), { name: 'Maria Lopez', kind: 'person', email: 'maria@a.test' });
    const known = async (line: string) => (await preview(world, `name,kind,organisation,email\n${line}`)).rows[0]?.verdict;
    expect([await known('Maria López,person,,'), await known('Maria Lopez,person,Sierra Pacific Mutual,'), await known('Maria Lopez,person,Sierra Pacific Mutual,MARIA@a.test')]).toEqual(['known', 'add', 'known']);
  });

  it('a person waits for the row of the organization that is bad', async () => {
    const world = await makeWorld();
    expect(await verdicts(world, 'name,kind,organization,email\nBabel Ltd,,,nonsense\nAnn Oduya,person,Babel Ltd,')).toEqual([
      [2, 'Babel Ltd', 'bad', 'email: Write one e-mail address, like name@firm.com'],
      [3, 'Ann Oduya', 'bad', 'organisation: Correct row 2 first: it is this organization'],
    ]);
  });

  it('refuses what is no CSV, and more rows than it takes', async () => {
    const world = await makeWorld();
    await expect(preview(world, 'name\n"never closed')).rejects.toMatchObject({ rule: 'contact_import.unreadable', message: expect.stringContaining('quotation marks') });
    await expect(preview(world, `name\n${'A\n'.repeat(10_001)}`)).rejects.toMatchObject({ rule: 'contact_import.too_many_rows' });
    await expect(preview(world, 'x'.repeat(950_001))).rejects.toThrow('too large');
  });

  it('looks 5,000 rows up in a few statements; forbidden role, practice next door', async () => {
    const [world, other] = [await makeWorld(), await makeWorld()];
    const text = `name,city\n${Array.from({ length: 5_000 }, (_, index) => `Firm number ${index},Oakland`).join('\n')}`;
    expect((await statementsOf(() => preview(world, text))).length).toBeLessThanOrEqual(3);
    await expectForbidden(previewImport, world, { text: 'name\nA' }, ['physician', 'reviewer', 'biller', 'viewer']);
    await addContact(other.as('owner'), { name: 'Only next door' });
    expect((await preview(world, 'name\nOnly next door')).rows).toMatchObject([{ verdict: 'add', contactId: null }]);
  });
});

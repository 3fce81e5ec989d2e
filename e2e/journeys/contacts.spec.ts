import { addContact } from '../../lib/features/contacts/add-contact';
import { logCase } from '../../lib/features/cases/log-case';
import { at } from '../support/arrange';
import { expect, expectAccessible, signIn, test } from '../support/test';

test.describe('Contacts', () => {
  test('an organization and a person who works there, with the keyboard alone', async ({ page, context, world }) => {
    await signIn(context, world, 'assistant');
    await page.goto('/contacts');
    await page.getByRole('link', { name: 'Add a contact' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Ostrander & Bly');
    await page.getByRole('checkbox', { name: 'Defense attorney' }).check();
    await page.getByLabel(/^Phone/).fill('510 555 0107');
    await page.getByRole('button', { name: 'Add an address' }).click();
    await page.getByRole('group', { name: /Further address/ }).getByLabel('Street').fill('PO Box 9');
    await page.getByRole('button', { name: 'Add organization' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Ostrander & Bly' })).toBeVisible();
    await expect(page.getByText('PO Box 9')).toBeVisible();

    await page.goto('/contacts/new');
    await page.getByRole('radio', { name: 'Organization' }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('combobox', { name: 'Works at' })).toBeVisible();
    await page.keyboard.press('Tab');
    await page.keyboard.type('Ruth Adeyemi');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('combobox', { name: 'Works at' })).toBeFocused();
    await page.keyboard.type('ostr');
    await expect(page.getByRole('option', { name: /Ostrander & Bly/ }).first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('combobox', { name: 'Works at' })).toHaveValue('Ostrander & Bly');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Ruth Adeyemi' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Ostrander & Bly' })).toBeVisible();
    await expectAccessible(page);
  });

  test('a file with a bad row is not imported, unless its good rows only', async ({ page, context, world }) => {
    await signIn(context, world, 'assistant');
    await page.goto('/contacts/import');
    const csv = 'Name,Kind,Roles,E-mail\nRedwood Imaging,organization,other,office@redwood.test\n"=HYPERLINK(""http://x.test"")",organization,,\nRobo,robot,,\n';
    await page.getByLabel('File').setInputFiles({ name: 'contacts.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    const rows = page.getByRole('table', { name: 'Rows of the file' });
    await expect(rows.getByRole('row', { name: /Robo.*“robot” is no kind/ })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Import 2 contacts' })).toBeDisabled();
    await expectAccessible(page);
    await page.getByRole('checkbox', { name: 'Import the good rows only' }).check();
    await page.getByRole('button', { name: 'Import 2 contacts' }).click();
    await expect(page.getByRole('heading', { name: '2 contacts imported' })).toBeVisible();
    await page.getByRole('link', { name: 'See the contacts' }).click();
    const list = page.getByRole('table', { name: 'Contacts' });
    await expect(list.getByRole('row', { name: /Redwood Imaging/ })).toBeVisible();
    await expect(list.getByRole('row', { name: /HYPERLINK/ }), 'a formula is the text it is').toBeVisible();
    await expect(list.getByRole('row', { name: /Robo/ })).toHaveCount(0);
    await expectAccessible(page);
  });

  test('two duplicates become one: its cases move, and the page says what it was called', async ({ page, context, world }) => {
    const twin = await addContact(at(world, 'assistant'), { name: 'Sierra Pacific Mutual Co', phone: '916 555 0100' });
    await logCase(at(world, 'assistant'), { kind: 'QME', claimant: { name: 'Gustavo Reyes' }, payer: { id: twin.id }, physicianId: world.physicianId });
    await signIn(context, world, 'assistant');
    await page.goto('/contacts/duplicates');
    await page.getByRole('listitem').filter({ hasText: 'Name nearly the same' }).getByRole('link', { name: /^Merge with/ }).click();
    await page.getByRole('radio', { name: /^Sierra Pacific Mutual stays/ }).check();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Merge into Sierra Pacific Mutual', exact: true }).click();

    await expect(page.getByRole('heading', { level: 1, name: 'Sierra Pacific Mutual', exact: true })).toBeVisible();
    await expect(page.getByText('916 555 0100')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Gustavo Reyes' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Also known as' }).getByRole('link', { name: 'Sierra Pacific Mutual Co' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'History' }).getByText(/merged a duplicate into a contact/)).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Sierra Pacific Mutual Co' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Merged into' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Edit' })).toHaveCount(0);
  });

  test('a fee agreement is written from the client’s page', async ({ page, context, world }) => {
    await signIn(context, world, 'owner');
    await page.goto(`/contacts/${world.payerId}`);
    await page.getByRole('link', { name: 'Add an agreement' }).click();
    await expect(page.getByRole('combobox', { name: 'Payer' })).toHaveValue('Sierra Pacific Mutual');
    await page.getByLabel('Exam and report').fill('2,100');
    await expect(page.getByText('The fee for the examination and report is $2,100.00.')).toBeVisible();
    await page.getByRole('button', { name: 'Add agreement' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Sierra Pacific Mutual' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Fee agreements' }).getByText('Sierra Pacific Mutual, IME')).toBeVisible();
    await expectAccessible(page);
  });
});

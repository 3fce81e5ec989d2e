import { anotherBrowser, expect, expectAccessible, signIn, test } from '../support/test';

test.use({ expectedStatuses: [422] });

test('D1: a physician, a location, and a person who comes by a one-time link', async ({ page, context, world }) => {
  await signIn(context, world, 'owner');
  await page.goto('/settings/physicians');
  await page.getByRole('link', { name: 'Add a physician' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Theodore Lindqvist');
  await page.getByLabel('Specialty').selectOption('MPD');
  await page.getByLabel('NPI').fill('1245319590');
  await page.getByRole('button', { name: 'Add physician' }).click();
  await expect(page.getByText('An NPI has ten digits; this one does not check').first()).toBeVisible();
  await page.getByLabel('NPI').fill('1245319599');
  await page.getByRole('button', { name: 'Add physician' }).click();
  await expect(page.getByRole('row', { name: /Theodore Lindqvist/ })).toBeVisible();

  await page.goto('/settings/locations');
  await page.getByRole('link', { name: 'Add a location' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Fresno');
  await page.getByLabel('City').fill('Fresno');
  await page.getByRole('button', { name: 'Add location' }).click();
  await expect(page.getByRole('row', { name: /Fresno/ })).toBeVisible();
  await expectAccessible(page);

  await page.goto('/settings/people');
  await page.getByRole('link', { name: 'Invite a person' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Rosa Delgado');
  await page.getByLabel('E-mail address').fill(`rosa.${world.practiceId}@example.test`);
  await page.getByLabel('Role', { exact: true }).selectOption('assistant');
  await page.getByRole('button', { name: 'Make the invitation link' }).click();
  const link = (await page.getByTestId('invitation-link').textContent()) ?? '';
  await expectAccessible(page);

  const guest = await anotherBrowser(page);
  const theirs = await guest.context.newPage();
  await theirs.goto(link);
  await expect(theirs.getByText('Alder Evaluations').first()).toBeVisible();
  await expectAccessible(theirs);
  await theirs.getByLabel('Choose a password').fill('six loud purple lanterns');
  await theirs.getByRole('button', { name: 'Join the practice' }).click();
  await expect(theirs).toHaveURL(/\/today$/);
  await expect(theirs.getByRole('button', { name: 'Log a case' }).first()).toBeVisible();
  await expect(theirs.getByRole('link', { name: 'Income' })).toHaveCount(0);

  await page.goto('/settings/people');
  await expect(page.getByRole('row', { name: /Rosa Delgado/ })).toBeVisible();
  expect(guest.complaints).toEqual([]);

  const again = await (await anotherBrowser(page, [404])).context.newPage();
  await again.goto(link);
  await expect(again.getByRole('button', { name: 'Join the practice' }), 'the link works once').toHaveCount(0);

  await page.getByRole('button', { name: 'Remove Rosa Delgado' }).click();
  await page.getByRole('button', { name: 'Remove Rosa Delgado' }).click();
  await expect(page.getByRole('row', { name: /Rosa Delgado/ })).toHaveCount(0);
  await theirs.goto('/cases');
  await expect(theirs, 'removed is out at once').not.toHaveURL(/\/cases/);
  await guest.context.close();
  await again.context().close();
});

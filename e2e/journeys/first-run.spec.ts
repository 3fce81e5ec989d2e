import { startInstallation, type Installation } from '../support/installation';
import { expect, expectAccessible, test, watch } from '../support/test';

let installation: Installation;

test.beforeAll(async () => {
  installation = await startInstallation('first-run');
});
test.afterAll(() => installation.stop());

const password = 'four quiet brown herons';

test('an empty installation: there is no account; the first page makes the practice and its owner, once', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: installation.origin, locale: 'en-US', timezoneId: 'America/Los_Angeles' });
  const complaints = watch(context, [422]);
  const page = await context.newPage();
  await page.goto('/sign-in');
  await expect(page).toHaveURL(/\/welcome$/);
  await expectAccessible(page);

  await page.getByLabel('Practice', { exact: true }).fill('Alder Evaluations');
  await page.getByLabel('City of the first location').fill('Oakland');
  await page.getByLabel('Your name').fill('Elena Marsh');
  await page.getByLabel('Your e-mail address').fill('elena@alder.example');
  await page.getByLabel('Password').fill('password1234');
  await page.getByLabel('I examine claimants myself').check();
  await page.getByLabel('Specialty').selectOption('MOS');
  await page.getByRole('button', { name: 'Create the practice' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
  await expect(page.getByLabel('Practice', { exact: true })).toHaveValue('Alder Evaluations');

  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Create the practice' }).click();
  await expect(page).toHaveURL(/\/today$/);
  await expect(page.getByText('No exams today').first()).toBeVisible();
  await expect(page.getByText('Alder Evaluations').first()).toBeVisible();
  await expectAccessible(page);

  await page.goto('/welcome');
  await expect(page).not.toHaveURL(/\/welcome/);
  expect(complaints).toEqual([]);
  await context.close();
});

test('whoever comes second is sent to the sign-in', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: installation.origin });
  const page = await context.newPage();
  await page.goto('/welcome');
  await expect(page).toHaveURL(/\/sign-in/);
  const answer = await page.request.post('/api/v1/practices', {
    headers: { origin: installation.origin, 'idempotency-key': crypto.randomUUID() },
    data: { practiceName: 'Second', timeZone: 'America/Los_Angeles', ownerName: 'Somebody', email: 'second@example.test', password, specialtyCode: null, credentials: '', city: 'Fresno' },
  });
  expect(answer.status()).toBe(409);
  await context.close();
});

import { addDays, dateInZone } from '../../lib/domain/calendar';
import { startInstallation, type Installation } from '../support/installation';
import { expect, expectAccessible, test, untilAlive, watch } from '../support/test';

let installation: Installation;
const password = 'four quiet brown herons';

test.beforeAll(async () => {
  installation = await startInstallation('database-away', { relay: true });
});
test.afterAll(() => installation.stop());

test('the database is gone for a minute: it is said, nothing typed is lost, nothing is doubled, and it goes on', async ({ browser }) => {
  const { origin, relay } = installation;
  const context = await browser.newContext({ baseURL: origin, locale: 'en-US', timezoneId: 'America/Los_Angeles' });
  const complaints = watch(context, [500, 503]);
  const page = await context.newPage();
  const founded = await page.request.post('/api/v1/practices', {
    headers: { origin },
    data: { practiceName: 'Alder Evaluations', timeZone: 'America/Los_Angeles', ownerName: 'Elena Marsh', email: 'elena@alder.example', password, specialtyCode: 'MOS', credentials: 'MD', city: 'Oakland' },
  });
  expect(founded.status(), await founded.text()).toBe(200);
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill('elena@alder.example');
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/today$/);
  await untilAlive(page);

  await page.getByRole('button', { name: 'Log a case' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Log a case' });
  await dialog.getByLabel('Claimant').fill('Marisol Ibarra');
  await dialog.getByRole('combobox', { name: 'Payer' }).pressSequentially('Sierra Pacific Mutual');
  await dialog.getByLabel('Exam date').fill(addDays(dateInZone(new Date().getTime(), 'America/Los_Angeles'), 30));

  // The one physician is chosen by itself, as soon as the list is there.
  await expect(dialog.getByLabel('Physician')).not.toHaveValue('');

  relay?.cut();
  expect((await page.request.get('/api/health')).status()).toBe(503);
  await dialog.getByRole('button', { name: 'Log case', exact: true }).click();
  await expect(dialog.getByRole('alert')).toContainText('Not logged.');
  await expect(dialog.getByLabel('Claimant')).toHaveValue('Marisol Ibarra');
  await expectAccessible(page);

  relay?.restore();
  await expect.poll(async () => (await page.request.get('/api/health')).status()).toBe(200);
  await dialog.getByRole('button', { name: 'Log case', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Marisol Ibarra' })).toBeVisible();
  await page.goto('/cases');
  await expect(page.getByRole('link', { name: 'Marisol Ibarra', exact: true })).toHaveCount(1);
  expect(complaints).toEqual([]);
  await context.close();
});

test('a page that is asked for while the database is gone says so, and comes back by itself or on request', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: installation.origin });
  watch(context, [500, 503]);
  const page = await context.newPage();
  installation.relay?.cut();
  const answer = await page.goto('/sign-in');
  expect(answer?.status()).toBeGreaterThanOrEqual(500);
  await expect(page.locator('body')).not.toBeEmpty();
  installation.relay?.restore();
  await expect.poll(async () => (await page.request.get('/api/health')).status()).toBe(200);
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 30_000 });
  await context.close();
});

import { addAgreement } from '../../lib/features/agreements/add-agreement';
import { logCase } from '../../lib/features/cases/log-case';
import { recordReceipt } from '../../lib/features/receipts/record-receipt';
import { at } from '../support/arrange';
import { expect, expectAccessible, signIn, test } from '../support/test';

test('an expert by the hour: terms in words, the timer on every screen, time by hand with undo, the deposit shown, an itemized bill', async ({ page, context, world }) => {
  await signIn(context, world, 'owner');
  await page.goto('/settings/agreements?edit=new');
  await page.getByLabel('Name', { exact: true }).fill('Expert work');
  await page.getByLabel('Exam and report').fill('0');
  await page.getByLabel(/^An hour(?! of)/).fill('600');
  await page.getByLabel('Time is billed in').selectOption('6');
  await page.getByLabel(/^An hour of travel/).fill('300');
  await page.getByLabel(/^Deposit/).fill('2500');
  await expect(page.getByText('Work billed by time is $600.00 an hour, to the nearest 6 minutes.')).toBeVisible();
  await expect(page.getByText('Travel is $300.00 an hour.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Add agreement' }).click();
  await expect(page.getByRole('link', { name: 'Expert work' })).toBeVisible();

  const terms = await addAgreement(at(world, 'owner'), { name: 'Expert work, second', examCents: 0, hourlyCents: 60_000, hourlyIncrementMinutes: 6, depositCents: 250_000 });
  const made = await logCase(at(world, 'owner'), { kind: 'EXPERT_WITNESS', claimant: { name: 'Noor Haddad' }, payer: { id: world.payerId }, physicianId: world.physicianId, agreementId: terms.id } as never);
  await recordReceipt({ ...at(world, 'owner'), idempotencyKey: 'deposit' }, { payerId: world.payerId as never, caseId: made.id as never, receivedOn: at(world, 'owner').today, amountCents: 250_000, method: 'check', reference: '771', note: '' });

  await page.goto(`/cases/${made.id}/time`);
  await expect(page.getByText('No time kept yet')).toBeVisible();
  await page.getByRole('button', { name: 'Start timer' }).click();
  await page.getByRole('dialog').getByLabel('Work').selectOption({ label: 'Report writing' });
  await page.getByRole('dialog').getByRole('button', { name: 'Start' }).click();
  const timer = page.getByRole('complementary', { name: 'Timer' });
  await expect(timer).toContainText('Report writing');
  await page.goto('/invoices');
  await expect(timer.getByRole('link', { name: 'Noor Haddad' })).toBeVisible();
  await timer.getByRole('button', { name: 'Stop the timer' }).click();
  await expect(timer).toBeHidden();

  await page.goto(`/cases/${made.id}/time`);
  await page.getByRole('button', { name: 'Enter time' }).first().click();
  await page.getByRole('dialog').getByLabel('Minutes').fill('95');
  await page.getByRole('dialog').getByLabel(/^Note/).fill('Records of 2019');
  await page.getByRole('dialog').getByRole('button', { name: 'Enter' }).click();
  const time = page.getByRole('table', { name: 'Time' });
  await expect(time.getByRole('row', { name: /Record review/ })).toContainText('95');
  await page.getByRole('button', { name: 'More for record review, 95 minutes' }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(time.getByRole('row', { name: /Record review/ })).toContainText('Not billed');
  await expect(page.getByText('Held now')).toBeVisible();
  await expect(page.getByText('2,500.00').first()).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: /Draft the invoice of the time/ }).click();
  await expect(page).toHaveURL(/\/invoices\/[0-9a-f-]{36}/);
  await expect(page.getByRole('table', { name: 'Time on this bill' }).getByRole('row', { name: /Records of 2019/ })).toContainText('960.00');
  await expectAccessible(page);
  const pdf = await page.request.get(`${new URL(page.url()).pathname.replace('/invoices/', '/api/v1/invoices/')}/pdf`);
  expect(pdf.headers()['content-type']).toBe('application/pdf');
  await page.goto(`/cases/${made.id}/time`);
  await expect(time.getByRole('row', { name: /Record review/ })).toContainText('On a draft');
});

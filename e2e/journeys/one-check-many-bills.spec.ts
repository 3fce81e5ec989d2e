import type { Locator, Page } from '@playwright/test';
import { issuedBills } from '../../lib/test/ledger';
import { daysAgo } from '../support/arrange';
import { expect, expectAccessible, signIn, test } from '../support/test';

test.use({ expectedStatuses: [422] });

/** Presses Tab until a field has the focus: a date has several stops of its own. */
async function tabTo(page: Page, field: Locator): Promise<void> {
  for (let step = 0; step < 12 && !(await field.evaluate((one) => one === document.activeElement)); step += 1) await page.keyboard.press('Tab');
  await expect(field).toBeFocused();
}

test('C8: one check on many bills by the keyboard alone, what is left waits, a part goes elsewhere, a refund, and the check bounces', async ({ page, context, world }) => {
  const bills = await issuedBills(world, 3, { now: daysAgo(30) });
  await signIn(context, world, 'biller');
  await page.goto('/payments');
  await expect(page.getByRole('heading', { name: 'No money recorded yet' })).toBeVisible();
  await page.getByRole('link', { name: 'Record a check' }).first().focus();
  await page.keyboard.press('Enter');

  await expect(page.getByLabel('Payer')).toBeFocused();
  await page.keyboard.type('Sierra');
  await expect(page.getByRole('option', { name: /Sierra Pacific Mutual/ })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const open = page.getByRole('table', { name: 'Open invoices' });
  await expect(open.getByRole('row')).toHaveCount(4);
  await expect(page.getByLabel('Amount', { exact: true })).toBeFocused();
  await page.keyboard.type('5000');
  const amountOn = (index: number) => page.getByLabel(`Amount on ${bills[index]?.number}`);
  await expect(amountOn(0), 'the oldest first').toHaveValue('2015.00');
  await expect(amountOn(2)).toHaveValue('970.00');
  await tabTo(page, page.getByLabel('Check or trace number'));
  await page.keyboard.type('88120');
  await tabTo(page, amountOn(0));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(amountOn(2)).toBeFocused();
  await page.keyboard.type('500');
  await expect(page.getByText('$470.00 unapplied').filter({ visible: true })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Say why a part stays unapplied').first()).toBeVisible();
  await page.getByLabel('Why a part stays unapplied').focus();
  await page.keyboard.type('The remittance names a bill that is not ours');
  await page.keyboard.press('Control+Enter');

  await expect(page.getByRole('heading', { level: 1, name: '$5,000.00' })).toBeVisible();
  const parts = page.getByRole('table', { name: 'Parts on invoices' });
  await expect(parts.getByRole('row')).toHaveCount(4);
  await expectAccessible(page);

  await page.getByRole('button', { name: `Take $500.00 off ${bills[2]?.number}` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Reason').fill('Belongs to another bill');
  await dialog.getByRole('button', { name: 'Take $500.00 off' }).click();
  await expect(dialog).toBeHidden();
  await expect(parts.getByRole('row'), 'the row that takes it back is there').toHaveCount(5);
  await page.getByLabel(`Amount on ${bills[2]?.number}`).fill('600');
  await page.getByRole('button', { name: 'Apply $600.00' }).click();
  await expect(page.getByText('$370.00').first()).toBeVisible();

  await page.getByRole('button', { name: 'Refund' }).click();
  await dialog.getByLabel('Amount').fill('370.00');
  await dialog.getByLabel('Reason').fill('Paid too much');
  await dialog.getByRole('button', { name: 'Record the refund' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Applied').first()).toBeVisible();

  await page.getByRole('button', { name: 'Reverse the check' }).click();
  await dialog.getByLabel('Reason').fill('Returned unpaid');
  await dialog.getByRole('button', { name: 'Reverse $5,000.00' }).click();
  await expect(dialog.getByText('$370.00 of it was refunded').first(), 'what was given back did not bounce').toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Take the refund of $370.00 back' }).click();
  await dialog.getByLabel('Reason').fill('The check was never sent');
  await dialog.getByRole('button', { name: 'Take $370.00 back' }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: 'Reverse the check' }).click();
  await dialog.getByLabel('Reason').fill('Returned unpaid');
  await dialog.getByRole('button', { name: 'Reverse $5,000.00' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Reversed on')).toBeVisible();

  await page.getByRole('link', { name: 'Sierra Pacific Mutual' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Statement of account' })).toBeVisible();
  await expect(page.getByText('$6,045.00').first(), 'everything is owed again').toBeVisible();
  await expectAccessible(page);
  const csv = await (await page.request.get(`/api/v1/contacts/${world.payerId}/account/csv`)).text();
  expect(csv.match(/2015\.00/g), 'total and balance of each').toHaveLength(6);
  const pdf = await (await page.request.get(`/api/v1/contacts/${world.payerId}/account/pdf`)).body();
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
});

import type { Page } from '@playwright/test';
import { anExam, at, daysAgo } from '../support/arrange';
import { expect, expectAccessible, signIn, test } from '../support/test';

/** Presses a button that opens a dialog, fills it and confirms. */
async function act(page: Page, opens: string | RegExp, fields: Readonly<Record<string, string>>, confirms: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: opens }).first().click();
  const dialog = page.getByRole('dialog');
  for (const [label, value] of Object.entries(fields)) await dialog.getByLabel(label).fill(value);
  await dialog.getByRole('button', { name: confirms }).click();
  await expect(dialog).toBeHidden();
}

test('C2 to C4 in short: examined, served, drafted with reasons, a line changed, issued, paid in two parts, and the month adds up', async ({ page, context, world }) => {
  const examOn = at(world, 'owner', daysAgo(18)).today;
  const { caseId } = await anExam(world, { claimant: 'Joaquín Salcedo', examOn, loggedAt: daysAgo(60), packets: [{ countedPages: 1_412, declaredPages: 1_412 }, { countedPages: 264, declaredPages: null }] });
  await signIn(context, world, 'owner');
  await page.goto(`/cases/${caseId}`);
  await act(page, 'Mark examined', { 'Minutes face to face': '55' }, 'Mark examined');
  await expect(page.getByText('8 CCR 38(a)').first()).toBeVisible();
  await act(page, 'Report served', {}, 'Mark served');
  await expect(page.getByText('Ready to bill').first()).toBeVisible();

  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Invoices' }).click();
  const ready = page.getByRole('table', { name: 'Ready to bill' });
  await expect(ready.getByRole('row', { name: /Joaquín Salcedo/ })).toContainText('5,651.00');
  await ready.getByRole('button', { name: /Draft the invoice of Joaquín Salcedo/ }).click();

  await expect(page).toHaveURL(/\/invoices\/[0-9a-f-]{36}/);
  await expect(page.getByText('Draft, number given on issue')).toBeVisible();
  await expect(page.getByText('ML201').first()).toBeVisible();
  await expect(page.getByText('MLPRR').first()).toBeVisible();
  await expect(page.getByText(/264/).first(), 'the undeclared pages are named').toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Edit lines' }).click();
  const pages = page.getByRole('group', { name: 'MLPRR' });
  await pages.getByLabel('Units').fill('1200');
  await pages.getByLabel('Why it is changed').fill('Twelve pages are the same letter');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save lines, $5,615.00' }).click();
  await expect(page.getByRole('button', { name: 'Issue and send, $5,615.00' })).toBeVisible();
  await expect(page.getByText('Twelve pages are the same letter').first()).toBeVisible();

  await act(page, 'Issue and send, $5,615.00', {}, 'Issue, $5,615.00');
  await expect(page.getByRole('heading', { level: 1, name: /^Send / })).toBeVisible();
  await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link', { name: /-0001/ }).click();
  await expect(page.getByText(/\b20\d\d-0001\b/).first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Edit lines' })).toHaveCount(0);

  await act(page, 'Post payment', { Amount: '4000.00', Reference: '448120' }, 'Post $4,000.00');
  await expect(page.getByText('Part paid').first()).toBeVisible();
  await page.getByRole('button', { name: 'Post payment' }).click();
  await expect(page.getByRole('dialog').getByLabel('Amount')).toHaveValue('1615.00');
  await page.getByRole('dialog').getByRole('button', { name: 'Post $1,615.00' }).click();
  await expect(page.getByText('Paid').first()).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Income' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Income' })).toBeVisible();
  await expect(page.getByText('$5,615.00').first()).toBeVisible();
  await expectAccessible(page);
  const rows = (await (await page.request.get('/api/v1/income/rows?figure=collected')).json()) as { totalCents: number; rows: { amountCents: number }[] };
  expect(rows.totalCents).toBe(561_500);
  expect(rows.rows.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(561_500);
  const csv = await (await page.request.get('/api/v1/income/rows/csv?figure=collected')).text();
  expect(csv).toContain('4000.00');
  expect(csv).toContain('1615.00');
});

import { addMonthsToMonth, calendarDate, monthOf } from '../../lib/domain/calendar';
import { issuedBills, received } from '../../lib/test/ledger';
import { at } from '../support/arrange';
import { expect, expectAccessible, signIn, test } from '../support/test';

test('C9: the bank file is matched, an owner approves a write-off, the month is closed, and what comes late is an adjustment', async ({ page, context, browser, world, today }) => {
  const month = addMonthsToMonth(monthOf(today), -1);
  const then = new Date(`${month}-10T18:00:00Z`);
  const day = (of: number) => calendarDate(`${month}-${String(of).padStart(2, '0')}`);
  const asUs = (of: number) => `${month.slice(5)}/${String(of).padStart(2, '0')}/${month.slice(0, 4)}`;
  const bills = await issuedBills(world, 3, { now: then });
  const paid = (index: number, amountCents: number) => received(world, amountCents, { receivedOn: day(12), reference: `88${index}`, parts: [{ invoiceId: bills[index]?.id, amountCents }] as never }, at(world, 'biller'));
  await paid(0, 201_500);
  await paid(1, 150_000);
  await signIn(context, world, 'biller');

  await page.goto('/payments/reconcile');
  await page.getByRole('button', { name: 'Bring in a bank file' }).click();
  const dialog = page.getByRole('dialog');
  const file = ['Posting Date,Description,Check Number,Amount', `${asUs(14)},REMOTE DEPOSIT,,3515.00`, `${asUs(15)},INTEREST,,0.42`, `${asUs(16)},ACH KESSLER,7731,400.00`, `${asUs(17)},OFFICE RENT,1021,-900.00`].join('\n');
  await dialog.getByLabel('File').setInputFiles({ name: 'operating.csv', mimeType: 'text/csv', buffer: Buffer.from(file) });
  await expect(dialog.getByText('4 lines, 4 of them new, $3,915.42 coming in')).toBeVisible();
  await dialog.getByLabel('Account').fill('Operating');
  await dialog.getByLabel('Account').press('Tab');
  await dialog.getByRole('button', { name: 'Take in 4 new lines' }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: 'Match $3,515.00 with Sierra Pacific Mutual' }).click();
  await expect(page.getByText('REMOTE DEPOSIT')).toHaveCount(0);
  await page.getByRole('button', { name: 'Leave $0.42 out' }).click();
  await dialog.getByLabel('Why').fill('Interest of our own account');
  await dialog.getByRole('button', { name: 'Leave out' }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('link', { name: 'Record a receipt of $400.00' }).click();
  await page.getByLabel('Payer').fill('Sierra');
  await page.getByRole('option', { name: /Sierra Pacific Mutual/ }).click();
  await expect(page.getByLabel(`Amount on ${bills[1]?.number}`), 'the oldest that is owed').toHaveValue('400.00');
  await page.getByRole('button', { name: 'Record $400.00' }).click();
  await expect(page.getByRole('heading', { name: 'Every line is settled' })).toBeVisible();
  await expectAccessible(page);

  const office = await browser.newContext();
  await signIn(office, world, 'owner');
  const owner = await office.newPage();
  await owner.goto('/settings/practice');
  await owner.getByLabel('Write-offs without approval, up to').fill('100.00');
  await owner.getByRole('button', { name: 'Save practice' }).click();
  await expect(owner.getByText('The practice is saved.')).toBeVisible();

  await page.goto(`/invoices/${bills[1]?.id}`);
  await page.getByRole('button', { name: 'Write off' }).click();
  await dialog.getByLabel('Amount').fill('115.00');
  await dialog.getByLabel('In your words').fill('Settled with the adjuster');
  await dialog.getByRole('button', { name: 'Write off' }).click();
  await expect(page.getByText('Waits for an owner')).toBeVisible();

  await owner.goto('/payments/write-offs');
  await owner.getByRole('button', { name: `Approve the write-off of ${bills[1]?.number}` }).click();
  await owner.getByRole('dialog').getByRole('button', { name: 'Write $115.00 off' }).click();
  await expect(owner.getByRole('heading', { name: 'Nothing waits for a decision' })).toBeVisible();

  await page.goto('/payments/close');
  await expect(page.getByText('The rows and the invoices’ own balances agree to the cent')).toBeVisible();
  await page.getByRole('button', { name: /^Close / }).click();
  await dialog.getByLabel('Close it with what is still open').check();
  await dialog.getByRole('button', { name: /^Close / }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Closed', { exact: true }).first()).toBeVisible();
  await expectAccessible(page);

  await page.goto(`/payments/new?payer=${world.payerId}`);
  await page.getByLabel('Amount', { exact: true }).fill('100.00');
  await page.getByLabel('Received').fill(day(20));
  await page.getByRole('button', { name: 'Record $100.00' }).click();
  await expect(page.getByText('an adjustment: its month was closed')).toBeVisible();
  await page.goto(`/payments/close?month=${monthOf(today)}`);
  await expect(page.getByRole('table', { name: 'Adjustments' }).getByRole('row')).toHaveCount(3);

  await owner.goto(`/payments/close?month=${month}`);
  await owner.getByRole('button', { name: 'Open again' }).click();
  await owner.getByRole('dialog').getByLabel('Reason').fill('A check of the month was forgotten');
  await owner.getByRole('dialog').getByRole('button', { name: 'Open again' }).click();
  await expect(owner.getByText('Opened again').first()).toBeVisible();
  await expect(owner.getByText('A check of the month was forgotten').first()).toBeVisible();
  await office.close();
});

import { unzipSync, strFromU8 } from 'fflate';
import { addDays, calendarDate } from '../../lib/domain/calendar';
import { billable } from '../../lib/test/billable';
import { billed } from '../../lib/test/income-rows';
import { expect, expectAccessible, signIn, test } from '../support/test';

/** What the last column of a CSV adds up to, in cents. */
const added = (csv: string): number => csv.trim().split(/\r\n/).slice(1).reduce((sum, line) => sum + Math.round(Number(line.slice(line.lastIndexOf(',') + 1)) * 100), 0);

test('A9 and D3: from the month’s figures to their rows, from a loss to its case, what comes, what is left, and the year for the accountant', async ({ page, context, world, today }) => {
  const lines = [{ code: 'ML201', modifiers: ['95'], amountCents: 201_500 }, { code: 'MLPRR', amountCents: 98_500 }];
  for (const days of [100, 80, 60]) await billed(world, { issuedOn: addDays(today, -days), totalCents: 300_000, paidAfterDays: 30, minutes: 90, lines });
  await billed(world, { issuedOn: addDays(today, -30), totalCents: 300_000, minutes: 60, lines });
  await billed(world, { kind: 'IME', issuedOn: addDays(today, -50), totalCents: 180_000, paidAfterDays: 15, minutes: 60 });
  const { caseId: unbilled } = await billable(world, { examinedOn: addDays(today, -60), servedOn: addDays(today, -40) });
  const income = { from: `${today.slice(0, 4)}-01-01` };
  await signIn(context, world, 'owner');

  // The figures, and the rows behind one of them.
  await page.goto('/income');
  await expect(page.getByText('Reconciled to the cent with 4 payments.').first()).toBeVisible();
  await expect(page.getByRole('table', { name: 'By kind' })).toBeVisible();
  await page.getByRole('link', { name: 'Code', exact: true }).click();
  const byCode = page.getByRole('table', { name: 'By code' });
  await expect(byCode.getByRole('row', { name: /ML201/ })).toBeVisible();
  await expect(page).toHaveURL(/by=code/);
  await byCode.getByRole('link', { name: /^Outstanding, ML201/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Outstanding' })).toBeVisible();
  await expect(page.getByRole('table')).toContainText('2,015.00');
  await page.goto('/income?by=code&show=table');
  await expect(page.getByRole('table', { name: 'By month' })).toBeVisible();
  await expectAccessible(page);
  const read = (await (await page.request.get(`/api/v1/income?period=custom&from=${income.from}&to=${today}`)).json()) as { sums: { collectedCents: number } };
  const rows = await (await page.request.get(`/api/v1/income/rows/csv?figure=collected&from=${income.from}&to=${today}`)).text();
  expect(added(rows)).toBe(read.sums.collectedCents);

  // What was lost, and its case.
  await page.getByRole('navigation', { name: 'Income' }).getByRole('link', { name: 'Leakage' }).click();
  const losses = page.getByRole('table', { name: 'Losses' });
  await expect(losses.getByRole('row', { name: /Bills not made/ })).toContainText('Make the bill');
  await page.getByRole('table', { name: 'By cause' }).getByRole('link', { name: 'Bills not made', exact: true }).click();
  await expect(page).toHaveURL(/cause=late_bill/);
  await expectAccessible(page);
  await losses.getByRole('link', { name: 'Joaquín Salcedo' }).first().click();
  await expect(page).toHaveURL(new RegExp(`/cases/${unbilled}`));

  // What comes.
  await page.goto('/income/pipeline');
  await expect(page.getByRole('table', { name: 'By stage' }).getByRole('row', { name: /Done, to be billed/ })).toContainText('Assumed');
  await page.getByRole('navigation', { name: 'Income' }).getByRole('link', { name: 'Forecast' }).click();
  await expect(page.getByRole('table', { name: 'The next weeks' }).getByRole('row')).toHaveCount(15);
  await expect(page.getByText(/Thirteen weeks ago it would have said/)).toBeVisible();
  await expectAccessible(page);

  // What an hour brings, and what is left after costs.
  await page.getByRole('navigation', { name: 'Income' }).getByRole('link', { name: 'Hours' }).click();
  await expect(page.getByRole('table', { name: 'QME beside IME' }).getByRole('row', { name: /QME and AME/ })).toBeVisible();
  await page.getByRole('navigation', { name: 'Income' }).getByRole('link', { name: 'Net', exact: true }).click();
  await page.getByRole('link', { name: 'Add a cost' }).click();
  await page.getByLabel('Name').fill('Assistants');
  await page.getByLabel('Dollars a month').fill('400.00');
  await page.getByRole('button', { name: 'Add cost' }).click();
  await expect(page.getByRole('table', { name: 'Costs' }).getByRole('row', { name: /Assistants/ })).toContainText('$400.00 a month');
  await page.getByRole('link', { name: 'A company at 50%' }).click();
  await expect(page).toHaveURL(/shareBps=5000/);
  await expect(page.getByText(/A company that takes 50% leaves/)).toBeVisible();
  await page.getByLabel('Share that a company would take, in percent').press('ArrowRight');
  await expect(page).toHaveURL(/shareBps=5100/);
  await expectAccessible(page);

  // The year, on paper and as files.
  await page.getByRole('navigation', { name: 'Income' }).getByRole('link', { name: 'Year end' }).click();
  await expect(page.getByText('Files, months and closed books agree to the cent.')).toBeVisible();
  await expectAccessible(page);
  const answer = await page.request.get('/api/v1/income/year/zip');
  expect(answer.headers()['content-type']).toBe('application/zip');
  const files = unzipSync(new Uint8Array(await answer.body()));
  expect(Object.keys(files)).toEqual(['by-month.csv', 'by-payer-1099.csv', 'invoices.csv', 'receipts.csv', 'payments.csv', 'write-offs.csv', 'adjustments.csv']);
  const books = (await (await page.request.get('/api/v1/income/year')).json()) as { totals: { collectedCents: number; billedCents: number } };
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  expect([added(text('payments.csv')), added(text('invoices.csv'))]).toEqual([books.totals.collectedCents, books.totals.billedCents]);
});

test('the accountant sees the money without names, and a reviewer nothing of it', async ({ page, context, world, today }) => {
  await billable(world, { examinedOn: addDays(today, -60), servedOn: addDays(today, -40) });
  await billed(world, { issuedOn: calendarDate(addDays(today, -40)), paidAfterDays: 10, minutes: 60 });
  await signIn(context, world, 'viewer');
  for (const place of ['', '/pipeline', '/forecast', '/hours', '/leakage', '/net', '/payers', '/sources', '/year']) {
    await page.goto(`/income${place}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText('Salcedo')).toHaveCount(0);
  }
  await page.goto('/income/net');
  await expect(page.getByRole('link', { name: 'Add a cost' })).toHaveCount(0);
  await signIn(context, world, 'reviewer');
  const refused = await page.request.get('/api/v1/income/leakage');
  expect(refused.status()).toBe(403);
});

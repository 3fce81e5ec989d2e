import { toDateColumn } from '../../lib/core/dates';
import { addDays } from '../../lib/domain/calendar';
import { billed } from '../../lib/test/income-rows';
import { inPractice } from '../../lib/test/world';
import { expect, expectAccessible, signIn, test } from '../support/test';

test('D6: which referral source brings what, down to the payments, and how payers pay', async ({ page, context, world, today }) => {
  const { practiceId } = world;
  const first = await billed(world, { issuedOn: addDays(today, -60), totalCents: 420_000, paidAfterDays: 35 });
  const second = await billed(world, { issuedOn: addDays(today, -50), totalCents: 150_000, paidAfterDays: 20 });
  await inPractice(practiceId, async (tx) => {
    const { id: requesterId } = await tx.contact.create({ data: { practiceId, name: 'Delgado Hart LLP', searchName: 'delgado hart llp', roles: ['applicant_attorney'] } });
    const came = { practiceId, kind: 'QME', state: 'ACCEPTED', channel: 'fax', claimantName: 'Joaquín Salcedo', searchName: 'joaquin salcedo', receivedOn: toDateColumn(addDays(today, -20)), decidedOn: toDateColumn(addDays(today, -20)) } as const;
    await tx.referral.create({ data: { ...came, number: 1, caseId: first.caseId, requesterId } });
    await tx.referral.create({ data: { ...came, number: 2, caseId: second.caseId, source: 'Website' } });
  });
  await signIn(context, world, 'owner');
  const span = `period=custom&from=${addDays(today, -89)}&to=${today}`;
  await page.goto(`/income/sources?${span}`);
  const table = page.getByRole('table', { name: 'Source by source' });
  const row = table.getByRole('row', { name: /Delgado Hart LLP/ });
  await expect(row).toContainText('4,200.00');
  await expect(row).toContainText('35');
  await expect(table.getByRole('row', { name: /Website/ })).toContainText('1,500.00');
  await expect(page.getByText(/Delgado Hart LLP brought the most/)).toBeVisible();
  await expectAccessible(page);
  await row.getByRole('link', { name: /^Collected, Delgado Hart LLP/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Collected' })).toBeVisible();
  await expect(page.getByRole('table')).toContainText('4,200.00');
  const csv = await (await page.request.get(`/api/v1/income/sources/csv?${span}`)).text();
  expect(csv).toContain('Delgado Hart LLP,1,1,1');

  await page.goto(`/income/payers?${span}`);
  const payer = page.getByRole('table', { name: 'Payer by payer' }).getByRole('row', { name: /Sierra Pacific Mutual/ });
  await expect(payer).toContainText('5,700.00');
  await expect(payer).toContainText('100%');
  await expect(page.getByRole('table', { name: 'Outstanding by age' }).getByRole('row')).toHaveCount(6);
  await expectAccessible(page);
  await page.goto(`/income?by=source&${span}`);
  await expect(page.getByRole('table', { name: 'By referral source' }).getByRole('row', { name: /Delgado Hart LLP/ })).toBeVisible();
});

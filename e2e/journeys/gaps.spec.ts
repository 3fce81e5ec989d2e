import { aReadCase } from '../support/read-case';
import { expect, expectAccessible, signIn, test } from '../support/test';

test('B6: what is missing is found with its page, given to somebody, asked for in one letter, and settled', async ({ page, context, world, today }) => {
  const { caseId, packetId } = await aReadCase(world, 'Rafael Ocampo', today);
  await signIn(context, world, 'assistant');
  await page.goto(`/cases/${caseId}/chronology`);
  await page.getByRole('link', { name: 'What is missing' }).click();
  await page.getByRole('button', { name: 'Look through the records' }).click();
  const row = (name: string | RegExp) => page.getByRole('listitem').filter({ has: page.getByText(name, { exact: true }) }).first();
  await expect(row('Records of Dr. Imelda Vance')).toContainText(/since Jan 21, 2025.*A, p\. 1.*Referred to Dr\. Imelda Vance/s);
  await expect(row('Records of Dr. Imelda Vance').getByRole('link', { name: 'A, p. 1' })).toHaveAttribute('href', `/packets/${packetId}/read?page=1`);
  await expect(row('Result of MRI, lumbar spine')).toContainText('Ordered, no result');
  await expect(page.getByText('Treatment between these days: none for 225 days')).toBeVisible();

  await page.getByRole('button', { name: /^Dismiss: Treatment between/ }).click();
  await page.getByRole('dialog').getByLabel('Why').fill('On holiday abroad');
  await page.getByRole('dialog').getByRole('button', { name: 'Dismiss' }).click();
  await expect(page.getByText('Dismissed by Test assistant: On holiday abroad')).toBeVisible();
  await page.getByRole('button', { name: 'Assign: Records of Dr. Imelda Vance' }).click();
  await page.getByRole('dialog').getByLabel('Who sees to it').selectOption('Test reviewer');
  await page.getByRole('dialog').getByLabel('Due').fill(today);
  await page.getByRole('dialog').getByRole('button', { name: 'Assign' }).click();
  await expect(row('Records of Dr. Imelda Vance')).toContainText('Test reviewer');

  await page.getByRole('button', { name: 'Add by hand' }).click();
  await page.getByRole('dialog').getByLabel('What is missing').fill('Therapy records of 2016');
  await page.getByRole('dialog').getByRole('button', { name: 'Add' }).click();
  await page.getByRole('checkbox', { name: 'Select Therapy records of 2016' }).check();
  await page.getByRole('checkbox', { name: 'Select Records of Dr. Imelda Vance' }).check();
  await page.getByRole('button', { name: 'Ask for these 2' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Draft the letter' }).click();
  await expect(page).toHaveURL(/\/letters\//);
  await expect(page.getByText('Records of Dr. Imelda Vance, from January 21, 2025 to the present').first()).toBeVisible();

  await page.goto(`/cases/${caseId}/gaps`);
  await expect(page.getByRole('region', { name: 'Asked for' })).toContainText(/Letter, draft/);
  await page.getByRole('button', { name: 'Look through the records' }).click();
  await expect(page.getByText('Nothing new.')).toBeVisible();
  await page.getByRole('button', { name: 'Received: Therapy records of 2016' }).click();
  await expect(page.getByRole('region', { name: 'Settled' })).toContainText('Therapy records of 2016');
  await expectAccessible(page);
});

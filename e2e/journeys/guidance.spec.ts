import { aBegunReport } from '../support/begun-report';
import { expect, expectAccessible, signIn, test } from '../support/test';

// Pages that were read in a test have no picture in the store.
test.use({ expectedStatuses: [404] });

test('E4: what lacks leads to where it is written; beside it stand what is required, why, and what makes it weak', async ({ page, context, world, today }) => {
  const { reportId } = await aBegunReport(world, today);
  await signIn(context, world, 'physician');
  await page.goto(`/reports/${reportId}`);
  const lacking = page.getByRole('region', { name: 'To look at before signing' });
  const complaints = lacking.getByRole('listitem').filter({ hasText: 'Present complaints' });
  await complaints.getByRole('button', { name: /Present complaints/ }).click();
  const words = page.getByRole('textbox', { name: 'Present complaints', exact: true });
  await expect(words).toBeFocused();

  await page.getByRole('tab', { name: 'Guidance' }).click();
  const beside = page.getByRole('tabpanel', { name: 'Guidance' });
  await expect(beside.getByRole('heading', { name: 'Present complaints' })).toBeVisible();
  await expect(beside.getByRole('heading', { name: 'Why' })).toBeVisible();
  await expect(beside).toContainText('8 CCR 10682(b)(3)');
  await words.fill('Low back pain since the fall from the dock, worse when he stands; no numbness.');
  await expect(page.getByText(/^Saved \d/).first()).toBeVisible();

  // The guidance follows the cursor into another section.
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('button', { name: /^Apportionment/ }).click();
  await expect(beside.getByRole('heading', { name: 'Apportionment' })).toBeVisible();
  await expect(beside).toContainText(/adding up to 100.*how and why/s);
  await expect(beside.getByRole('listitem').filter({ hasText: 'Percentages without reasons.' })).toBeVisible();
  await expect(beside).toContainText(/LC 4663, 4664.*verify/s);
  await expectAccessible(page);

  await page.getByRole('tab', { name: 'Check' }).click();
  await page.getByRole('button', { name: 'Check again' }).click();
  await expect(complaints).toHaveCount(0);
  await expect(lacking).toBeVisible();
});

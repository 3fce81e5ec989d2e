import { anExamined } from '../support/arrange';
import { expect, expectAccessible, signIn, test } from '../support/test';

test.describe('A6: who has which report, and by when it is due', () => {
  test('begun on the case, listed by its day, found by its state, and nothing of it for a viewer', async ({ page, context, world }) => {
    const { caseId } = await anExamined(world, 'Patrice Lindqvist', 0);
    await signIn(context, world, 'assistant');
    await page.goto('/reports');
    await expect(page.getByText('No report is being written')).toBeVisible();
    await expectAccessible(page);

    await page.goto(`/cases/${caseId}`);
    await page.getByRole('button', { name: 'Begin report' }).click();
    const dialog = page.getByRole('dialog', { name: 'Begin a report' });
    await expect(dialog.getByLabel('Kind of report')).toHaveValue('comprehensive');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Begin the report' }).click();
    await expect(page).toHaveURL(/\/reports\/[0-9a-f-]{36}$/);

    await page.goto(`/cases/${caseId}`);
    await expect(page.getByRole('list', { name: /Stage .*: Drafting/ })).toBeVisible();
    await expect(page.getByRole('table', { name: 'Reports' }).getByRole('row', { name: /Drafting/ })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Begin report' })).toHaveCount(0);
    await expectAccessible(page);

    await page.goto('/today');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('w');
    await expect(page).toHaveURL(/\/reports$/);
    const row = page.getByRole('table', { name: 'Reports' }).getByRole('row', { name: /Patrice Lindqvist/ });
    await expect(row).toContainText('With the office');
    await expect(row).toContainText('in 4 weeks');
    await page.getByLabel('Due').selectOption('week');
    await expect(page.getByText('No report fits this filter')).toBeVisible();
    await page.getByRole('link', { name: 'Clear the filter' }).click();
    await expect(row).toBeVisible();
    await page.getByRole('link', { name: /^To sign/ }).click();
    await expect(page.getByText('Nothing waits for a signature')).toBeVisible();
    await expect(page).toHaveURL(/show=review/);
    await expectAccessible(page);

    await context.clearCookies();
    await signIn(context, world, 'viewer');
    await page.goto('/today');
    await expect(page.getByRole('link', { name: 'Reports' })).toHaveCount(0);
  });
});

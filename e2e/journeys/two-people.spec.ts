import { addDays } from '../../lib/domain/calendar';
import { anExam } from '../support/arrange';
import { anotherBrowser, expect, expectAccessible, signIn, test } from '../support/test';

test.describe('two people and one case', () => {
  test.use({ expectedStatuses: [409] });

  test('the second to save sees what the first changed, keeps their text, and loses nothing', async ({ page, context, world, today }) => {
    const { caseId } = await anExam(world, { claimant: 'Gustavo Reyes-Ortiz', examOn: addDays(today, 20) });
    const other = await anotherBrowser(page);
    await signIn(context, world, 'assistant');
    await signIn(other.context, world, 'owner');
    const theirs = await other.context.newPage();
    await page.goto(`/cases/${caseId}/edit`);
    await theirs.goto(`/cases/${caseId}/edit`);

    await theirs.getByLabel('Employer').fill('Valley Fresh Packing');
    await theirs.getByRole('button', { name: 'Save', exact: false }).last().click();
    await expect(theirs.getByText('Valley Fresh Packing').first()).toBeVisible();

    await page.getByLabel('Body parts').fill('Low back, left knee');
    await page.getByRole('button', { name: 'Save', exact: false }).last().click();
    await expect(page.getByText(/changed this/i).first()).toBeVisible();
    await expect(page.getByText('Valley Fresh Packing').first(), 'theirs is shown').toBeVisible();
    await expect(page.getByLabel('Body parts'), 'ours is kept').toHaveValue('Low back, left knee');
    await expectAccessible(page);
    expect(other.complaints).toEqual([]);
    await other.context.close();
  });
});

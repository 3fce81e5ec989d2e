import type { Page } from '@playwright/test';
import { addDays } from '../../lib/domain/calendar';
import { anExam } from '../support/arrange';
import { anotherBrowser, expect, expectAccessible, signIn, test } from '../support/test';

test.describe('two people and one case', () => {
  test.use({ expectedStatuses: [409] });

  const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click();

  test('other facts are taken over, the same fact is shown in both versions, and nothing is lost', async ({ page, context, world, today }) => {
    const { caseId } = await anExam(world, { claimant: 'Gustavo Reyes-Ortiz', examOn: addDays(today, 20) });
    const other = await anotherBrowser(page, [409]);
    await signIn(context, world, 'assistant');
    await signIn(other.context, world, 'owner');
    const theirs = await other.context.newPage();
    await page.goto(`/cases/${caseId}/edit`);
    await theirs.goto(`/cases/${caseId}/edit`);

    await theirs.getByLabel('Employer').fill('Valley Fresh Packing');
    await save(theirs);
    await expect(theirs.getByText('Valley Fresh Packing').first()).toBeVisible();

    await page.getByLabel('Body parts').fill('Low back, left knee');
    await save(page);
    await expect(page.getByRole('main').getByRole('alert')).toContainText('Someone else saved other facts meanwhile');
    await expect(page.getByLabel('Employer'), 'theirs is taken over').toHaveValue('Valley Fresh Packing');
    await expect(page.getByLabel('Body parts'), 'ours is kept').toHaveValue('Low back, left knee');

    await theirs.goto(`/cases/${caseId}/edit`);
    await theirs.getByLabel('Body parts').fill('Right shoulder');
    await save(theirs);
    await expect(theirs.getByText('Right shoulder').first()).toBeVisible();

    await save(page);
    const versions = page.getByRole('group', { name: 'Body parts: two versions' });
    await expect(versions).toContainText('Low back, left knee');
    await expect(versions).toContainText('Right shoulder');
    await expectAccessible(page);
    await versions.getByRole('radio', { name: /Yours/ }).click();
    await expect(versions).toBeHidden();
    await save(page);
    await expect(page.getByText('Low back, left knee').first()).toBeVisible();
    await expect(page.getByText('Valley Fresh Packing').first()).toBeVisible();
    expect(other.complaints).toEqual([]);
    await other.context.close();
  });
});

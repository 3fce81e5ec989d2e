import { expect, expectAccessible, signIn, test } from '../support/test';
import { anExamined } from '../support/arrange';
import { inPractice } from '../../lib/test/world';

test('A6: a new assistant writes on a synthetic case, begins anew and goes back; the real practice is as it was', async ({ page, context, world }) => {
  await anExamined(world, 'Patrice Lindqvist', 0);
  const counts = () =>
    inPractice(world.practiceId, async (tx) => {
      const where = { practiceId: world.practiceId };
      return [await tx.case.count({ where }), await tx.report.count({ where }), await tx.invoice.count({ where }), await tx.clock.count({ where }), await tx.membership.count({ where })];
    });
  const before = await counts();
  await signIn(context, world, 'assistant');
  await page.goto('/reports');
  await page.getByRole('button', { name: 'Try it in practice mode' }).click();

  const bar = page.getByRole('complementary', { name: 'Practice mode' });
  await expect(page).toHaveURL(/\/cases\/[0-9a-f-]{36}$/);
  const first = page.url();
  await expect(bar).toContainText('Nothing here counts or leaves.');
  await expect(page.getByRole('heading', { name: /Marisol Quintero Practice/ }).first()).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Begin report' }).click();
  await page.getByRole('dialog', { name: 'Begin a report' }).getByRole('button', { name: 'Begin the report' }).click();
  await expect(page).toHaveURL(/\/reports\/[0-9a-f-]{36}$/);
  await expect(bar).toBeVisible();
  await page.goto('/cases');
  await expect(page.getByText('Patrice Lindqvist')).toHaveCount(0);

  await bar.getByRole('button', { name: 'Begin anew' }).click();
  await expect(page.getByRole('heading', { name: /Terrence Oyelaran Practice/ }).first()).toBeVisible();
  expect(page.url()).not.toBe(first);

  await bar.getByRole('button', { name: /^Back to / }).click();
  await expect(page).toHaveURL(/\/today$/);
  await expect(bar).toHaveCount(0);
  await page.goto('/cases');
  await expect(page.getByText('Patrice Lindqvist').first()).toBeVisible();
  await expect(page.getByText('Marisol Quintero Practice')).toHaveCount(0);
  expect(await counts()).toEqual(before);
});

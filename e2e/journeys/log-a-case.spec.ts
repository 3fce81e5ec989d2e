import { addDays } from '../../lib/domain/calendar';
import { anExam } from '../support/arrange';
import { expect, expectAccessible, signIn, test } from '../support/test';

test.describe('A4: log a case in a minute', () => {
  test('ten fields, the fee with its arithmetic, the clocks it starts', async ({ page, context, world, today }) => {
    await signIn(context, world, 'assistant');
    await page.goto('/today');
    await page.getByRole('button', { name: 'Log a case' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Log a case' });
    await dialog.getByLabel('Claimant').fill('Gustavo Reyes Ortiz');
    await dialog.getByLabel('Claim number').fill('GBI-229140');
    await dialog.getByLabel('Panel number').fill('7731906');
    await dialog.getByRole('combobox', { name: 'Payer' }).pressSequentially('Sierra');
    await page.getByRole('option', { name: /Sierra Pacific Mutual/ }).click();
    await dialog.getByLabel('Location').selectOption({ label: 'Sacramento' });
    await dialog.getByLabel('Exam date').fill(addDays(today, 38));
    await dialog.getByLabel('Pages expected').fill('860');
    await dialog.getByLabel('Interpreter').selectOption('Spanish');
    await expect(dialog.getByRole('status').filter({ hasText: '$4,196.50' })).toBeVisible();
    await expect(dialog.getByText('8 CCR 34(a)')).toBeVisible();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Log case', exact: true }).click();

    await expect(page.getByRole('heading', { level: 1, name: 'Gustavo Reyes Ortiz' })).toBeVisible();
    await expect(page.getByText('GBI-229140').first()).toBeVisible();
    await expect(page.getByText('4,196.50').first()).toBeVisible();
    await expectAccessible(page);
  });

  test('with the keyboard alone', async ({ page, context, world, today }) => {
    await signIn(context, world, 'assistant');
    await page.goto('/today');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('c');
    const dialog = page.getByRole('dialog', { name: 'Log a case' });
    await expect(dialog.getByLabel('Claimant')).toBeFocused();
    await page.keyboard.type('Marisol Ibarra');
    await page.keyboard.press('Tab');
    await expect(dialog.getByLabel('Claim number')).toBeFocused();
    await page.keyboard.type('SPM-5102-77120');
    await page.keyboard.press('Tab');
    await page.keyboard.type('7440118');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Sierra Pac');
    await expect(page.getByRole('option', { name: /Sierra Pacific Mutual/ })).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('combobox', { name: 'Payer' })).toHaveValue('Sierra Pacific Mutual');
    await dialog.getByLabel('Exam date').focus();
    const [year, month, day] = addDays(today, 40).split('-');
    await page.keyboard.type(`${month}${day}${year}`);
    await expect(dialog.getByLabel('Exam date')).toHaveValue(addDays(today, 40));
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Marisol Ibarra' })).toBeVisible();
  });

  test('what is missing is said first and at its field; what was typed stays', async ({ page, context, world }) => {
    await signIn(context, world, 'assistant');
    await page.goto('/today');
    await page.getByRole('button', { name: 'Log a case' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Log a case' });
    await dialog.getByLabel('Panel number').fill('77');
    await dialog.getByRole('button', { name: 'Log case', exact: true }).click();
    const summary = dialog.getByRole('alert');
    await expect(summary).toBeFocused();
    await expect(summary.getByRole('link')).not.toHaveCount(0);
    await expect(dialog.getByLabel('Panel number')).toHaveValue('77');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Log a case' }).first().click();
    await expect(page.getByRole('dialog').getByLabel('Panel number')).toHaveValue('77');
  });

  test('a claimant who is probably known is named, and nothing is blocked', async ({ page, context, world, today }) => {
    await anExam(world, { claimant: 'Gustavo Reyes-Ortiz', examOn: addDays(today, 20) });
    await signIn(context, world, 'assistant');
    await page.goto('/today');
    await page.getByRole('button', { name: 'Log a case' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Log a case' });
    await dialog.getByLabel('Claimant').fill('Gustavo Reyes Ortiz');
    await expect(dialog.getByText('Probably the same person:')).toBeVisible();
    await dialog.getByRole('button', { name: 'Someone else' }).click();
    await expect(dialog.getByText('Probably the same person:')).toBeHidden();
  });
});

test.describe('A4 on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the dialog fills the screen, with the sum and the button at hand', async ({ page, context, world, today }) => {
    await signIn(context, world, 'physician');
    await page.goto('/today');
    await page.getByRole('button', { name: 'Log a case' }).last().tap();
    const dialog = page.getByRole('dialog', { name: 'Log a case' });
    await dialog.getByLabel('Claimant').fill('Hannah Kowalczyk');
    await dialog.getByRole('combobox', { name: 'Payer' }).fill('Northstar Disability');
    await dialog.getByRole('heading').first().tap();
    await dialog.getByLabel('Exam date').fill(addDays(today, 14));
    await expect(dialog.getByRole('button', { name: 'Log case', exact: true })).toBeInViewport();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Log case', exact: true }).tap();
    await expect(page.getByRole('heading', { level: 1, name: 'Hannah Kowalczyk' })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await expectAccessible(page);
  });
});

import type { Page } from '@playwright/test';
import { addDays, type CalendarDate } from '../../lib/domain/calendar';
import { logCase } from '../../lib/features/cases/log-case';
import type { World } from '../../lib/test/world';
import { at } from '../support/arrange';
import { expect, expectAccessible, signIn, test } from '../support/test';

/** A case of a kind whose exam was asked for, and not booked. */
async function aCase(world: World, today: CalendarDate, claimant: string, kind: 'QME' | 'AME' = 'QME'): Promise<{ id: string; evaluationId: string }> {
  return logCase(at(world, 'assistant'), { kind, claimant: { name: claimant }, claimNumber: 'GBI-229140', payer: { id: world.payerId }, physicianId: world.physicianId, locationId: world.locationId, examOn: null, requestedOn: addDays(today, -6) });
}

async function fillPanel(page: Page, number: string, issuedOn: string) {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Panel number').fill(number);
  await dialog.getByLabel('Issued on').fill(issuedOn);
  await dialog.getByLabel('Asked for by').selectOption('defense');
  await dialog.getByLabel('Evaluator 2: name').fill('Ruth Alvarado');
  await dialog.getByLabel('Evaluator 3: name').fill('Paul Igwe');
  return dialog;
}

const group = (page: Page, name: RegExp) => page.getByRole('rowgroup').filter({ has: page.getByRole('rowheader', { name }) });

test.describe('B1: a panel arrives', () => {
  test('recorded on its case, struck by both sides, ours is left, and the finder is next', async ({ page, context, world, today }) => {
    const { id, evaluationId } = await aCase(world, today, 'Gustavo Reyes-Ortiz');
    await signIn(context, world, 'assistant');
    await page.goto(`/cases/${id}`);
    await page.getByRole('button', { name: 'Record the panel' }).click();
    const dialog = await fillPanel(page, '7731906', addDays(today, -6));
    await expect(dialog.getByLabel('Evaluator 1: whose')).toHaveValue(world.physicianId);
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Record panel' }).click();

    await expect(page.getByRole('heading', { level: 1, name: 'Panel 7731906' })).toBeVisible();
    await expect(page.getByRole('table', { name: 'Strikes by side' }).getByRole('row', { name: /^Defense.*Disputed days.*Crawford/ })).toBeVisible();
    await page.goto('/panels');
    await expect(group(page, /^To strike/).getByRole('row', { name: /Gustavo Reyes-Ortiz.*Both sides may strike/ })).toBeVisible();

    await page.getByRole('button', { name: 'Record a strike: panel 7731906, Gustavo Reyes-Ortiz' }).click();
    await page.getByRole('dialog').getByLabel('Struck', { exact: true }).selectOption({ label: 'Ruth Alvarado' });
    await page.getByRole('dialog').getByRole('button', { name: 'Record strike' }).click();
    await expect(group(page, /^To strike/).getByText('Defense may strike')).toBeVisible();

    await page.getByRole('button', { name: 'Record a strike: panel 7731906, Gustavo Reyes-Ortiz' }).click();
    await page.getByRole('dialog').getByLabel('Struck', { exact: true }).selectOption({ label: 'Paul Igwe' });
    await expect(page.getByRole('dialog').getByText('Then Elena Marsh is left, and is the evaluator.')).toBeVisible();
    await page.getByRole('dialog').getByRole('button', { name: 'Record strike' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Elena Marsh is left' })).toBeVisible();
    await expect(group(page, /^Selected, to book/).getByRole('row', { name: /Gustavo Reyes-Ortiz/ })).toBeVisible();
    await expectAccessible(page);

    await page.getByRole('link', { name: 'Find a date: panel 7731906, Gustavo Reyes-Ortiz' }).click();
    await expect(page).toHaveURL(new RegExp(`/calendar\\?.*find=${evaluationId}`));
  });

  test('a strike is undone, with the selection that it had made', async ({ page, context, world, today }) => {
    const { id } = await aCase(world, today, 'Gustavo Reyes-Ortiz');
    await signIn(context, world, 'assistant');
    await page.goto(`/cases/${id}`);
    await page.getByRole('button', { name: 'Record the panel' }).click();
    const dialog = await fillPanel(page, '7731907', addDays(today, -6));
    await dialog.getByRole('button', { name: 'Record panel' }).click();
    await page.getByRole('heading', { level: 1, name: 'Panel 7731907' }).waitFor();
    await page.getByRole('button', { name: 'Strike Elena Marsh' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Record strike' }).click();
    await expect(page.getByText('Ours cannot be selected').first()).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText('Both sides may strike').first()).toBeVisible();
  });

  test('refused on an AME case: its page offers none, and the board finds none', async ({ page, context, world, today }) => {
    const { id } = await aCase(world, today, 'Marisol Ibarra', 'AME');
    await signIn(context, world, 'assistant');
    await page.goto(`/cases/${id}`);
    await expect(page.getByRole('heading', { level: 1, name: 'Marisol Ibarra' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Record the panel' })).toBeHidden();
    await page.goto('/panels');
    await page.getByRole('button', { name: 'Record a panel' }).click();
    await page.getByRole('dialog').getByRole('combobox', { name: 'Case' }).pressSequentially('Ibarra');
    await expect(page.getByText('Only a QME case has a panel')).toBeVisible();
  });
});

test.describe('a panel is replaced', () => {
  test('the request with its ground, the grant with the new panel, each seen on the board', async ({ page, context, world, today }) => {
    await aCase(world, today, 'Hannah Kowalczyk');
    await signIn(context, world, 'assistant');
    await page.goto('/panels');
    await page.getByRole('button', { name: 'Record the first panel' }).click();
    await page.getByRole('dialog').getByRole('combobox', { name: 'Case' }).pressSequentially('Kowal');
    await page.getByRole('option', { name: /Hannah Kowalczyk/ }).click();
    const dialog = await fillPanel(page, '7801111', addDays(today, -5));
    await dialog.getByLabel('Specialty').selectOption('MOS');
    await dialog.getByLabel('Evaluator 1: whose').selectOption(world.physicianId);
    await dialog.getByRole('button', { name: 'Record panel' }).click();
    await page.getByRole('heading', { level: 1, name: 'Panel 7801111' }).waitFor();

    await page.getByRole('button', { name: 'A side asked for one' }).click();
    await page.getByRole('dialog').getByLabel('Ground').selectOption('11');
    await expect(page.getByRole('dialog').getByText(/Within 15 days of learning of it/)).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Record request' }).click();
    await expect(page.getByText('Waits for the Medical Unit').first()).toBeVisible();
    await page.goto('/panels');
    await expect(group(page, /^Replacement asked/).getByRole('row', { name: /Hannah Kowalczyk/ })).toBeVisible();

    await page.getByRole('button', { name: 'Decide the request: panel 7801111, Hannah Kowalczyk' }).click();
    const decision = page.getByRole('dialog', { name: 'What became of the request' });
    await decision.getByLabel('Panel number').fill('7801112');
    await decision.getByLabel('Evaluator 1: name').fill('Ikaika Soto');
    await decision.getByRole('button', { name: 'Record grant' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Panel 7801112' })).toBeVisible();
    await expect(page.getByRole('link', { name: '7801111' })).toBeVisible();
    await expectAccessible(page);

    await page.goto('/panels?show=ended');
    await expect(page.getByRole('row', { name: /Hannah Kowalczyk.*7801111.*Replaced/ })).toBeVisible();
    await page.goto('/panels?q=7801111');
    await expect(page.getByRole('link', { name: 'Hannah Kowalczyk' }), 'the case is found by the old number too').toBeVisible();
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the board is a list, and nothing runs over the edge', async ({ page, context, world, today }) => {
    const { id } = await aCase(world, today, 'Gustavo Reyes-Ortiz');
    await signIn(context, world, 'assistant');
    await page.goto(`/cases/${id}`);
    await page.getByRole('button', { name: 'Record the panel' }).tap();
    const dialog = await fillPanel(page, '7731908', addDays(today, -6));
    await dialog.getByRole('button', { name: 'Record panel' }).tap();
    await page.getByRole('heading', { level: 1, name: 'Panel 7731908' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await expectAccessible(page);
    await page.goto('/panels');
    await expect(page.getByRole('list', { name: 'To strike' }).getByRole('link', { name: 'Gustavo Reyes-Ortiz' })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await expectAccessible(page);
  });
});

import type { Locator, Page } from '@playwright/test';
import { addDays, type CalendarDate } from '../../lib/domain/calendar';
import { lateCancellation } from '../../lib/domain/deadlines/late-cancellation';
import { anExam, daysAgo } from '../support/arrange';
import { expect, expectAccessible, signIn, test } from '../support/test';

/** Goes to a control as a keyboard does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let press = 0; press < 80; press += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('The keyboard does not get there');
}

/** The last appointment and cancellation, not after today, over whose lateness the calendars differ. */
function disputed(today: CalendarDate): { scheduledOn: CalendarDate; cancelledOn: CalendarDate; back: number } {
  for (let back = 0; back < 400; back += 1) {
    const scheduledOn = addDays(today, -back);
    for (let before = 5; before < 12; before += 1) {
      const cancelledOn = addDays(scheduledOn, -before);
      if (lateCancellation(scheduledOn, cancelledOn).disputed) return { scheduledOn, cancelledOn, back };
    }
  }
  throw new Error('No year is without such days');
}

test('B8 by keyboard alone: a no-show, what follows said first, the letter drafted, the ML200 drafted', async ({ page, context, world, today }) => {
  const { evaluationId } = await anExam(world, { claimant: 'Lan Nguyen', examOn: today, startMinute: 0 });
  await signIn(context, world, 'assistant');
  await page.goto(`/evaluations/${evaluationId}/missed`);
  const follows = page.getByRole('complementary', { name: 'What follows' });
  await expect(follows).toContainText(/ML200-95.*\$503\.75.*The worker did not come.*No-show notice, drafted.*Bill sent/s);
  await tabTo(page, page.getByRole('radio', { name: /Did not come/ }));
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: /Was cancelled/ })).toBeChecked();
  await page.keyboard.press('ArrowUp');
  await tabTo(page, page.getByRole('button', { name: 'Record what was said' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByLabel('What was said'));
  await page.keyboard.type('Called at 9:40; the car broke down');
  await tabTo(page, page.getByLabel('A report on the records is made all the same'));
  await page.keyboard.press('Space');
  await expect(follows).toContainText(/Record-review report after a missed appointment.*Pages over 200/s);
  await page.keyboard.press('Space');
  // What lies under the head that stays in sight is no target.
  await page.evaluate(() => window.scrollTo(0, 0));
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');

  await expect(page.getByRole('heading', { level: 1, name: 'It did not take place: recorded' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Who said what' })).toContainText('the car broke down');
  await expect(page.getByRole('link', { name: 'Open the letter' })).toBeVisible();
  await expectAccessible(page);
  await tabTo(page, page.getByRole('button', { name: 'Draft invoice, $503.75' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/invoices\/[0-9a-f-]{36}/);
  await expect(page.getByText('ML200').first()).toBeVisible();
  await page.goBack();
  await expect(page.getByText('The bill is drafted.')).toBeVisible();
  await page.getByRole('link', { name: 'Letters', exact: true }).last().click();
  await expect(page.getByRole('row', { name: /No-show notice.*The claimant did not come/ })).toBeVisible();
});

test('B8: a cancellation over which the calendars differ shows each count, and a person decides', async ({ page, context, world, today }) => {
  const { scheduledOn, cancelledOn, back } = disputed(today);
  const { businessDaysBefore } = lateCancellation(scheduledOn, cancelledOn);
  const { evaluationId } = await anExam(world, { claimant: 'Terrence Boyd', examOn: scheduledOn, loggedAt: daysAgo(back + 40) });
  await signIn(context, world, 'assistant');
  await page.goto(`/evaluations/${evaluationId}/missed?what=cancelled`);
  await page.getByLabel('Cancelled on').fill(cancelledOn);
  await page.getByLabel('Who cancelled').selectOption('The administrator or the defense');
  await page.getByText('By word of mouth').click();
  const counts = page.getByRole('table', { name: /Business days before the appointment/ });
  for (const days of new Set(Object.values(businessDaysBefore))) await expect(counts).toContainText(`${days} business day`);
  const follows = page.getByRole('complementary', { name: 'What follows' });
  await expect(follows).toContainText(/ML200-95.*Late cancellation notice.*Written confirmation of an oral cancellation/s);
  await expectAccessible(page);
  await page.getByText('In time', { exact: true }).last().click();
  await expect(follows).toContainText(/Nothing is billed.*Cancellation notice/s);
  await page.getByText('Late', { exact: true }).click();
  await page.getByRole('button', { name: 'Record the late cancellation, $503.75' }).click();
  await expect(page.getByText(/was cancelled on .* by the defense side, by word of mouth/)).toBeVisible();
  await expectAccessible(page);
});

test.describe('what the server refuses', () => {
  test.use({ expectedStatuses: [422] });

  test('B8: 20 minutes late is no ground; 40 are; and what was recorded by mistake is taken back', async ({ page, context, world, today }) => {
    const { caseId, evaluationId } = await anExam(world, { claimant: 'Hannah Kowalczyk', examOn: today, startMinute: 0 });
    await signIn(context, world, 'assistant');
    await page.goto(`/evaluations/${evaluationId}/missed`);
    await page.getByRole('radio', { name: /Came late/ }).check();
    await page.getByLabel('Minutes late').fill('20');
    await expect(page.getByRole('complementary', { name: 'What follows' })).toContainText('20 minutes late is no ground');
    await page.getByRole('button', { name: 'Record that they came too late' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'Not saved. 20 minutes late is no ground' })).toBeVisible();
    await expect(page.getByLabel('Minutes late')).toHaveValue('20');

    await page.getByLabel('Minutes late').fill('40');
    await page.getByRole('button', { name: 'Record that they came too late, $503.75' }).click();
    await expect(page.getByText(/came late, 40 minutes late/)).toBeVisible();

    await page.getByRole('button', { name: 'Take back' }).click();
    await page.getByRole('dialog').getByRole('button', { name: /Take back “Not seen”/ }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'It did not take place', exact: true })).toBeVisible();
    await page.goto(`/cases/${caseId}`);
    await expect(page.getByText('Begin the exam').first()).toBeVisible();
    await expect(page.getByRole('region', { name: 'History' })).toContainText('took back: not seen');
    await expectAccessible(page);
  });

  test('B8: we cancel late only for good cause, and owe a new date within 60 days', async ({ page, context, world, today }) => {
    const { evaluationId } = await anExam(world, { claimant: 'Joel Whitaker', examOn: addDays(today, 3), startMinute: 600 });
    await signIn(context, world, 'assistant');
    await page.goto(`/evaluations/${evaluationId}/missed`);
    await expect(page.getByRole('radio', { name: /Did not come/ })).toBeDisabled();
    await page.getByLabel('Who cancelled').selectOption('We');
    await expect(page.getByRole('complementary', { name: 'What follows' })).toContainText(/only for good cause.*8 CCR 34\(d\)/s);
    await page.getByLabel(/Good cause/).fill('The physician is in hospital');
    await page.getByRole('button', { name: 'Cancel the exam, by us' }).click();
    await expect(page.getByText(/We owe a new date by .*, 60 days after we cancelled/)).toBeVisible();
    await page.getByRole('button', { name: 'Find a new date' }).click();
    await expect(page).toHaveURL(/\/calendar\?find=[0-9a-f-]{36}/);
  });
});

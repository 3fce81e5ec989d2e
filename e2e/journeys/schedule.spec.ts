import type { Locator, Page } from '@playwright/test';
import { addDays } from '../../lib/domain/calendar';
import { recordUnavailability } from '../../lib/features/unavailability/record-unavailability';
import { formatDay, formatShortDay } from '../../lib/format/dates';
import { anExam, at, daysAgo } from '../support/arrange';
import { aClinic, anExamToBook, aPlainWeek } from '../support/clinics';
import { expect, expectAccessible, signIn, test } from '../support/test';

/** An entry of the calendar, by what it says, in this order. */
const entry = (page: Page, ...says: readonly string[]): Locator => page.locator('main').getByRole('button', { name: new RegExp(says.join('.*')) });

async function dragOnto(page: Page, from: Locator, to: Locator): Promise<void> {
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (!start || !end) throw new Error('One of the two is not on the page');
  await page.mouse.move(start.x + 20, start.y + 8);
  await page.mouse.down();
  await page.mouse.move(start.x + 30, start.y + 20, { steps: 3 });
  await page.mouse.move(end.x + 20, end.y + 8, { steps: 10 });
  await page.mouse.up();
}

test.describe('B1: a date inside 90 days', () => {
  test('from the case through the finder to a booked exam', async ({ page, context, world, today }) => {
    await aClinic(world);
    const { caseId } = await anExamToBook(world, 'Silvia Montoya', 53);
    await signIn(context, world, 'assistant');
    await page.goto(`/cases/${caseId}`);
    await page.getByRole('link', { name: 'Find a date' }).first().click();

    const finder = page.getByRole('complementary', { name: 'Find a date' });
    await expect(finder.getByRole('heading', { name: 'Find a date' })).toBeVisible();
    await expect(finder.getByRole('img', { name: new RegExp(`Asked .* today is day 53, .* day 90 is ${formatShortDay(addDays(today, 37), today)}`) })).toBeVisible();
    await expect(finder.getByText('8 CCR 31.3(e)').first()).toBeVisible();
    const slots = finder.getByRole('list', { name: 'Inside 90 days' }).getByRole('button');
    await slots.nth(2).click();
    await expect(slots.nth(2)).toHaveAttribute('aria-pressed', 'true');
    await expect(entry(page, 'S. Montoya', 'to book')).toBeVisible();
    await expect(finder.getByRole('heading', { name: /^Checked for / })).toBeVisible();
    await expectAccessible(page);

    await page.getByRole('button', { name: /^Book / }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Silvia Montoya' })).toBeVisible();
    await expect(page.getByText('Scheduled').first()).toBeVisible();
    await expect(page.getByText('Form 110, appointment notice').first()).toBeVisible();
  });

  test.describe('past day 90', () => {
    test.use({ expectedStatuses: [422] });
    test('nothing is booked until the asking party’s waiver is recorded', async ({ page, context, world, today }) => {
      // Asked 80 days ago, and the clinic opens on day 92.
      await aClinic(world, { startsOn: addDays(today, 12) });
      const { evaluationId } = await anExamToBook(world, 'Silvia Montoya', 80);
      await signIn(context, world, 'assistant');
      await page.goto(`/calendar?find=${evaluationId}`);
      const finder = page.getByRole('complementary', { name: 'Find a date' });
      await expect(finder.getByText('Nothing is left inside 90 days.')).toBeVisible();
      await expect(finder.getByText('Needs a waiver')).toBeVisible();
      await expect(page.getByRole('button', { name: /^Book / })).toBeHidden();
      await expectAccessible(page);

      // Chosen on the calendar all the same: what it takes is said, and without it the server refuses.
      await page.goto(`/calendar?find=${evaluationId}&on=${aPlainWeek(today, 12)}`);
      await entry(page, '9:00', 'Open').first().click();
      await page.getByRole('button', { name: /^Book / }).click();
      const dialog = page.getByRole('dialog');
      await expect(dialog.getByText(/8 CCR 31\.3\(e\)/).first()).toBeVisible();
      await dialog.getByRole('button', { name: /^Book / }).click();
      await expect(dialog.getByText(/^Not saved/)).toBeVisible();
      await dialog.getByRole('button', { name: 'Cancel' }).click();

      await finder.getByRole('button', { name: 'Record a waiver' }).first().click();
      await finder.getByLabel('Given by the requesting party').selectOption('applicant');
      await finder.getByLabel('In writing, on').fill(today);
      await finder.getByRole('button', { name: 'Record it' }).click();
      await expect(finder.getByText('Waiver recorded')).toBeVisible();
      await finder.getByRole('list', { name: 'Day 91 to 120' }).getByRole('button').first().click();
      await page.getByRole('button', { name: /^Book / }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Silvia Montoya' })).toBeVisible();
      await expect(page.getByText('1 waiver').first()).toBeVisible();
    });
  });
});

test.describe('moving an exam', () => {
  test('by dragging: what follows is said first, cancel puts it back, undo moves it back', async ({ page, context, world, today }) => {
    await aClinic(world);
    const monday = aPlainWeek(today, 14);
    await anExam(world, { claimant: 'Owen Fairley', examOn: monday, startMinute: 540 });
    await signIn(context, world, 'assistant');
    await page.goto(`/calendar?on=${monday}`);
    const target = entry(page, '10:00', 'Open', formatDay(addDays(monday, 1), today));
    await expect(entry(page, 'Owen Fairley', formatDay(monday, today))).toBeVisible();
    await expectAccessible(page);

    await dragOnto(page, entry(page, 'Owen Fairley'), target);
    const dialog = page.getByRole('dialog', { name: 'Move the exam' });
    await expect(dialog.getByRole('list', { name: 'What follows' }).getByRole('listitem').first()).toBeVisible();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(entry(page, 'Owen Fairley', formatDay(monday, today))).toBeVisible();

    await dragOnto(page, entry(page, 'Owen Fairley'), target);
    await dialog.getByRole('button', { name: `Move to ${formatShortDay(addDays(monday, 1), today)}, 10:00 AM` }).click();
    await expect(entry(page, 'Owen Fairley', formatDay(addDays(monday, 1), today))).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText(`It is back on ${formatDay(monday, today)}.`)).toBeVisible();
    await expect(entry(page, 'Owen Fairley', formatDay(monday, today))).toBeVisible();
  });

  test('with the keyboard alone, and the views by their keys', async ({ page, context, world, today }) => {
    await aClinic(world);
    const monday = aPlainWeek(today, 14);
    await anExam(world, { claimant: 'Owen Fairley', examOn: monday, startMinute: 540 });
    await signIn(context, world, 'assistant');
    await page.goto('/calendar');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('l');
    await expect(page.getByRole('link', { name: 'List', exact: true })).toHaveAttribute('aria-current', 'page');
    await page.keyboard.press('m');
    await expect(page.getByRole('link', { name: 'Month', exact: true })).toHaveAttribute('aria-current', 'page');
    await page.keyboard.press('w');
    await expect(page.getByRole('link', { name: 'Week', exact: true })).toHaveAttribute('aria-current', 'page');
    const title = page.getByRole('heading', { level: 1 });
    const thisWeek = (await title.textContent()) ?? '';
    await page.keyboard.press('ArrowRight');
    await expect(title).not.toHaveText(thisWeek);
    await page.keyboard.press('t');
    await expect(title).toHaveText(thisWeek);

    await page.goto(`/calendar?on=${monday}`);
    await entry(page, 'Owen Fairley').focus();
    await page.keyboard.press('Enter');
    const popover = page.getByRole('dialog', { name: 'Owen Fairley' });
    await expect(popover.getByText('Interpreter')).toBeVisible();
    await popover.getByRole('button', { name: 'Move' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Move the exam' });
    await dialog.getByLabel('Day').focus();
    const [year, month, day] = addDays(monday, 2).split('-');
    await page.keyboard.type(`${month}${day}${year}`);
    await expect(dialog.getByRole('button', { name: `Move to ${formatShortDay(addDays(monday, 2), today)}, 9:00 AM` })).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await expect(dialog).toBeHidden();
    await expect(entry(page, 'Owen Fairley', formatDay(addDays(monday, 2), today))).toBeVisible();
  });

  test('into an absence is refused, and says why', async ({ page, context, world, today }) => {
    await aClinic(world);
    const monday = aPlainWeek(today, 35);
    await anExam(world, { claimant: 'Owen Fairley', examOn: monday, startMinute: 540, loggedAt: daysAgo(2) });
    const assistant = at(world, 'assistant');
    await recordUnavailability({ ...assistant, idempotencyKey: crypto.randomUUID() }, { physicianId: world.physicianId, startsOn: addDays(monday, 7), endsOn: addDays(monday, 25), filedOn: today });
    await signIn(context, world, 'assistant');
    await page.goto(`/calendar?on=${monday}`);
    await entry(page, 'Owen Fairley').click();
    await page.getByRole('button', { name: 'Move', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Move the exam' });
    await dialog.getByLabel('Day').fill(addDays(monday, 8));
    await expect(dialog.getByText('It cannot be put there.')).toBeVisible();
    await expect(dialog.getByRole('list', { name: 'What follows' })).toContainText('8 CCR 33');
    await expect(dialog.getByRole('button', { name: /^Move to/ })).toBeHidden();
  });
});

test.describe('a remote exam', () => {
  test.use({ expectedStatuses: [422] });
  test('is refused until all four conditions of 8 CCR 46.3 are there', async ({ page, context, world, today }) => {
    await aClinic(world);
    const monday = aPlainWeek(today, 14);
    await anExam(world, { claimant: 'Owen Fairley', examOn: monday, startMinute: 540 });
    await signIn(context, world, 'physician');
    await page.goto(`/calendar?on=${monday}`);
    await entry(page, 'Owen Fairley').click();
    await page.getByRole('button', { name: 'Make it remote' }).click();
    const dialog = page.getByRole('dialog', { name: 'Make the exam remote' });
    await dialog.getByLabel('1. What is in dispute').selectOption('work_restrictions');
    await dialog.getByRole('button', { name: 'Make it remote' }).click();
    await expect(dialog.getByText(/^Not saved/)).toBeVisible();
    for (const label of ['Worker agreed in writing, on', 'Carrier or employer agreed, on', 'Evaluator agreed, on', /^4\. Evaluator attested/]) await dialog.getByLabel(label).fill(today);
    await dialog.getByLabel(/^3\. Consistent/).check();
    await dialog.getByRole('button', { name: 'Make it remote' }).click();
    await expect(dialog).toBeHidden();
    await expect(entry(page, 'Owen Fairley', 'Remote')).toBeVisible();
  });
});

test.describe('the calendar outside', () => {
  test.use({ expectedStatuses: [404] });
  test('a calendar program reads a secret address, without names, until it is revoked', async ({ page, context, world, today, playwright }) => {
    await anExam(world, { claimant: 'Owen Fairley', examOn: addDays(today, 20), startMinute: 540 });
    await signIn(context, world, 'assistant');
    await page.goto('/settings/feeds');
    await page.getByLabel('Where it is read').fill('Phone of Dr. Marsh');
    await page.getByRole('button', { name: 'Create the address' }).click();
    const address = (await page.getByTestId('feed-address').textContent())?.trim() ?? '';
    await expectAccessible(page);

    const program = await playwright.request.newContext();
    const feed = await program.get(address);
    expect(feed.status()).toBe(200);
    expect(feed.headers()['content-type']).toContain('text/calendar');
    const text = await feed.text();
    expect(text).toContain('BEGIN:VEVENT');
    expect(text).not.toContain('Fairley');

    await page.reload();
    await expect(page.getByRole('row', { name: /Phone of Dr. Marsh/ })).not.toContainText('Not yet');
    await page.getByRole('button', { name: 'Revoke the address of Phone of Dr. Marsh' }).click();
    await expect(page.getByText('None. A calendar program reads')).toBeVisible();
    expect((await program.get(address)).status()).toBe(404);
    await program.dispose();
  });
});

test('a clinic is set up, closed for a day, and a day without one says what to do', async ({ page, context, world, today }) => {
  await signIn(context, world, 'owner');
  const monday = aPlainWeek(today, 14);
  await page.goto(`/calendar?on=${monday}`);
  await page.getByRole('link', { name: 'Add a clinic' }).click();
  await page.getByLabel('Weekday').selectOption('Monday');
  await page.getByLabel('To', { exact: true }).fill('12:00');
  await page.getByLabel('Minutes an exam').fill('60');
  await page.getByRole('button', { name: 'Add clinic' }).click();
  await expect(page.getByRole('table', { name: 'Weekly clinics' })).toContainText('9:00 AM to 12:00 PM');

  await page.getByRole('link', { name: 'Close a day' }).click();
  await page.getByLabel('First day').fill(addDays(monday, 7));
  await page.getByLabel('Reason').fill('Conference');
  await page.getByRole('button', { name: 'Close it' }).click();
  await expect(page.getByRole('table', { name: 'Closed days and extra clinics' })).toContainText('Conference');
  await expectAccessible(page);

  await page.goto(`/calendar?on=${monday}`);
  await expect(entry(page, 'Open', formatDay(monday, today))).toHaveCount(3);
  await page.goto(`/calendar?view=list&on=${monday}`);
  await expect(page.getByText('Conference')).toBeVisible();
  await expectAccessible(page);
});

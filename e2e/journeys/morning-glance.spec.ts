import { addDays } from '../../lib/domain/calendar';
import { anExam, anExamined } from '../support/arrange';
import { expect, expectAccessible, signIn, test } from '../support/test';

test('A1: the morning at a glance: exams with pages and declarations, clocks with the fee at risk, the month against the goal', async ({ page, context, world, today }) => {
  await anExam(world, { claimant: 'Marisol Ibarra', examOn: today, startMinute: 540, packets: [{ countedPages: 1_284, declaredPages: 1_284 }] });
  await anExam(world, { claimant: 'Terrence Boyd', examOn: today, startMinute: 645, kind: 'AME', packets: [{ countedPages: 412, declaredPages: null }] });
  await anExam(world, { claimant: 'Lan Nguyen', examOn: today, startMinute: 915, packets: [{ countedPages: 152, declaredPages: 146 }] });
  await anExam(world, { claimant: 'Hannah Kowalczyk', examOn: today, startMinute: 810, kind: 'IME' });
  await anExam(world, { claimant: 'Olga Petrenko', examOn: addDays(today, 1), startMinute: 510 });
  await anExamined(world, 'Dwayne Pruitt', 26);

  await signIn(context, world, 'physician');
  await page.goto('/');
  await page.goto('/today');
  const exams = page.getByRole('table', { name: 'Exams today' });
  await expect(exams.getByRole('row')).toHaveCount(5);
  await expect(exams.getByRole('row', { name: /Marisol Ibarra/ })).toContainText(/9:00 AM.*1,284.*1 of 1 declared/s);
  await expect(exams.getByRole('row', { name: /Terrence Boyd/ })).toContainText('412 pages not declared');
  await expect(exams.getByRole('row', { name: /Lan Nguyen/ })).toContainText('Declared 146, counted 152');
  await expect(exams.getByRole('row', { name: /Hannah Kowalczyk/ })).toContainText('Not required');

  const records = page.getByRole('list', { name: 'Records that wait' });
  await expect(records.getByRole('listitem').filter({ hasText: 'Terrence Boyd' })).toContainText('412 pages in quarantine, no declaration');
  await expect(records.getByRole('listitem').filter({ hasText: 'Lan Nguyen' })).toContainText('152 pages in quarantine, count differs');

  const clocks = page.getByRole('table', { name: 'Clocks due within 7 days' });
  await expect(clocks.getByRole('row', { name: /Dwayne Pruitt/ }).first()).toContainText('8 CCR 38');
  await expect(page.getByText('of the $72,000 goal')).toBeVisible();
  await expect(page.getByText('Olga Petrenko').first()).toBeVisible();
  await expectAccessible(page);

  await exams.getByRole('link', { name: 'Marisol Ibarra', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Marisol Ibarra' })).toBeVisible();
});

test('A1 on a phone, and in the dark', async ({ browser, world, today }) => {
  await anExam(world, { claimant: 'Marisol Ibarra', examOn: today, startMinute: 540 });
  const context = await browser.newContext({ baseURL: process.env.APP_ORIGIN ?? '', viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, colorScheme: 'dark', timezoneId: 'America/Los_Angeles' });
  await signIn(context, world, 'physician');
  const page = await context.newPage();
  await page.goto('/today');
  await expect(page.getByRole('region', { name: 'Exams today' }).getByRole('link', { name: 'Marisol Ibarra' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await expectAccessible(page);
  await context.close();
});

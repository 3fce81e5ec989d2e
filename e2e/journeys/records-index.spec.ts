import { makeReadPacket } from '../../lib/test/records';
import { inPractice, type World } from '../../lib/test/world';
import { anExam } from '../support/arrange';
import { expect, expectAccessible, signIn, test } from '../support/test';
import type { CalendarDate } from '../../lib/domain/calendar';

async function aPacket(world: World, today: CalendarDate) {
  const exam = await anExam(world, { claimant: 'Rafael Ocampo', examOn: today });
  return makeReadPacket(world, {
    ...exam,
    pages: Array.from({ length: 8 }, (_, at) => ({ text: `Visit of day ${at + 1}` })),
    documents: [{ pages: [1, 3], type: 'progress_note', title: 'Office visit' }, { pages: [4, 6], type: 'imaging_report', title: 'MRI, lumbar spine' }, { pages: [7, 8], type: 'attorney_letter', title: 'Cover letter' }],
  });
}

test('B4: a reviewer sorts a packet by keyboard alone, and takes everything back', async ({ page, context, world, today }) => {
  const { packetId } = await aPacket(world, today);
  await signIn(context, world, 'reviewer');
  await page.goto(`/packets/${packetId}/index`);
  const rows = page.getByRole('list', { name: 'Documents' }).getByRole('listitem');
  const said = page.getByRole('status');
  await expect(rows).toHaveCount(3);

  await page.keyboard.press('j');
  await page.keyboard.press('a');
  await expect(rows.nth(0)).toContainText('Accepted');
  await expect(page).toHaveURL(/document=/);

  // On the second document by itself: split before its last page, then merge it again.
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('s');
  await expect(rows).toHaveCount(4);
  await expect(rows.nth(2)).toContainText('6');
  await page.keyboard.press('j');
  await page.keyboard.press('m');
  await expect(rows).toHaveCount(3);
  await expect(said.filter({ hasText: 'Merged with' })).toBeVisible();

  await page.keyboard.press('t');
  await page.getByRole('combobox', { name: 'Type of the document' }).fill('diagn');
  await page.keyboard.press('Enter');
  await expect(rows.nth(1)).toContainText('Diagnostic study');

  // Up before the first, and its middle page out of it.
  await page.keyboard.press('Alt+ArrowUp');
  await expect(rows.nth(0)).toContainText('Diagnostic study');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('b');
  await expect(said.filter({ hasText: 'Page 5 is blank.' })).toBeVisible();

  for (let times = 0; times < 6; times += 1) {
    await page.keyboard.press('Control+z');
    await expect(said.filter({ hasText: 'Took back' })).toBeVisible();
    await page.getByRole('button', { name: 'Dismiss' }).click();
  }
  await expect(rows).toHaveCount(3);
  await expect(rows.nth(1)).toContainText('Imaging report');
  await expect(rows.nth(0)).not.toContainText('Accepted');
  await page.keyboard.press('Control+Shift+z');
  await expect(rows.nth(0)).toContainText('Accepted');
  await expectAccessible(page);
  const changes = await inPractice(world.practiceId, (tx) => tx.indexChange.count({ where: { practiceId: world.practiceId, packetId, undoneAt: null } }));
  expect(changes).toBe(1);
});

test('on a phone the index is a list, and who may not change it sees no way to', async ({ page, context, world, today }) => {
  const { packetId } = await aPacket(world, today);
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(context, world, 'biller');
  await page.goto(`/packets/${packetId}/index`);
  await page.getByRole('list', { name: 'Documents' }).getByRole('button').first().click();
  await expect(page.getByRole('complementary', { name: 'The document' })).toContainText('Office visit');
  await expect(page.getByRole('button', { name: /^Accept/ })).toHaveCount(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await expectAccessible(page);
});

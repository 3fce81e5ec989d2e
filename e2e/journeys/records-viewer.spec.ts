import { makeReadPacket } from '../../lib/test/records';
import { inPractice } from '../../lib/test/world';
import { anExam } from '../support/arrange';
import { expect, expectAccessible, signIn, test } from '../support/test';

test('a packet is read page by page: keys, search, a suspected duplicate, and what was seen is kept', async ({ page, context, world, today }) => {
  const exam = await anExam(world, { claimant: 'Rafael Ocampo', examOn: today });
  const { packetId } = await makeReadPacket(world, {
    ...exam,
    pages: Array.from({ length: 12 }, (_, at) => (at === 7 ? { text: 'Visit 3: lumbar strain', exactDupOf: 3 } : { text: at === 8 ? '' : `Visit ${at + 1}: lumbar strain`, isBlank: at === 8 })),
    documents: [{ pages: [1, 6], type: 'progress_note', title: 'Office visit' }, { pages: [7, 12], type: 'imaging_report', title: 'MRI, lumbar spine' }],
  });
  await signIn(context, world, 'physician');
  await page.goto(`/packets/${packetId}/read?page=2`);
  const stage = page.getByRole('region', { name: /^Page \d+$/ });
  await expect(stage).toContainText('Visit 2: lumbar strain');

  await page.keyboard.press('j');
  await expect(stage).toContainText('Visit 3');
  await expect(page).toHaveURL(/page=3/);
  await page.keyboard.press(']');
  await expect(stage).toContainText('Visit 7');
  await page.keyboard.press('k');
  await expect(stage).toContainText('Visit 6');

  await page.keyboard.press('/');
  await page.getByRole('searchbox', { name: 'Find in this packet' }).fill('visit 11');
  await page.getByRole('list', { name: 'Pages that have it' }).getByRole('button').click();
  await expect(stage.locator('mark')).toHaveText('Visit 11');

  await page.goto(`/packets/${packetId}/read?page=8&panel=compare`);
  const beside = page.getByRole('complementary', { name: 'Beside the page' });
  await expect(beside).toContainText('no word differs');
  await page.keyboard.press('n');
  await expect(beside).toContainText('Decided: not a duplicate');
  await page.keyboard.press('Control+z');
  await expect(beside).not.toContainText('Decided');
  await expectAccessible(page);

  await page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/views'), { timeout: 20_000 });
  await expect(async () => {
    const views = await inPractice(world.practiceId, (tx) => tx.pageView.findMany({ where: { practiceId: world.practiceId, packetId, userId: world.users.physician } }));
    expect(views.length).toBeGreaterThan(0);
  }).toPass();
});

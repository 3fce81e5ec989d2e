import { settlePacket } from '../../lib/features/packets/steps';
import { addDays } from '../../lib/domain/calendar';
import { makeReadPacket } from '../../lib/test/records';
import { inPractice, type World } from '../../lib/test/world';
import { anExam, at } from '../support/arrange';
import { expect, expectAccessible, signIn, test } from '../support/test';

/** A packet of six pages: one repeats another, one is blank. */
async function records(world: World, today: string) {
  const { caseId, evaluationId } = await anExam(world, { claimant: 'Dara Okafor', examOn: addDays(today as never, 30), startMinute: 540 });
  const texts = ['MRI of the right knee shows a torn meniscus.', 'Surgery of the knee.', 'Therapy note.', 'Surgery of the knee.', '', 'The rneniscus is intact.'];
  const packet = await makeReadPacket(world, { caseId, evaluationId, pages: texts.map((text, index) => ({ text, isBlank: text === '', ...(index === 3 ? { exactDupOf: 2 } : {}) })), documents: [{ pages: [1, 6], type: 'imaging_report', title: 'Knee' }], receivedOn: today });
  await inPractice(world.practiceId, (tx) => settlePacket(tx, at(world, 'owner'), packet.packetId));
  return { ...packet, caseId, evaluationId };
}

test.describe('B3 to B6: find, count, swear, and who reads', () => {
  test('a word is found, the pages are counted, the physician chooses and verifies', async ({ page, context, world, today }) => {
    const { evaluationId, packetId } = await records(world, today);
    await signIn(context, world, 'physician');
    await page.goto('/records/search');
    await page.getByRole('searchbox', { name: 'Words to find' }).fill('meniscus');
    await page.keyboard.press('Enter');
    const hit = page.getByRole('list', { name: 'Pages found' }).getByRole('link').first();
    await expect(hit).toContainText('torn meniscus');
    await expect(hit).toHaveAttribute('href', `/packets/${packetId}/read?page=1&find=meniscus`);
    await expectAccessible(page);

    await page.goto(`/evaluations/${evaluationId}/pages`);
    const table = page.getByRole('table', { name: 'Pages by packet' });
    await expect(table.getByRole('row').last()).toContainText('6');
    await table.getByRole('button', { name: /Duplicate, all packets/ }).click();
    await expect(page.getByRole('dialog').getByRole('link', { name: 'same as page 2' })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByRole('checkbox', { name: 'Count duplicates' }).uncheck();
    await page.getByLabel('Why').fill('This payer denies duplicates');
    await page.getByRole('button', { name: 'Keep the choice' }).click();
    await expect(page.getByText('Duplicates are left out, blank pages count')).toBeVisible();
    await page.getByRole('button', { name: 'Verify 5 pages' }).click();
    const dialog = page.getByRole('dialog', { name: 'Verify 5 pages' });
    await dialog.getByRole('textbox').fill('I read all of them on paper on the day they came');
    await dialog.getByRole('button', { name: 'I verify this' }).click();
    await expect(page.getByText('Of the pages counted, 5 were not opened by me on screen')).toBeVisible();
    await expectAccessible(page);
  });

  test('a packet is given to the reviewer, who finds it in the queue and finishes it', async ({ page, context, world, today }) => {
    await records(world, today);
    await signIn(context, world, 'assistant');
    await page.goto('/records?view=unassigned');
    await page.getByRole('button', { name: 'Assign, Dara Okafor' }).click();
    const dialog = page.getByRole('dialog', { name: 'Assign records' });
    await dialog.getByLabel('Reviewer').selectOption({ value: world.users.reviewer });
    await dialog.getByRole('button', { name: 'Assign', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Every packet has a reviewer' })).toBeVisible();

    await signIn(context, world, 'reviewer');
    await page.goto('/records');
    await expect(page.getByRole('list', { name: 'Records to review' })).toContainText('Dara Okafor');
    await page.getByRole('button', { name: 'Mark reviewed, Dara Okafor' }).click();
    await expect(page.getByRole('heading', { name: 'Nothing is assigned to you' })).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('list', { name: 'Records to review' })).toContainText('Dara Okafor');
    await expectAccessible(page);
  });
});

import { addDays } from '../../lib/domain/calendar';
import { ladderOf } from '../../lib/domain/billing/appeals/ladder';
import { issued } from '../../lib/test/billable';
import { inPractice } from '../../lib/test/world';
import { expect, expectAccessible, signIn, test } from '../support/test';

test('C7: no answer, the letters of day 61, 66 and 90 at once, penalty and interest to the day on a bill of their own, then the petition', async ({ page, context, world, today }) => {
  const { practiceId, payerId } = world;
  await inPractice(practiceId, async (tx) => {
    await tx.practice.update({ where: { id: practiceId }, data: { street: '1200 K Street', city: 'Sacramento', state: 'CA', postalCode: '95814', phone: '(916) 555-0140', county: 'Sacramento' } });
    await tx.contact.update({ where: { practiceId_id: { practiceId, id: payerId } }, data: { street: '500 Capitol Mall', city: 'Sacramento', state: 'CA', postalCode: '95814' } });
  });
  const billed = (days: number) => issued(world, {}, new Date(`${addDays(today, -days)}T19:00:00.000Z`));
  // Where day 60 falls on a closed day the reminder waits for the day after it.
  const reminderDay = [61, 62, 63, 64, 65].find((days) => ladderOf({ receivedOn: addDays(today, -days), today, sent: [] }).due === 'payment_reminder') ?? 65;
  const [final, demand, reminder] = [await billed(90), await billed(66), await billed(reminderDay)];

  await signIn(context, world, 'biller');
  await page.goto('/appeals?show=no-answer');
  const bills = page.getByRole('table', { name: 'Bills without an answer' });
  const row = (number: string | null) => bills.getByRole('row').filter({ hasText: number ?? '' });
  await expect(row(final.number)).toContainText('Final demand');
  await expect(row(demand.number)).toContainText('Day 66');
  await expect(row(demand.number)).toContainText('Demand');
  await expect(row(reminder.number)).toContainText('Reminder');
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Send 3 letters' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('County')).toHaveValue('Sacramento');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Send 3 letters' }).click();
  await expect(dialog).toBeHidden();
  await row(demand.number).getByRole('link', { name: /Demand/ }).click();
  await expect(page.getByText('$25.50').first(), 'interest to the day').toBeVisible();
  await expect(page.getByText('$201.50').first(), 'the penalty').toBeVisible();

  await page.goto(`/invoices/${demand.id}`);
  await expect(page.getByText('Penalty and interest today')).toBeVisible();
  await page.getByRole('button', { name: 'Bill $227.00 of it' }).click();
  await expect(page.getByText('Draft, number given on issue')).toBeVisible();
  await expect(page.getByText('PENALTY').first()).toBeVisible();
  await expect(page.getByText('INTEREST').first()).toBeVisible();
  await expectAccessible(page);

  await page.goto(`/appeals/new?invoice=${final.id}`);
  await page.getByRole('button', { name: 'Begin petition for reimbursement' }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Petition for reimbursement, ${final.number}` })).toBeVisible();
  await expect(page.getByLabel('Disputed, in dollars')).toHaveValue('2015.00');
  await expectAccessible(page);
});

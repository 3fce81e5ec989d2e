import { addDays } from '../../lib/domain/calendar';
import { recordEor } from '../../lib/features/eor-postings/record-eor';
import { issued } from '../../lib/test/billable';
import type { World } from '../../lib/test/world';
import { at } from '../support/arrange';
import { expect, expectAccessible, signIn, test } from '../support/test';

/** What the payer answered on a day: the whole line as the bill has it, and what it paid. */
async function explained(world: World, invoiceId: string, on: string, now: Date, line: { readonly paidCents: number; readonly carc: string; readonly remark: string }): Promise<void> {
  const { paidCents, carc, remark } = line;
  await recordEor(at(world, 'biller', now), {
    invoiceId, servedOn: on, receivedOn: on, payerReference: 'BR-1', checkReference: '',
    lines: [{ code: 'ML201', billedCents: 201_500, allowedCents: paidCents, paidCents, adjustments: [{ group: 'CO', carc, amountCents: 201_500 - paidCents }], remark }],
    money: paidCents > 0 ? { kind: 'new', receivedOn: on, amountCents: paidCents, method: 'check', reference: '70111' } : { kind: 'none' },
  });
}

test('C5, C6: a short payment goes to second review, “duplicate” is caught, and independent bill review follows with its fee', async ({ page, context, world, today }) => {
  const noon = (day: string) => new Date(`${day}T19:00:00.000Z`);
  const [billedOn, explainedOn] = [addDays(today, -40), addDays(today, -20)];
  const bill = await issued(world, {}, noon(billedOn));
  await explained(world, bill.id, explainedOn, noon(explainedOn), { paidCents: 161_200, carc: '45', remark: 'PPO network discount' });

  await signIn(context, world, 'biller');
  await page.goto('/appeals');
  const due = page.getByRole('table', { name: 'Appeals that are due' });
  await expect(due.getByRole('row', { name: /Second review/ })).toContainText('403.00');
  await expectAccessible(page);
  await due.getByRole('link', { name: 'Second review' }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Dispute ${bill.number}` })).toBeVisible();
  await expect(page.getByText('Independent bill review').first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Begin second review' }).click();

  await expect(page.getByRole('heading', { level: 1, name: `Second review, ${bill.number}` })).toBeFocused();
  await expect(page.getByLabel('Disputed, in dollars')).toHaveValue('403.00');
  await expect(page.getByLabel('Why it is owed')).toHaveValue(/PPO discount/);
  await expect(page.getByRole('checkbox', { name: 'The bill as it was issued' })).toBeChecked();
  await page.getByLabel('Statement').fill('No contract of this practice covers medical-legal work.');
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(page.getByText('The draft is saved.')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Send' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Proof').fill('12 pages, no error');
  await dialog.getByRole('button', { name: 'It went' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.getByText('Answer due')).toBeVisible();
  await expect(page.getByText('Answer to the second review').first()).toBeVisible();

  await explained(world, bill.id, today, new Date(), { paidCents: 0, carc: '18', remark: 'Exact duplicate claim' });
  await page.reload();
  await page.getByRole('button', { name: 'Record the answer' }).click();
  await expect(dialog.getByLabel('Outcome')).toHaveValue('duplicate');
  await dialog.getByRole('button', { name: 'Record the answer' }).click();
  await expect(page.getByRole('heading', { name: 'Answered “duplicate”' })).toBeVisible();
  await expect(page.getByText('It is no decision on what was asked')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Begin independent bill review' }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Independent bill review, ${bill.number}` })).toBeVisible();
  await expect(page.getByLabel('Filing fee, in dollars')).toHaveValue('195.00');
  await page.getByRole('button', { name: 'Send' }).click();
  await dialog.getByLabel('How').selectOption('portal');
  await dialog.getByRole('button', { name: 'It went' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Notice whether the review is accepted').first()).toBeVisible();
  await expectAccessible(page);

  await page.goto('/appeals?show=results');
  await expect(page.getByRole('table', { name: 'By payer' }).getByRole('row', { name: /Sierra Pacific Mutual/ })).toContainText('1');
  await expect(page.getByText('Answered “duplicate”').first()).toBeVisible();
  await expectAccessible(page);
});

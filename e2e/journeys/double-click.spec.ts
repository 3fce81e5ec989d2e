import { aServedReport, at } from '../support/arrange';
import { draftInvoice } from '../../lib/features/invoices/draft-invoice';
import { inPractice } from '../../lib/test/world';
import { expect, signIn, test } from '../support/test';

test('a double click on issue issues once, a double click on a payment posts once', async ({ page, context, world }) => {
  const { evaluationId } = await aServedReport(world, 'Dwayne Pruitt');
  const { id: invoiceId } = await draftInvoice(at(world, 'biller'), { evaluationId });
  await signIn(context, world, 'biller');
  await page.goto(`/invoices/${invoiceId}`);
  await page.getByRole('button', { name: 'More for this invoice' }).click();
  await page.getByRole('menuitem', { name: 'Issue only' }).click();
  await page.getByRole('dialog').getByRole('button', { name: /^Issue, / }).dblclick();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByText(/\b20\d\d-0001\b/).first()).toBeVisible();

  await page.getByRole('button', { name: 'Post payment' }).click();
  await page.getByRole('dialog').getByLabel('Amount').fill('100.00');
  await page.getByRole('dialog').getByRole('button', { name: 'Post $100.00' }).dblclick();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByText('Part paid').first()).toBeVisible();

  const { practiceId } = world;
  const [issued, payments] = await inPractice(practiceId, async (tx) => [await tx.invoice.count({ where: { practiceId, state: 'ISSUED' } }), await tx.payment.findMany({ where: { practiceId } })] as const);
  expect(issued).toBe(1);
  expect(payments.map(({ amountCents }) => amountCents)).toEqual([10_000]);
});

test('the same request sent five times at once has one effect and one answer', async ({ page, context, world }) => {
  const { evaluationId } = await aServedReport(world, 'Colleen Fitzgerald');
  const draft = await draftInvoice(at(world, 'biller'), { evaluationId });
  await signIn(context, world, 'biller');
  await page.goto('/invoices');
  const headers = { origin: process.env.APP_ORIGIN ?? '', 'idempotency-key': crypto.randomUUID() };
  const issue = () => page.request.post(`/api/v1/invoices/${draft.id}/issue`, { headers, data: { version: draft.version } });
  const answers = await Promise.all(Array.from({ length: 5 }, issue));
  expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size, 'one answer').toBe(1);
  expect(answers.map((answer) => answer.status())).toEqual([200, 200, 200, 200, 200]);
  const other = await page.request.post(`/api/v1/invoices/${draft.id}/issue`, { headers, data: { version: draft.version + 1 } });
  expect(other.status(), 'the key with another body').toBe(422);
});

import { draftInvoice } from '../../lib/features/invoices/draft-invoice';
import { issueInvoice } from '../../lib/features/invoices/issue-invoice';
import { anExam, aServedReport, at } from '../support/arrange';
import { expect, signIn, test } from '../support/test';

test('what is printed is on white, without the way around and without buttons, and holds what the screen holds', async ({ page, context, world, today }) => {
  const { caseId } = await anExam(world, { claimant: 'Marisol Ibarra', examOn: today, startMinute: 540 });
  const { evaluationId } = await aServedReport(world, 'Dwayne Pruitt');
  const draft = await draftInvoice(at(world, 'biller'), { evaluationId });
  await issueInvoice(at(world, 'biller'), { invoiceId: draft.id, version: draft.version });
  await signIn(context, world, 'owner');
  const screens = [['/today', 'Marisol Ibarra'], ['/clocks', 'Marisol Ibarra'], [`/cases/${caseId}`, 'Marisol Ibarra'], [`/invoices/${draft.id}`, 'Dwayne Pruitt'], ['/income', 'Income'], ['/', 'What is this evaluation worth?']] as const;
  for (const [screen, shown] of screens) {
    await page.goto(screen);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await expect(page.getByRole('main').getByText(shown).first(), screen).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'Main' }), screen).toBeHidden();
    for (const name of ['Log a case', 'Search', 'Print']) await expect(page.getByRole('button', { name }), `${name} on ${screen}`).toHaveCount(0);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), screen).toMatch(/^(rgb\(255, 255, 255\)|rgba\(0, 0, 0, 0\))$/);
    const pdf = await page.pdf({ format: 'Letter' });
    const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
    expect(sheets, `${screen}: sheets of paper`).toBeGreaterThan(0);
    expect(sheets, `${screen}: sheets of paper`).toBeLessThanOrEqual(4);
    await page.emulateMedia({ media: null, colorScheme: null });
  }
});

test('an issued invoice is a PDF of its own, and only for who may see money', async ({ page, context, world }) => {
  const { evaluationId } = await aServedReport(world, 'Dwayne Pruitt');
  const draft = await draftInvoice(at(world, 'biller'), { evaluationId });
  await issueInvoice(at(world, 'biller'), { invoiceId: draft.id, version: draft.version });
  await signIn(context, world, 'biller');
  const answer = await page.request.get(`/api/v1/invoices/${draft.id}/pdf`);
  expect(answer.status()).toBe(200);
  expect(answer.headers()['content-type']).toMatch(/^application\/pdf/);
  expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-');
  await signIn(context, world, 'reviewer');
  expect((await page.request.get(`/api/v1/invoices/${draft.id}/pdf`)).status()).toBe(403);
});

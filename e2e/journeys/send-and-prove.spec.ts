import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { check837 } from '../../lib/domain/edi/check-837';
import { a277, a999 } from '../../lib/test/sample-answers';
import { readyForClaims } from '../../lib/test/sendings';
import { addDays } from '../../lib/domain/calendar';
import { draftInvoice } from '../../lib/features/invoices/draft-invoice';
import { inPractice, type World } from '../../lib/test/world';
import { aServedReport, at } from '../support/arrange';
import { expect, expectAccessible, signIn, test } from '../support/test';

const textOf = (pdf: Buffer): string => execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' });

/** A draft of a served panel report, of a claimant and payer of whom all is known. */
async function aDraft(world: World, claimant: string): Promise<string> {
  const { practiceId } = world;
  const { caseId, evaluationId } = await aServedReport(world, claimant);
  await inPractice(practiceId, async (tx) => {
    const matter = await tx.case.update({ where: { practiceId_id: { practiceId, id: caseId } }, data: { employer: 'Valley Freight', injuredOn: new Date('2025-03-11') } });
    await tx.claimant.update({ where: { practiceId_id: { practiceId, id: matter.claimantId } }, data: { bornOn: new Date('1978-04-09'), street: '18 Alder Way', city: 'Sacramento', state: 'CA', postalCode: '95814' } });
  });
  const { id } = await draftInvoice(at(world, 'biller'), { evaluationId });
  return id;
}

// A file that is none is refused.
test.use({ expectedStatuses: [422] });

test('C3: a bill goes by mail with its papers, and is proven; another goes as 837P, and the payer’s answers move its days', async ({ page, context, world, today }) => {
  test.setTimeout(180_000);
  await readyForClaims(world);
  const [paper, electronic] = [await aDraft(world, 'Ofelia Duarte'), await aDraft(world, 'Dwayne Pruitt')];
  await signIn(context, world, 'biller');

  // The draft: what the claim form says is written before it is frozen.
  await page.goto(`/invoices/${paper}`);
  const form = page.getByRole('region', { name: 'Claim form' });
  await expect(form).toContainText('No diagnosis');
  await form.getByRole('combobox', { name: 'Add a diagnosis' }).fill('M54.50');
  await page.getByRole('option', { name: /M54\.50/ }).first().click();
  await form.getByRole('button', { name: 'Save claim form' }).click();
  await expect(form.getByRole('button', { name: 'Save claim form' })).toBeHidden();
  // The bill is read again: its checks know of the diagnosis then.
  await expect(page.getByRole('region', { name: 'Before it goes' })).toContainText('1 diagnosis');
  await expect(form).toContainText('M54.50');
  await page.getByRole('button', { name: /^Issue and send, / }).click();
  await page.getByRole('dialog').getByRole('button', { name: /^Issue, / }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Send / })).toBeVisible();

  // Papers are named before they are bound; what is missing is said.
  const papers = page.getByRole('region', { name: 'Papers' });
  await expect(papers).toContainText('No signed report');
  const waiting = page.waitForEvent('download');
  await papers.getByRole('button', { name: 'As one PDF' }).click();
  const bound = textOf(await readFile(await (await waiting).path()));
  for (const words of ['DUARTE, OFELIA', 'M5450', 'SPM-', '123456789', 'not the form of the Internal']) expect(bound, words).toContain(words);

  await page.getByLabel('Certified mail').check();
  await page.getByLabel('Article number').fill('9407 1118');
  await page.getByRole('button', { name: 'Record as mailed' }).click();
  const sent = page.getByRole('complementary', { name: 'Sent' });
  await expect(sent).toContainText('Presumed received');
  await expect(sent).toContainText('SHA-256');
  await sent.getByRole('button', { name: 'Record receipt' }).click();
  await page.getByRole('dialog').getByLabel('What proves it').fill('Return receipt signed by R. Ito');
  await page.getByRole('dialog').getByRole('button', { name: 'Record receipt' }).click();
  await expect(sent).toContainText('Return receipt signed by R. Ito');
  const chooser = page.waitForEvent('filechooser');
  await sent.getByRole('button', { name: 'Attach proof' }).click();
  await (await chooser).setFiles({ name: 'green-card.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF') });
  await expect(sent.getByRole('link', { name: 'Proof' })).toBeVisible();
  await expectAccessible(page);
  const proof = await page.request.get(`/api/v1/invoices/${paper}/proof-of-sending`);
  expect(textOf(Buffer.from(await proof.body()))).toContain('Return receipt signed by R. Ito');

  // Electronically: the file is written, checked and recorded as sent.
  await inPractice(world.practiceId, (tx) => tx.invoice.update({ where: { practiceId_id: { practiceId: world.practiceId, id: electronic } }, data: { diagnosisCodes: ['M54.50'] } }));
  await page.goto(`/invoices/${electronic}`);
  await page.getByRole('button', { name: /^Issue and send, / }).click();
  await page.getByRole('dialog').getByRole('button', { name: /^Issue, / }).click();
  await page.getByRole('button', { name: 'Write the 837P' }).click();
  const written = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: 'Write 1 claim' }).click();
  const content = await readFile(await (await written).path(), 'utf8');
  expect(check837(content)).toEqual([]);
  await expect(page.getByRole('complementary', { name: 'Sent' })).toContainText('No answer yet');

  // What the payer sends back is dropped in.
  const control = /\nGS(?:\*[^*]*){5}\*(\d+)\*/.exec(content)?.[1] ?? '';
  const [, number = '', amount = ''] = /\nCLM\*([^*]*)\*([^*]*)\*/.exec(content) ?? [];
  await page.getByRole('link', { name: 'Files out and in' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Electronic bills' })).toBeVisible();
  const files = page.getByLabel('Files of payers');
  await files.setInputFiles({ name: '999.txt', mimeType: 'text/plain', buffer: Buffer.from(a999(control, { on: today })) });
  await expect(page.getByText('The file was taken', { exact: true })).toBeVisible();
  const accepted = Buffer.from(a277([{ number, cents: amount }], { on: today }));
  await files.setInputFiles({ name: '277.txt', mimeType: 'text/plain', buffer: accepted });
  await expect(page.getByText(`Invoice ${number}: accepted, received ${today}`)).toBeVisible();
  await files.setInputFiles({ name: '277-again.txt', mimeType: 'text/plain', buffer: accepted });
  await expect(page.getByText('was taken in before; nothing changed')).toBeVisible();
  await files.setInputFiles({ name: 'broken.txt', mimeType: 'text/plain', buffer: Buffer.from('hello') });
  await expect(page.getByRole('main').getByRole('alert')).toContainText('does not begin with an interchange');
  await expectAccessible(page);

  await page.goto(`/invoices/${electronic}`);
  await expect(page.getByRole('region', { name: 'Sent' })).toContainText('Received');
  const clocks = await inPractice(world.practiceId, (tx) => tx.clock.findMany({ where: { practiceId: world.practiceId, invoiceId: electronic, rule: 'bill.payment', state: 'OPEN' } }));
  expect(clocks.map(({ triggerLabel, triggerOn }) => [triggerLabel, triggerOn.toISOString().slice(0, 10)])).toEqual([['Bill received', today]]);
  expect(addDays(today, 59) < (clocks[0]?.strictOn.toISOString().slice(0, 10) ?? '')).toBe(true);
});

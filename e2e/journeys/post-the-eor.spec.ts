import type { Page } from '@playwright/test';
import { inPractice, type World } from '../../lib/test/world';
import { draftInvoice } from '../../lib/features/invoices/draft-invoice';
import { issueInvoice } from '../../lib/features/invoices/issue-invoice';
import { remittanceText } from '../../lib/test/prepared-eors/as-835';
import { scannedEor } from '../../lib/test/prepared-eors/as-scan';
import { preparedEor, type PreparedEor } from '../../lib/test/prepared-eors/plan';
import { aServedReport, at } from '../support/arrange';
import { expect, expectAccessible, signIn, test } from '../support/test';

/** An issued bill of $2,015.00. */
async function aBill(world: World, claimant: string): Promise<{ id: string; number: string; claimNumber: string }> {
  const { caseId, evaluationId } = await aServedReport(world, claimant);
  const draft = await draftInvoice(at(world, 'biller'), { evaluationId });
  const issued = await issueInvoice(at(world, 'biller'), { invoiceId: draft.id as never, version: draft.version });
  const { claimNumber } = await inPractice(world.practiceId, (tx) => tx.case.findUniqueOrThrow({ where: { practiceId_id: { practiceId: world.practiceId, id: caseId } } }));
  return { id: issued.id, number: issued.number ?? '', claimNumber };
}

/** What a payer says of such a bill: paid less a cut, for one reason. */
function answer(claimNumber: string, servedOn: string, cutCents: number, reason: { carc: string; rarcs: string[] }): PreparedEor {
  const paidCents = 201_500 - cutCents;
  const line = { code: 'ML201', modifiers: ['95'], units: 1, billedCents: 201_500, allowedCents: paidCents, paidCents, remark: '', adjustments: [{ group: 'CO', ...reason, amountCents: cutCents }] };
  return { ...preparedEor(72), servedOn, claimNumber, lines: [line], expected: { varianceCents: [-cutCents], billedCents: 201_500, paidCents, shortCents: cutCents, overCents: 0, classes: [] } };
}

const line = (page: Page) => page.getByRole('table', { name: 'Lines of the EOR' });

test('C4: an EOR is typed by keyboard, one comes as 835, one as a scan; each variance shows, and lines are decided', async ({ page, context, world, today }) => {
  test.setTimeout(240_000);
  const [typed, electronic, scanned] = [await aBill(world, 'Ofelia Duarte'), await aBill(world, 'Dwayne Pruitt'), await aBill(world, 'Ines Calloway')];
  await signIn(context, world, 'biller');

  // Typed: the invoice by its number, the lines come with it, and nothing but keys from there on.
  await page.goto('/eors/new');
  await page.getByRole('combobox', { name: 'Invoice' }).fill(typed.number);
  await expect(page.getByRole('option', { name: new RegExp(typed.number) })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: typed.number })).toBeVisible();
  await page.getByLabel('Date of the EOR').fill(today);
  await page.getByLabel('Paid', { exact: true }).fill('1612.00');
  await page.getByLabel('Reason codes').fill('CO-45 N381');
  await expect(page.getByText('403.00 short of 2,015.00')).toBeVisible();
  await page.getByLabel('What the payer wrote about line 1').fill('PPO network discount');
  await expectAccessible(page);
  // The key posts also where a button has focus, and focus goes on to what came of it.
  await page.getByRole('button', { name: 'Add a line' }).focus();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1, name: `EOR of ${typed.number}` })).toBeFocused();
  await expect(line(page)).toContainText('−403.00');
  await expect(line(page)).toContainText('PPO, MPN or network discount taken');
  await expect(line(page)).toContainText('8 CCR 9795');
  await expect(page.getByText('Short and not settled')).toBeVisible();

  // Decided by key, taken back, decided again.
  await page.getByRole('button', { name: /^Second review/ }).first().focus();
  await page.keyboard.press('a');
  await expect(line(page).getByText('Accepted')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(line(page).getByRole('group', { name: 'Decide on ML201' })).toBeVisible();
  await line(page).getByRole('button', { name: /^Second review/ }).focus();
  await page.keyboard.press('s');
  await expect(line(page).getByRole('link', { name: 'Write the second review' })).toHaveAttribute('href', /\/appeals\/new\?eor=/);
  await expectAccessible(page);

  // As 835: matched by our number, confirmed, posted.
  const cut = answer(electronic.claimNumber, today, 201_500, { carc: '197', rarcs: ['M62'] });
  await page.goto('/invoices/electronic');
  await page.locator('input[type="file"]').setInputFiles({ name: 'remittance.835', mimeType: 'text/plain', buffer: Buffer.from(remittanceText([{ eor: cut, claimControl: electronic.number }], { paidOn: today })) });
  await expect(page.getByText('remittance.835').first()).toBeVisible();
  await page.goto('/eors');
  await page.getByRole('link', { name: electronic.number }).click();
  await expect(page.getByText('Electronic (835)')).toBeVisible();
  await page.getByRole('button', { name: 'Post, $0.00 paid' }).click();
  await expect(line(page)).toContainText('No authorization or precertification');
  await expect(line(page)).toContainText('Not a rule of medical-legal bills');

  // A scan: read here, confirmed beside its picture; nothing is paid before.
  const paper = answer(scanned.claimNumber, today, 40_300, { carc: '45', rarcs: ['N381'] });
  await page.goto('/eors');
  await page.getByLabel('Scanned explanations of review').setInputFiles({ name: 'eor.pdf', mimeType: 'application/pdf', buffer: await scannedEor(paper, scanned.number) });
  await page.getByRole('link', { name: scanned.number }).click({ timeout: 120_000 });
  await expect(page.getByRole('img', { name: 'Page 1 of the scanned explanation of review' })).toBeVisible();
  await expect(page.getByLabel('Paid', { exact: true })).toHaveValue('1,612.00');
  await expect(page.getByLabel('Reason codes')).toHaveValue('45 403.00 N381');
  await expectAccessible(page);
  const before = await inPractice(world.practiceId, (tx) => tx.invoice.findUniqueOrThrow({ where: { practiceId_id: { practiceId: world.practiceId, id: scanned.id } } }));
  expect(before.paidCents).toBe(0);
  await page.getByRole('button', { name: 'Post, $1,612.00 paid' }).click();
  await expect(line(page)).toContainText('−403.00');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  const posted = await inPractice(world.practiceId, (tx) => tx.invoice.findMany({ where: { practiceId: world.practiceId, kind: 'INVOICE' }, orderBy: { number: 'asc' }, select: { paidCents: true } }));
  expect(posted.map(({ paidCents }) => paidCents)).toEqual([161_200, 0, 161_200]);

  // The bill and the day say it too.
  await page.goto(`/invoices/${scanned.id}`);
  await expect(page.getByRole('region', { name: 'EORs' })).toContainText('403.00 short');
  await page.goto('/today');
  await expect(page.getByRole('region', { name: 'EORs' })).toContainText('2 to decide');
});

import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { PDFDocument } from '@cantoo/pdf-lib';
import { beginReport } from '../../lib/features/reports/begin-report';
import { keepBytes } from '../../lib/http/report-papers';
import { withAddresses } from '../../lib/test/letters';
import { orthopaedic } from '../../lib/test/prepared-reports/orthopaedic';
import { signPastOperations } from '../../lib/test/reports';
import { inPractice, type World } from '../../lib/test/world';
import { anExamined, at } from '../support/arrange';
import { anotherBrowser, expect, expectAccessible, signIn, test } from '../support/test';

const claimant = 'Ofelia Duarte';

/** A panel exam whose report was signed today, with permanent disability; the applicant attorney agreed to e-mail. */
async function signedReport(world: World): Promise<{ caseId: string; evaluationId: string; reportId: string; email: string }> {
  const { practiceId } = world;
  const exam = await withAddresses(world, await anExamined(world, claimant, 12));
  const { id: reportId } = await beginReport(at(world, 'assistant'), { evaluationId: exam.evaluationId });
  const pages = await PDFDocument.create();
  for (const number of [1, 2, 3]) pages.addPage().drawText(`Page ${number} of what was signed`, { x: 72, y: 700, size: 14 });
  const { file } = await keepBytes(practiceId, await pages.save());
  const email = `dana.${practiceId.slice(0, 8)}@whitfield.example`;
  await inPractice(practiceId, async (tx) => {
    await tx.storedFile.create({ data: { practiceId, id: file.blobId, subjectKind: 'report', subjectId: reportId, name: 'report.pdf', mediaType: 'application/pdf', bytes: file.bytes, sha256: file.sha256, keySealed: file.keySealed } });
    await tx.report.update({ where: { practiceId_id: { practiceId, id: reportId } }, data: { findings: orthopaedic.findings as object } });
    await tx.contact.update({ where: { practiceId_id: { practiceId, id: exam.attorneyId } }, data: { email } });
    await tx.electronicService.create({ data: { practiceId, caseId: exam.caseId, role: 'applicant_attorney', email, agreedOn: new Date('2026-02-01') } });
  });
  await signPastOperations(world, reportId, { fileId: file.blobId, sha256: file.sha256, pageCount: 3 });
  return { ...exam, reportId, email };
}

/** The words of any PDF, also of one that was bound of others. */
const textOf = (pdf: Buffer): string => execFileSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8' }).replace(/\s+/g, ' ');

/** What a link of the page downloads. */
async function downloaded(page: Page, name: string | RegExp): Promise<Buffer> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name }).click();
  return readFile(await (await waiting).path());
}

// A stranger mistypes the address on purpose.
test.use({ expectedStatuses: [404] });

test('B9: a signed report is served: who gets what, one letter to all, clocks met, the bill ready, the packet, the address and its log', async ({ page, context, world, today }) => {
  test.setTimeout(Number(process.env.SERVE_MS ?? 180_000));
  const { caseId, evaluationId, reportId, email } = await signedReport(world);
  await signIn(context, world, 'assistant');
  await page.goto(`/cases/${caseId}`);
  await page.getByRole('button', { name: 'Report served' }).first().click();

  await expect(page.getByRole('heading', { level: 1, name: 'Serve the report' })).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`/reports/${reportId}/serve`));
  const table = page.getByRole('table', { name: 'Recipients' });
  const row = (name: string) => table.getByRole('row', { name });
  for (const name of [claimant, 'Dana Whitfield', 'Sierra Pacific Mutual', 'Harlan Pike LLP']) {
    await expect(row(name)).toContainText('Report, QME Form 122, DWC-AD 10133.36');
    await expect(row(name)).toContainText('8 CCR 36(a)(1)');
  }
  await expect(row('Dana Whitfield')).toContainText('Affidavit of proof of electronic service');
  await expect(row('Dana Whitfield')).toContainText(email);
  await expect(row(claimant)).toContainText('Mail');
  const side = page.getByRole('complementary', { name: 'What its service stops and encloses' });
  await expect(side).toContainText('8 CCR 38');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Draft the service' }).click();
  await expect(page.getByText('The letter is drafted.')).toBeVisible();

  await inPractice(world.practiceId, (tx) => tx.contact.update({ where: { practiceId_id: { practiceId: world.practiceId, id: world.payerId } }, data: { street: 'PO Box 99' } }));
  await page.reload();
  const seeTo = page.getByRole('list', { name: 'To be seen to' });
  await expect(seeTo).toContainText('Sierra Pacific Mutual: the letter has another address than the case.');
  await expect(seeTo).toContainText('PO Box 99');
  await inPractice(world.practiceId, (tx) => tx.contact.update({ where: { practiceId_id: { practiceId: world.practiceId, id: world.payerId } }, data: { street: 'PO Box 11220' } }));
  await page.reload();
  await expect(seeTo).toBeHidden();

  await page.getByRole('link', { name: 'Check the letter and send' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Service of a report' })).toBeVisible();
  const goesTo = page.getByRole('complementary', { name: 'To whom it goes, checks and proof' });
  await expect(goesTo.getByRole('listitem').filter({ hasText: 'Dana Whitfield' }).first()).toContainText('QME Form 122');
  await expect(page.getByRole('article', { name: 'The letter' })).toContainText('with the content of QME Form 122');
  await page.getByRole('button', { name: 'Send to 4, serve today' }).click();
  const sending = page.getByRole('dialog', { name: 'Send to 4' });
  await expect(sending).toContainText('3 to be printed and mailed on that day');
  await expect(sending).toContainText(`Dana Whitfield (${email})`);
  await expect(sending.getByLabel('County')).toHaveValue('Sacramento');
  await sending.getByRole('button', { name: 'Send to 4, serve today' }).click();
  await expect(sending).toBeHidden();
  await page.getByRole('link', { name: /signed/ }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'The report was served' })).toBeVisible();
  const packet = await downloaded(page, 'Print the packets');
  const words = textOf(packet);
  for (const said of ['QME Form 122', 'DWC-AD 10133.36', 'Page 3 of what was signed', 'Proof of service', '77 Alhambra Boulevard']) expect(words, said).toContain(said);
  expect((await PDFDocument.load(packet)).getPageCount(), 'three packets on paper: cover, letter, report, two forms and proof each').toBeGreaterThanOrEqual(24);
  const kept = await inPractice(world.practiceId, async (tx) => ({
    evaluation: await tx.evaluation.findFirstOrThrow({ where: { practiceId: world.practiceId, id: evaluationId } }),
    clocks: await tx.clock.findMany({ where: { practiceId: world.practiceId, evaluationId, rule: 'report.comprehensive' } }),
    mail: await tx.outboxMail.findFirstOrThrow({ where: { practiceId: world.practiceId } }),
  }));
  expect(kept.evaluation).toMatchObject({ state: 'REPORT_SERVED', readyToBill: true });
  expect(kept.clocks.map(({ state, endedOn }) => [state, endedOn?.toISOString().slice(0, 10)])).toEqual([['MET', today]]);

  const address = /\/served\/\S+/.exec(kept.mail.body)?.[0] ?? '';
  const stranger = await anotherBrowser(page, [404]);
  const theirs = await stranger.context.newPage();
  await theirs.goto(address);
  await expect(theirs.getByText(/Served on Dana Whitfield by Alder Evaluations/)).toBeVisible();
  expect(textOf(await downloaded(theirs, 'The signed report (PDF)'))).toContain('Page 3 of what was signed');
  expect(textOf(await downloaded(theirs, 'Affidavit of proof of electronic service (PDF)'))).toContain(email);
  await expectAccessible(theirs);
  await theirs.goto(`${address.slice(0, -4)}AAAA`);
  await expect(theirs.getByRole('heading', { name: 'This address does not work any more' })).toBeVisible();
  expect((await theirs.request.get(`/api/v1/served-papers${address.slice('/served'.length, -4)}AAAA/report`)).status()).toBe(404);
  expect((await theirs.request.get(`/api/v1/served-papers${address.slice('/served'.length)}/form_111`)).status(), 'a paper that was not theirs').toBe(404);
  expect(stranger.complaints).toEqual([]);
  await stranger.context.close();

  await page.reload();
  const log = page.getByRole('region', { name: 'Opened by a link' });
  await expect(log).toContainText(/Dana Whitfield opened the address/);
  await expect(log).toContainText(/Dana Whitfield downloaded the signed report/);
  await expectAccessible(page);
  await page.goto(`/cases/${caseId}`);
  await expect(page.getByRole('button', { name: 'Report served' })).toBeHidden();
});

import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { generateSync } from 'otplib';
import { newTotpSecret } from '../../lib/auth/totp';
import { seal } from '../../lib/core/secrets';
import { database } from '../../lib/db/client';
import { signableReport } from '../../lib/test/report-signing';
import { reportRow } from '../../lib/test/reports';
import type { World } from '../../lib/test/world';
import { anotherBrowser, expect, expectAccessible, signIn, test } from '../support/test';

/** The physician's authenticator app: each code is good once. */
async function authenticator(world: World): Promise<(from: number) => string> {
  const secret = newTotpSecret();
  await database().user.update({ where: { id: world.users.physician }, data: { totpConfirmedAt: new Date(), totpSecretSealed: seal(secret) } });
  return (from) => generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + from });
}

const paper = async (page: Page, choice: string): Promise<void> => {
  await page.getByRole('button', { name: 'Paper' }).click();
  await page.getByRole('menuitem', { name: choice }).click();
};

// A wrong code is refused on purpose.
test.use({ expectedStatuses: [404, 422] });

test('A6: a report is signed with the code, locked, downloaded, verified and amended', async ({ page, context, world }) => {
  test.setTimeout(180_000);
  const { reportId } = await signableReport(world);
  const code = await authenticator(world);
  await signIn(context, world, 'physician');
  await page.goto(`/reports/${reportId}`);

  await page.getByRole('button', { name: 'Sign', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Sign and lock' });
  await expect(dialog.getByRole('group', { name: 'What you swear to' })).toContainText('under penalty of perjury');
  await dialog.getByRole('textbox', { name: 'County where you sign' }).fill('Sacramento');
  await dialog.getByRole('textbox', { name: 'Code of your second factor' }).fill('000000');
  await dialog.getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(dialog.getByText('This code is not right')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('textbox', { name: 'Code of your second factor' }).fill(code(0));
  await dialog.getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(page.getByText('Signed and locked. It can be served now.')).toBeVisible({ timeout: 90_000 });
  await expect(page.getByRole('button', { name: 'Sign', exact: true })).toBeHidden();
  const row = await reportRow(world, reportId);
  expect(row).toMatchObject({ state: 'SIGNED', signedCounty: 'Sacramento' });

  const arrived = page.waitForEvent('download');
  await paper(page, 'Download the signed PDF');
  const file = await (await arrived).path();
  expect((await readFile(file)).toString('latin1', 0, 5)).toBe('%PDF-');

  await paper(page, 'Verify a signed copy');
  await expect(page.getByRole('heading', { name: 'Verify a signed copy' })).toBeVisible();
  await page.getByLabel('A copy to verify').setInputFiles({ name: 'copy.pdf', mimeType: 'application/pdf', buffer: await readFile(file) });
  await expect(page.getByText('copy.pdf is this report, byte for byte as it was signed.')).toBeVisible();
  await page.getByLabel('A copy to verify').setInputFiles({ name: 'changed.pdf', mimeType: 'application/pdf', buffer: Buffer.concat([await readFile(file), Buffer.from(' ')]) });
  await expect(page.getByText('changed.pdf is not a report that was signed here, or was changed since.')).toBeVisible();
  await expectAccessible(page);

  await page.goto(`/reports/${reportId}`);
  await paper(page, 'Amend this report');
  const amend = page.getByRole('dialog', { name: 'Amend this report' });
  await amend.getByRole('textbox', { name: 'Why' }).fill('New films arrived.');
  await amend.getByRole('button', { name: 'Begin the amendment' }).click();
  await expect(page.getByText('The amendment is begun.')).toBeVisible();
  await expect(page).not.toHaveURL(new RegExp(reportId));
});

test('A6: the assistant gives a report to a transcriber, sees what came back, takes it in and takes it back', async ({ page, context, world }) => {
  test.setTimeout(180_000);
  const { reportId } = await signableReport(world);
  await signIn(context, world, 'assistant');
  await page.goto(`/reports/${reportId}`);
  await paper(page, 'Hand off to a transcriber');
  const send = page.getByRole('dialog', { name: 'Hand off to a transcriber' });
  await send.getByRole('textbox', { name: 'Who types it' }).fill('Wordwise Transcription');
  const arrived = page.waitForEvent('download');
  await send.getByRole('button', { name: 'Make the Word file' }).click();
  const file = await (await arrived).path();
  await expect(page.getByText('Handed off.')).toBeVisible();

  await paper(page, 'Transcriber: Wordwise Transcription');
  const back = page.getByRole('dialog', { name: 'Transcriber' });
  await back.getByLabel('What came back').setInputFiles({ name: 'typed.docx', mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', buffer: await readFile(file) });
  await expect(back.getByText('Nothing was changed').first()).toBeVisible({ timeout: 60_000 });
  await back.getByRole('combobox', { name: 'Where “Present complaints” goes' }).selectOption({ label: 'Present complaints' });
  await back.getByRole('button', { name: 'Take in 1 section' }).click();
  await expect(page.getByText('1 section taken in.')).toBeVisible();
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await reportRow(world, reportId)).sections.find(({ key }) => key === 'complaints')?.revisions.map(({ how }) => how).slice(-2)).toEqual(['imported', 'restored']);
  await expectAccessible(page);
});

test('a physician without a second factor is told how to set it up; nobody else sees the button', async ({ page, context, world }) => {
  const { reportId } = await signableReport(world);
  await signIn(context, world, 'physician');
  await page.goto(`/reports/${reportId}`);
  await page.getByRole('button', { name: 'Sign', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Sign and lock' });
  await dialog.getByRole('textbox', { name: 'Code of your second factor' }).fill('123456');
  await dialog.getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(dialog.getByRole('link', { name: 'Set up your second factor' })).toBeVisible();
  const other = await anotherBrowser(page);
  await signIn(other.context, world, 'assistant');
  const theirs = await other.context.newPage();
  await theirs.goto(`/reports/${reportId}`);
  await expect(theirs.getByRole('button', { name: 'Paper' })).toBeVisible();
  await expect(theirs.getByRole('button', { name: 'Sign', exact: true })).toBeHidden();
  expect(other.complaints).toEqual([]);
  await other.context.close();
});

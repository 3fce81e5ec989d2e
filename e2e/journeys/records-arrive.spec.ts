import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { addDays } from '../../lib/domain/calendar';
import { anExam } from '../support/arrange';
import { expect, expectAccessible, signIn, test } from '../support/test';

const reading = { timeout: 90_000 };

/** A packet of progress notes, each on a page of its own. */
async function notes(pages: number): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (let number = 1; number <= pages; number += 1) {
    const page = pdf.addPage([612, 792]);
    const lines = [`PROGRESS NOTE ${number}`, `Date of service: 03/0${number}/2025`, 'Provider: Anita Rao, MD', `The patient reports pain in the lower back after lifting, day ${number * 11}.`, 'Range of motion is limited. Continue therapy twice a week.'];
    lines.forEach((line, at) => page.drawText(line, { x: 72, y: 700 - at * 24, size: 12, font }));
  }
  return Buffer.from(await pdf.save());
}

async function openPacket(page: Page, caseId: string, declared: string, signedOn: string): Promise<void> {
  await page.goto(`/cases/${caseId}`);
  await page.getByRole('button', { name: 'Receive records' }).click();
  const dialog = page.getByRole('dialog', { name: 'Receive records' });
  await dialog.getByLabel('Sender', { exact: true }).fill('Gallant Bay Indemnity');
  await dialog.getByLabel('Pages declared').fill(declared);
  await dialog.getByLabel('Declaration signed on').fill(signedOn);
  await dialog.getByRole('button', { name: 'Open the packet' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Gallant Bay Indemnity' })).toBeVisible();
}

const choose = (page: Page, ...files: { name: string; buffer: Buffer }[]) => page.getByLabel('Files of the packet').and(page.locator('input')).setInputFiles(files.map((file) => ({ ...file, mimeType: 'application/octet-stream' })));

/** Files that are dragged from the desktop onto the packet and let go there. */
async function drop(page: Page, ...files: { name: string; buffer: Buffer }[]): Promise<void> {
  const dataTransfer = await page.evaluateHandle((dropped) => {
    const transfer = new DataTransfer();
    for (const { name, base64 } of dropped) transfer.items.add(new File([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], name));
    return transfer;
  }, files.map(({ name, buffer }) => ({ name, base64: buffer.toString('base64') })));
  await page.getByText('Drop the files of this packet here').dispatchEvent('drop', { dataTransfer });
}

test('B3: a PDF is dropped, counted, held because the count differs, the letter to all sides drafted, and released by a corrected declaration', async ({ page, context, world, today }) => {
  const { caseId } = await anExam(world, { claimant: 'Lan Nguyen', examOn: addDays(today, 30), startMinute: 600 });
  await signIn(context, world, 'assistant');
  await openPacket(page, caseId, '4', addDays(today, -2));
  const pdf = await notes(3);
  await drop(page, { name: 'Rao notes.pdf', buffer: pdf }, { name: 'Letter.pdf', buffer: Buffer.from('not a PDF at all') });
  const files = page.getByRole('list', { name: 'Files of the packet' });
  await expect(files.getByRole('listitem').filter({ hasText: 'Rao notes.pdf' })).toContainText('3 pages', reading);
  await expect(files.getByRole('listitem').filter({ hasText: 'Letter.pdf' })).toContainText('Cannot be read', reading);

  const banner = page.getByRole('region', { name: 'Quarantine' });
  await expect(banner).toContainText('The declaration swears to 4 pages; 3 were counted, 1 fewer.', reading);
  await expectAccessible(page);
  await choose(page, { name: 'Rao notes again.pdf', buffer: pdf });
  await expect(files).toContainText('The same bytes are in this packet already, as Rao notes.pdf.');
  await page.getByRole('button', { name: 'Dismiss Rao notes again.pdf' }).click();

  await page.getByRole('button', { name: 'Remove Rao notes.pdf' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Rao notes.pdf is removed.' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(banner).toBeVisible(reading);

  await banner.getByRole('button', { name: 'Write the deficiency letter' }).click();
  await expect(page).toHaveURL(/\/letters\//);
  await expect(page.getByText('Gallant Bay Indemnity').first()).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('link', { name: 'Open the deficiency letter' })).toBeVisible();

  await page.getByRole('button', { name: 'Correct', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'The packet and its declaration' });
  await dialog.getByLabel('Pages declared').fill('3');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('It is released from quarantine.')).toBeVisible();
  await expect(page.getByRole('banner').or(page.locator('header')).getByText('Ready')).toBeVisible();
  await expect(banner).toBeHidden();
  await page.goto(`/cases/${caseId}`);
  await expect(page.getByRole('table', { name: 'Packets of records' }).getByRole('row', { name: /Gallant Bay Indemnity/ })).toContainText('Ready');
  await expectAccessible(page);
});

test.describe('on a line that breaks', () => {
  test.use({ cutsNetwork: true });

  test('an upload that broke off goes on where it stopped, also after a reload', async ({ page, context, world, today }, info) => {
    const { caseId } = await anExam(world, { claimant: 'Omar Haddad', examOn: addDays(today, 31), startMinute: 600 });
    await signIn(context, world, 'assistant');
    await openPacket(page, caseId, '9', addDays(today, -2));
    // From the disk, as a person chooses it: a file this long is not handed to the browser in memory.
    const path = info.outputPath('long.pdf');
    writeFileSync(path, randomBytes(17_000_000));
    const input = page.getByLabel('Files of the packet').and(page.locator('input'));
    let parts = 0;
    await page.route('**/api/v1/uploads/*/parts/*', async (route) => {
      parts += 1;
      if (parts >= 2) return route.abort('internetdisconnected');
      return route.continue();
    });
    await input.setInputFiles(path);
    const row = page.getByRole('list', { name: 'Files of the packet' }).getByRole('listitem').filter({ hasText: 'long.pdf' });
    await expect(row).toContainText('It goes on by itself.', reading);
    await page.unroute('**/api/v1/uploads/*/parts/*');
    await page.reload();
    await expect(row).toContainText('Stopped at 49%');
    const sent: string[] = [];
    page.on('request', (request) => request.method() === 'PUT' && sent.push(new URL(request.url()).pathname.split('/').at(-1) ?? ''));
    await input.setInputFiles(path);
    await expect(row).toContainText('Cannot be read', reading);
    expect(sent).toEqual(['8388608', '16777216']);
  });
});

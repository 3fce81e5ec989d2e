import { written } from '../../lib/test/excerpts';
import { makeReadPacket } from '../../lib/test/records';
import { anExam } from '../support/arrange';
import { aReadCase } from '../support/read-case';
import { expect, expectAccessible, signIn, test } from '../support/test';

// Pages that were read in a test have no picture in the store.
test.use({ expectedStatuses: [404] });

test('B5: a reviewer writes beside the page; the draft outlives the tab; the line stands in the chronology with its cite', async ({ page, context, world, today }) => {
  const { packetId, caseId } = await aReadCase(world, 'Rafael Ocampo', today);
  await signIn(context, world, 'reviewer');
  await page.goto(`/packets/${packetId}/read?page=1`);
  const form = page.getByRole('form', { name: 'New excerpt' });
  await expect(form.getByLabel('Date of service')).toHaveValue('2025-01-21');
  await expect(form.getByLabel('Provider')).toHaveValue('Leila Haddad, MD');
  await form.getByRole('textbox', { name: 'Excerpt' }).fill('Low back pain since the fall from the dock.');
  await form.getByRole('button', { name: 'Causation' }).click();
  await expect(form.getByText('Draft kept')).toBeVisible();

  await page.reload();
  await expect(form.getByRole('textbox', { name: 'Excerpt' })).toHaveValue('Low back pain since the fall from the dock.');
  await form.getByRole('button', { name: 'Add a private note' }).click();
  await form.getByLabel(/Private note/).fill('Ask about 2016');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Saved: A, p. 1.')).toBeVisible();
  await expect(form.getByRole('textbox', { name: 'Excerpt' })).toHaveValue('');

  await page.goto(`/cases/${caseId}/chronology`);
  const line = page.getByRole('region', { name: '2025' }).getByRole('listitem').filter({ hasText: 'fall from the dock' });
  await expect(line).toContainText(/Jan 21, 2025.*PR-2 progress report · Leila Haddad, MD.*Causation.*Private: Ask about 2016.*Proposed, Test reviewer/s);
  await expect(line.getByRole('link', { name: 'Open A, p. 1' })).toHaveAttribute('href', `/packets/${packetId}/read?page=1`);
  await expect(page.getByRole('region', { name: 'Documents without an excerpt' })).toContainText('Therapy note');
  await line.getByRole('button', { name: /^Edit/ }).click();
  const edited = page.getByRole('form', { name: /Change the excerpt/ });
  await edited.getByRole('textbox', { name: 'Excerpt' }).fill('Low back pain since a fall.');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Low back pain since a fall.')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Filter by words' }).fill('nothing like it');
  await expect(page.getByRole('heading', { name: 'No excerpt fits this filter' })).toBeVisible();
  await page.getByRole('link', { name: 'Clear the filter' }).click();
  await page.getByRole('button', { name: /^Remove/ }).click();
  await expect(page.getByText('Removed.')).toBeVisible();
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Low back pain since a fall.')).toBeVisible();
  await expectAccessible(page);
});

test('what is marked on a transcript becomes the excerpt, cited by the page and line that are printed', async ({ page, context, world, today }) => {
  const exam = await anExam(world, { claimant: 'Rafael Ocampo', examOn: today });
  const { packetId } = await makeReadPacket(world, { ...exam, pages: [{ text: 'Page 12\n1 Q Did you fall?\n2 A Yes, from the dock.\n3 Q When was that?\n4 A In November.' }], documents: [{ pages: [1, 1], type: 'deposition_transcript', title: 'Deposition', serviceOn: '2025-06-19' }] });
  await signIn(context, world, 'reviewer');
  await page.goto(`/packets/${packetId}/read?page=1`);
  const form = page.getByRole('form', { name: 'New excerpt' });
  await expect(form.getByLabel('Date of service')).toHaveValue('2025-06-19');
  await page.getByRole('region', { name: 'Page 1' }).locator('pre').evaluate((sheet) => {
    const text = sheet.firstChild as Text;
    const range = document.createRange();
    range.setStart(text, text.data.indexOf('A Yes'));
    range.setEnd(text, text.data.indexOf('was that'));
    window.getSelection()?.removeAllRanges();
    window.getSelection()?.addRange(range);
  });
  await page.keyboard.press('Shift');
  await expect(form.getByRole('textbox', { name: 'Excerpt' })).toHaveValue('A Yes, from the dock. Q When');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Saved: A, p. 1, 12:2-12:3.')).toBeVisible();
});

test('A5: the physician takes, changes and turns down what is proposed, with keys alone, beside the page', async ({ page, context, world, today }) => {
  const packet = await aReadCase(world, 'Rafael Ocampo', today);
  await written(world, packet, 'reviewer', { text: 'Low back pain since the fall.', quoted: 'Low back pain since the fall', privateNote: '' });
  await written(world, packet, 'reviewer', { text: 'MRI ordered.', pageNumber: 2, happenedOn: '2025-01-22', quoted: '' });
  await written(world, packet, 'reviewer', { text: 'Therapy began.', pageNumber: 3, happenedOn: null, quoted: '' });
  await signIn(context, world, 'physician');
  await page.goto(`/cases/${packet.caseId}/chronology`);
  await page.getByRole('link', { name: 'Confirm one by one' }).click();

  const proposal = page.getByRole('region', { name: 'Proposed excerpt' });
  await expect(proposal).toContainText('Low back pain since the fall.');
  await expect(page.getByRole('region', { name: 'Page 1' }).locator('mark')).toHaveText('Low back pain since the fall');
  await expect(proposal.getByRole('region', { name: 'Pages not seen' })).toContainText('A 1–3');
  await page.keyboard.press('a');
  await expect(page.getByText('1 of 3 decided').first()).toBeVisible();

  const reject = async () => {
    await expect(proposal).toContainText('MRI ordered.');
    await page.keyboard.press('r');
    await page.getByRole('dialog').getByLabel('Why').fill('Only planned');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('2 of 3 decided').first()).toBeVisible();
    // The count moves a moment before the dialog is gone, and keys do nothing behind one.
    await expect(page.getByRole('dialog')).toBeHidden();
  };
  await reject();
  await page.getByRole('status').filter({ hasText: 'Rejected.' }).getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('1 of 3 decided').first()).toBeVisible();
  await reject();

  await expect(proposal).toContainText('Undated');
  await page.keyboard.press('e');
  const form = page.getByRole('form', { name: /Change the excerpt/ });
  await form.getByLabel('Date of service').fill('2025-09-03');
  await form.getByRole('textbox', { name: 'Excerpt' }).press('Control+Enter');
  await expect(proposal).toContainText('Sep 3, 2025');
  await page.keyboard.press('a');
  await expect(page.getByRole('heading', { name: 'Nothing is left to confirm' })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'See the chronology' }).click();
  await expect(page.getByText('Rejected: Only planned')).toBeVisible();
  await expect(page.getByRole('region', { name: /Who did what/ })).toContainText(/Test physician.*1 edited, 2 confirmed, 2 rejected.*Test reviewer.*3 proposed/s);
  const csv = await page.request.get(`/api/v1/cases/${packet.caseId}/chronology/csv`);
  expect(await csv.text()).toMatch(/Low back pain since the fall\..*"?A, p\. 1"?/);
  expect(await csv.text()).not.toContain('MRI ordered');
  const word = await page.request.get(`/api/v1/cases/${packet.caseId}/chronology/docx`);
  expect([word.status(), (await word.body()).subarray(0, 2).toString()]).toEqual([200, 'PK']);
  const pdf = await page.request.get(`/api/v1/cases/${packet.caseId}/documents-index/pdf`);
  expect([pdf.status(), (await pdf.body()).subarray(0, 4).toString()]).toEqual([200, '%PDF']);
});

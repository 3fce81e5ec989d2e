import type { Locator, Page } from '@playwright/test';
import { aBegunReport } from '../support/begun-report';
import { anotherBrowser, expect, expectAccessible, signIn, test } from '../support/test';

const text = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true });
const saved = (page: Page) => expect(page.getByText(/^Saved \d/).first()).toBeVisible();

// Pages that were read in a test have no picture in the store.
test.use({ expectedStatuses: [404, 409] });

test('A6: a section is written with the keyboard alone: facts, a phrase, excerpts with their cites, a remark', async ({ page, context, world, today }) => {
  const { reportId, packetId } = await aBegunReport(world, today);
  await signIn(context, world, 'assistant');
  await page.goto(`/reports/${reportId}`);
  const injury = text(page, 'History of the injury');
  await injury.focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');

  await page.keyboard.type('The claimant, {{');
  await expect(page.getByRole('listbox', { name: 'Facts of the case' }).getByRole('option', { name: /Claimant’s name.*Rafael Ocampo/ })).toBeVisible();
  await page.keyboard.type('claimants name');
  await page.keyboard.press('Enter');
  await page.keyboard.type(' fell from the dock. /nl');
  await expect(page.getByRole('listbox', { name: /Phrases/ }).getByRole('option', { name: /nl gait/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(injury).toContainText('The claimant, Rafael Ocampo fell from the dock. Gait was normal without a limp.');
  await saved(page);

  // From the text to its bar and back.
  await page.keyboard.press('Alt+F10');
  await expect(page.getByRole('toolbar', { name: 'Text' }).getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(injury).toBeFocused();

  // Excerpts: found, picked, put in, each with its page.
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Shift+E');
  const find = page.getByRole('searchbox', { name: 'Find excerpts' });
  await expect(find).toBeFocused();
  await page.keyboard.type('lumbar');
  await expect(page.getByRole('listbox', { name: 'Excerpts' }).getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(injury).toBeFocused();
  await expect(injury).toContainText('Jan 22, 2025, Leila Haddad, MD, PR-2 progress report: MRI of the lumbar spine was ordered. A, p. 2');
  const opened = context.waitForEvent('page');
  await injury.getByRole('link', { name: 'A, p. 2' }).click();
  const viewer = await opened;
  await expect(viewer).toHaveURL(new RegExp(`/packets/${packetId}/read\\?page=2`));
  await viewer.close();
  await saved(page);

  // A remark on words that are selected.
  await injury.focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Shift+Control+ArrowLeft');
  await page.keyboard.press('Control+Alt+m');
  const remark = page.getByRole('textbox', { name: 'Comment', exact: true });
  await expect(remark).toBeFocused();
  await page.keyboard.type('Is this the right page?');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('list', { name: 'Comments' })).toContainText('Is this the right page?');

  await page.reload();
  await expect(page.getByText('MRI of the lumbar spine was ordered.').first()).toBeVisible();
  await page.getByRole('tab', { name: 'Comments' }).click();
  await page.getByRole('button', { name: /^Answer Test assistant/ }).click();
  await page.getByRole('textbox', { name: 'Answer', exact: true }).fill('Yes, page 2.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('list', { name: 'Comments' })).toContainText('Yes, page 2.');
  await page.getByRole('button', { name: /^Edit the comment: Yes, page 2/ }).click();
  await page.getByRole('textbox', { name: 'Comment', exact: true }).last().fill('Yes, page 2 of A.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('list', { name: 'Comments' })).toContainText('Yes, page 2 of A.');
  await page.getByRole('button', { name: /^Resolve/ }).click();
  await expect(page.getByText('Every comment is resolved.')).toBeVisible();
  await expectAccessible(page);
});

test('two people write in one section: other places go together by themselves, the same words are chosen between', async ({ page, context, world, today }) => {
  const { reportId } = await aBegunReport(world, today);
  const other = await anotherBrowser(page, [404, 409]);
  await signIn(context, world, 'assistant');
  await signIn(other.context, world, 'owner');
  const theirs = await other.context.newPage();
  await page.goto(`/reports/${reportId}`);
  const mine = text(page, 'Present complaints');
  await mine.fill('Low back pain.');
  await mine.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Numbness of the left foot.');
  await saved(page);

  await theirs.goto(`/reports/${reportId}`);
  const other1 = text(theirs, 'Present complaints');
  await expect(other1).toContainText('Numbness');
  await other1.press('Control+Home');
  await theirs.keyboard.type('Constant: ');
  await saved(theirs);

  await mine.press('Control+End');
  await page.keyboard.type(' It wakes him at night.');
  await expect(page.getByText('Both texts were put together.')).toBeVisible();
  await expect(mine).toContainText('Constant: Low back pain.');
  await expect(mine).toContainText('It wakes him at night.');
  await saved(page);

  // The same words: both versions side by side.
  await theirs.reload();
  await text(theirs, 'Present complaints').press('Control+End');
  await theirs.keyboard.type(' Worse on stairs.');
  await saved(theirs);
  await mine.press('Control+End');
  await page.keyboard.type(' Better at rest.');
  await page.getByRole('button', { name: 'Put both together' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('group', { name: 'Place 1 of 1' })).toContainText(/Better at rest.*Worse on stairs/s);
  await expectAccessible(page);
  await dialog.getByRole('radio', { name: 'Both' }).check();
  await dialog.getByRole('button', { name: 'Save what is chosen' }).click();
  await expect(mine).toContainText('Better at rest.');
  await expect(mine).toContainText('Worse on stairs.');
  await saved(page);
  expect(other.complaints).toEqual([]);
  await other.context.close();
});

test.describe('a line that goes dead', () => {
  test.use({ cutsNetwork: true });

  test('what is written stays on the device, also through a crash of the tab, and is saved when the line is back', async ({ page, context, world, today }) => {
    const { reportId } = await aBegunReport(world, today);
    await signIn(context, world, 'physician');
    await page.goto(`/reports/${reportId}`);
    await page.route('**/api/v1/report-sections/**', (route) => route.abort('internetdisconnected'));
    const words = text(page, 'Present complaints');
    await words.focus();
    await page.keyboard.type('Low back pain since the fall.');
    await expect(page.getByText(/Offline: kept on this device, 1 section waits/)).toBeVisible();

    // A tab that crashes says nothing to anybody: another one takes up what it left.
    const again = await context.newPage();
    await again.route('**/api/v1/report-sections/**', (route) => route.abort('internetdisconnected'));
    await again.goto(`${new URL(page.url()).origin}/reports/${reportId}`);
    await expect(again.getByText('What was not saved the last time is back, in 1 section.')).toBeVisible();
    await expect(text(again, 'Present complaints')).toContainText('Low back pain since the fall.');
    await page.close();
    await again.unroute('**/api/v1/report-sections/**');
    await expect(again.getByText(/^Saved \d/).first()).toBeVisible({ timeout: 20_000 });
    await again.reload();
    await expect(again.getByText('Low back pain since the fall.').first()).toBeVisible();
  });
});

test('history shows what changed, by whom, in words, and brings a version back', async ({ page, context, world, today }) => {
  const { reportId } = await aBegunReport(world, today);
  await signIn(context, world, 'physician');
  await page.goto(`/reports/${reportId}?panel=history`);
  const words = text(page, 'Present complaints');
  await words.fill('Low back pain.');
  await saved(page);
  await page.getByLabel('Section', { exact: true }).selectOption({ label: 'Present complaints' });
  const versions = page.getByRole('list', { name: 'Versions, the newest first' });
  await expect(versions).toContainText('Written by Test physician');
  await versions.getByRole('button', { name: /^What changed/ }).first().click();
  const after = () => versions.locator('p:has(ins)').first().evaluate((line) => [...line.children].filter(({ tagName }) => tagName !== 'DEL').map(({ textContent }) => textContent).join(''));
  await expect.poll(after).toContain('Low back pain.');
  await versions.getByRole('button', { name: /^What changed/ }).last().click();
  await versions.getByRole('button', { name: 'Restore this version' }).click();
  await expect(page.getByText(/stand there again\./)).toBeVisible();
  await expect(words).not.toContainText('Low back pain.');
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(words).toContainText('Low back pain.');
  await expectAccessible(page);
});

test('sections are added, moved and removed, each with an undo; what is pasted is cleaned', async ({ page, context, world, today }) => {
  const { reportId } = await aBegunReport(world, today);
  await signIn(context, world, 'physician');
  await page.goto(`/reports/${reportId}`);
  await page.getByRole('button', { name: 'Add a section' }).click();
  await page.getByRole('dialog').getByLabel('Title').fill('Review of videos');
  await page.keyboard.press('Control+Enter');
  const outline = page.getByRole('navigation', { name: 'Sections' });
  await expect(outline.getByRole('button', { name: /^Review of videos/ })).toBeVisible();
  const words = text(page, 'Review of videos');
  await expect(words).toBeFocused();
  await words.evaluate((element) => {
    const data = new DataTransfer();
    data.setData('text/html', `<html><body><style>p{color:red}</style><p class="MsoNormal" style="margin:0" onclick="alert(1)">Ten <b>minutes</b> of <i>video</i><o:p></o:p></p>
      <p class="MsoListParagraph" style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·&nbsp;</span>Lifting</p><p class="MsoListParagraph" style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·&nbsp;</span>Bending</p>
      <img src="x" onerror="alert(2)"><script>alert(3)</scr` + `ipt><a href="javascript:alert(4)">Shown</a><iframe src="https://example.test"></iframe></body></html>`);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await expect(words).toContainText('Ten minutes of video');
  await expect(words.locator('li')).toHaveText(['Lifting', 'Bending']);
  await expect(words.locator('strong')).toHaveText('minutes');
  expect(await words.locator('script, iframe, img:not(.ProseMirror-separator), a, [style*="margin"], [onclick]').count()).toBe(0);
  await saved(page);

  await outline.getByRole('button', { name: 'More for Review of videos' }).click();
  await page.getByRole('menuitem', { name: 'Move up' }).click();
  await expect(page.getByText('“Review of videos” moved up.')).toBeVisible();
  await outline.getByRole('button', { name: 'More for Review of videos' }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await expect(outline.getByRole('button', { name: /^Review of videos/ })).toHaveCount(0);
  await expect(page.getByText('“Review of videos” removed.')).toBeVisible();
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(outline.getByRole('button', { name: /^Review of videos/ })).toBeVisible();
  await expect(text(page, 'Review of videos')).toContainText('Ten minutes of video');
  await expectAccessible(page);
});

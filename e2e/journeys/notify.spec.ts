import type { Page } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, type CalendarDate } from '../../lib/domain/calendar';
import { withAddresses } from '../../lib/test/letters';
import { docxText, pdfText } from '../../lib/test/opened-files';
import { inPractice, type World } from '../../lib/test/world';
import { anExam } from '../support/arrange';
import { expect, expectAccessible, signIn, test } from '../support/test';

const claimant = 'Gustavo Reyes-Ortiz';

/** A represented worker's panel exam, booked today, with everybody's address. */
async function bookedExam(world: World, examOn: CalendarDate) {
  return withAddresses(world, await anExam(world, { claimant, examOn, startMinute: 540, loggedAt: new Date() }));
}

/** What a link of the page downloads. */
async function downloaded(page: Page, name: string | RegExp): Promise<Buffer> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name, exact: true }).click();
  return readFileSync(await (await waiting).path());
}

/** The files of the mail folder that go to an address. */
function mailsTo(address: string): string[] {
  const folder = join(process.env.DATA_DIR ?? '.data/e2e', 'mail');
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.eml')).map((name) => readFileSync(join(folder, name), 'utf8')).filter((text) => new RegExp(`^To: .*${address}`, 'im').test(text));
  } catch {
    return [];
  }
}

const oneLine = (text: string) => text.replaceAll('\n', '').replace(/\s+/g, ' ');

test.describe('B2: notify', () => {
  test.use({ expectedStatuses: [422] });

  test('the notice of a booked exam: to everybody, by mail and fax, proven; one side alone is stopped', async ({ page, context, world, today }) => {
    const examOn = addDays(today, 30);
    const { caseId } = await bookedExam(world, examOn);
    await signIn(context, world, 'assistant');
    await page.goto('/clocks');
    await page.getByRole('link', { name: `Form 110, appointment notice: write the notice, ${claimant}` }).click();
    const telling = page.getByRole('dialog', { name: 'Tell the parties' });
    await expect(telling.getByText('8 CCR 34(a)')).toBeVisible();
    await expect(telling.getByText('It was sent outside Panelist')).toBeVisible();
    await expectAccessible(page);
    await telling.getByRole('button', { name: 'Write the notice' }).click();

    await expect(page.getByRole('heading', { level: 1, name: 'Appointment notice' })).toBeVisible();
    const side = page.getByRole('complementary', { name: 'To whom it goes, checks and proof' });
    for (const [name, who] of [[claimant, 'Claimant, applicant’s side'], ['Dana Whitfield', 'Applicant attorney, applicant’s side'], ['Sierra Pacific Mutual', 'Claims administrator, defense side'], ['Harlan Pike LLP', 'Defense attorney, defense side']] as const) {
      await expect(side.getByRole('listitem').filter({ hasText: name }).filter({ hasText: who }).first()).toContainText('8 CCR 34(a)');
    }
    const paper = page.getByRole('article', { name: 'The letter' });
    await expect(paper).toContainText('QME Form 110');
    await expect(paper).toContainText('77 Alhambra Boulevard');
    await expectAccessible(page);

    await page.getByRole('button', { name: 'More for Harlan Pike LLP' }).click();
    await page.getByRole('menuitem', { name: 'Leave out, with the reason' }).click();
    await page.getByLabel('Why they do not get it').fill('The administrator hands it on');
    await page.getByRole('button', { name: 'Leave Harlan Pike LLP out' }).click();
    await expect(page.getByRole('button', { name: 'Send to 3, serve today' })).toBeEnabled();
    await page.getByRole('button', { name: 'More for Sierra Pacific Mutual' }).click();
    await page.getByRole('menuitem', { name: 'Leave out, with the reason' }).click();
    await page.getByLabel('Why they do not get it').fill('Asked us not to');
    await page.getByRole('button', { name: 'Leave Sierra Pacific Mutual out' }).click();
    await expect(side.getByRole('alert')).toContainText(/Stopped: one side only.*applicant’s side only.*LC 4062\.3/s);
    await page.evaluate(() => window.scrollTo(0, 0));
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Put Harlan Pike LLP back' }).click();
    await page.getByLabel('How it goes to Sierra Pacific Mutual').selectOption('fax');
    await expect(side.getByText('Fax (510) 555-0110')).toBeVisible();
    await expect(page.getByLabel('How it goes to Dana Whitfield').locator('option', { hasText: 'E-mail' })).toBeDisabled();
    await expect(page.getByRole('button', { name: 'Send to 4, serve today' })).toBeEnabled();

    await page.getByRole('button', { name: 'Send to 4, serve today' }).focus();
    await page.keyboard.press('Enter');
    const sending = page.getByRole('dialog', { name: 'Send to 4' });
    await expect(sending.getByLabel('Served on')).toBeFocused();
    await expect(sending).toContainText('3 to be printed and mailed on that day');
    await expect(sending).toContainText('Sierra Pacific Mutual ((510) 555-0110)');
    await expect(sending.getByLabel('County')).toHaveValue('Sacramento');
    await sending.getByLabel('Who signs the proof of service').focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('Iris Tan');
    await expectAccessible(page);
    await page.keyboard.press('Control+Enter');
    await expect(sending).toBeHidden();

    await expect(page.getByText('Sent, 4 proofs to keep')).toBeVisible();
    const proof = page.getByRole('article', { name: 'Proof of service' });
    await expect(proof).toContainText('By fax to (510) 555-0110');
    await expect(proof).toContainText('Iris Tan');
    await page.getByRole('button', { name: 'Keep the proof for Sierra Pacific Mutual' }).click();
    await page.getByLabel('Confirmation of the fax').fill('Confirmation 7781-22');
    await page.keyboard.press('Control+Enter');
    await expect(side.getByText('Confirmation 7781-22')).toBeVisible();
    await expect(page.getByText('Sent, 3 proofs to keep')).toBeVisible();
    await expectAccessible(page);

    const pdf = oneLine(pdfText(await downloaded(page, 'All to print, PDF')));
    for (const words of ['Alder Evaluations', 'Notice of appointment', claimant, 'QME Form 110', 'Claim number', 'Proof of service', 'penalty of perjury', 'By fax to (510) 555-0110', 'Iris Tan']) expect(pdf, words).toContain(words);
    const docx = docxText(await downloaded(page, /^L-\d+ as DOCX$/));
    for (const words of ['Alder Evaluations', claimant, '77 Alhambra Boulevard', 'Sierra Pacific Mutual']) expect(docx, words).toContain(words);

    await page.getByRole('link', { name: new RegExp(`${claimant}, C-`) }).click();
    await expect(page).toHaveURL(new RegExp(`/cases/${caseId}`));
    await expect(page.getByText('Notified').first()).toBeVisible();
    const letters = page.getByRole('table', { name: 'Letters' });
    await expect(letters.getByRole('row', { name: /Appointment notice/ })).toContainText('Sent, 3 proofs to keep');
    await expectAccessible(page);
    const clocks = await inPractice(world.practiceId, (tx) => tx.clock.findMany({ where: { practiceId: world.practiceId, caseId, rule: 'appointment.notice' } }));
    expect(clocks.map(({ state, endedOn }) => [state, endedOn?.toISOString().slice(0, 10)])).toEqual([['MET', today]]);

    await page.goto('/letters?show=to_prove');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Appointment notice' })).toBeVisible();
  });

  test('e-mail only to who agreed in writing, found in the mail folder; a wording revised does not touch what was sent', async ({ page, context, world, today }) => {
    const { caseId } = await bookedExam(world, addDays(today, 30));
    const address = `service.${world.practiceId.slice(0, 8)}@pike.example`;
    await signIn(context, world, 'assistant');
    const ask = async () => {
      await page.goto(`/cases/${caseId}`);
      await page.getByRole('button', { name: 'Write a letter' }).click();
      await page.getByRole('menuitem', { name: /^Information request/ }).click();
      await page.getByLabel('What is missing').fill('The name of the treating physician');
      await page.getByRole('button', { name: 'Write the letter' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Information request' })).toBeVisible();
    };

    await page.goto('/settings/letters');
    await page.getByRole('link', { name: 'Information request: write your own' }).click();
    const body = page.getByRole('textbox', { name: 'Letter' });
    await body.fill('We lack this for {{claimant.nam}}:\n\n{{#items}}\n- {{.}}\n{{/items}}');
    await expect(page.getByRole('list', { name: 'Fields that do not exist' })).toContainText('Line 1: there is no field {{claimant.nam}}');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Save the wording' }).click();
    await expect(page.getByRole('main').getByRole('alert')).toContainText('claimant.nam');
    await page.getByRole('button', { name: 'Use claimant.name' }).click();
    await expect(page.getByRole('region', { name: 'Preview' })).toContainText(`We lack this for ${claimant}`);
    await page.getByRole('button', { name: 'Save the wording' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Our information request' })).toBeVisible();
    await expectAccessible(page);

    await ask();
    const first = page.url();
    await expect(page.getByRole('article', { name: 'The letter' })).toContainText(`We lack this for ${claimant}`);
    const side = page.getByRole('complementary', { name: 'To whom it goes, checks and proof' });
    const pike = side.getByRole('listitem').filter({ hasText: 'Harlan Pike LLP' }).first();
    await pike.getByText('Why not fax or e-mail?').click();
    await expect(pike).toContainText('No written agreement of theirs to e-mail service is recorded. 8 CCR 36.7');
    await pike.getByRole('link', { name: 'Record it' }).click();
    await page.getByRole('button', { name: 'Record an agreement to e-mail service' }).click();
    const agreeing = page.getByRole('dialog', { name: 'E-mail service agreed' });
    await agreeing.getByLabel('Who agreed').selectOption({ label: 'Harlan Pike LLP, defense attorney' });
    await agreeing.getByLabel('E-mail for service').fill(address);
    await expectAccessible(page);
    await agreeing.getByRole('button', { name: 'Record the agreement' }).click();
    await expect(page.getByRole('region', { name: 'E-mail service' })).toContainText(`${address}, agreed`);

    await page.goto(first);
    await page.getByLabel('How it goes to Harlan Pike LLP').selectOption('email');
    await expect(pike).toContainText(address);
    await page.getByRole('button', { name: 'Send to 4, serve today' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Send to 4, serve today' }).click();
    await expect(page.getByText('Served on')).toBeVisible();
    const outbox = () => inPractice(world.practiceId, (tx) => tx.outboxMail.findMany({ where: { practiceId: world.practiceId }, select: { to: true, state: true, lastError: true } }));
    await expect.poll(outbox, { timeout: 90_000 }).toEqual([{ to: address, state: 'SENT', lastError: '' }]);
    expect(mailsTo(address)).toHaveLength(1);
    expect(mailsTo(address)[0]).toContain('application/pdf');
    expect(mailsTo(address)[0], 'no patient data outside of the attachment').not.toContain('Reyes');

    await page.goto('/settings/mail');
    await expect(page.getByText('E-mail is kept as files on this machine; nothing leaves it.')).toBeVisible();
    await expect(page.getByRole('row', { name: /Harlan Pike LLP/ })).toContainText('Sent');
    await expectAccessible(page);

    await page.goto('/settings/letters');
    await page.getByRole('link', { name: 'Our information request' }).click();
    await body.fill('Please send this for {{claimant.name}}:\n\n{{#items}}\n- {{.}}\n{{/items}}');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Against version 1' }).click();
    await expect(page.locator('ins').first()).toContainText('Please');
    await expectAccessible(page);
    await page.goto(first);
    await expect(page.getByRole('article', { name: 'The letter' })).toContainText(`We lack this for ${claimant}`);
    await ask();
    await expect(page.getByRole('article', { name: 'The letter' })).toContainText(`Please send this for ${claimant}`);
  });
});

test.describe('B2 on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the desk and the letter fit', async ({ page, context, world, today }) => {
    const { caseId } = await bookedExam(world, addDays(today, 30));
    await signIn(context, world, 'assistant');
    await page.goto(`/cases/${caseId}`);
    await page.getByRole('button', { name: 'Write a letter' }).tap();
    await page.getByRole('menuitem', { name: /^Notice of the appointment/ }).tap();
    await expect(page.getByRole('heading', { level: 1, name: 'Appointment notice' })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await expectAccessible(page);
    await page.goto('/letters');
    await page.getByRole('link', { name: /Appointment notice/ }).tap();
    await page.getByRole('button', { name: 'Send to 4, serve today' }).tap();
    await expect(page.getByRole('dialog').getByRole('button', { name: 'Send to 4, serve today' })).toBeInViewport();
    await expectAccessible(page);
  });
});

import { addDays, type CalendarDate } from '../../lib/domain/calendar';
import { inPractice, type World } from '../../lib/test/world';
import { anExam } from '../support/arrange';
import { anotherBrowser, expect, expectAccessible, signIn, test } from '../support/test';

/** The claimant's own number, and the attorney's office of a represented one. */
async function withNumbers({ practiceId }: World, caseId: string): Promise<void> {
  await inPractice(practiceId, async (tx) => {
    const { claimantId } = await tx.case.findUniqueOrThrow({ where: { practiceId_id: { practiceId, id: caseId } } });
    await tx.claimant.update({ where: { practiceId_id: { practiceId, id: claimantId } }, data: { phone: '(209) 555-0101' } });
    const attorney = await tx.contact.create({ data: { practiceId, name: 'Dana Bautista', searchName: 'dana bautista', phone: '(916) 555-0142' } });
    await tx.caseParty.create({ data: { practiceId, caseId, contactId: attorney.id, role: 'applicant_attorney' } });
  });
}

const sheetsOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

test('B7: the day before: from Today to the call list, each call with one key, and what was said stands with the case', async ({ page, context, world, today }) => {
  const tomorrow = addDays(today, 1);
  const first = await anExam(world, { claimant: 'Olga Petrenko', examOn: tomorrow, startMinute: 510, packets: [{ countedPages: 1_018, declaredPages: 1_018 }] });
  await anExam(world, { claimant: 'Joel Whitaker', examOn: tomorrow, startMinute: 630 });
  await anExam(world, { claimant: 'Rosalind Achterberg', examOn: tomorrow, startMinute: 780, kind: 'AME' });
  await withNumbers(world, first.caseId);
  await signIn(context, world, 'assistant');
  await page.goto('/today');
  await expect(page.getByRole('table', { name: 'Exams tomorrow' }).getByRole('row', { name: /Olga Petrenko/ })).toContainText('Not called yet');
  await page.getByRole('link', { name: 'Call list' }).click();

  await expect(page.getByText('0 of 3 reached')).toBeVisible();
  const olga = page.getByRole('row', { name: /Olga Petrenko/ });
  await expect(olga).toContainText('(916) 555-0142');
  await expect(olga).toContainText('Attorney’s office, about scheduling only');
  await expect(olga).toContainText(/1,018 pages.*1 of 1 declared/s);
  await expect(page.getByText('LC 4062.3').first()).toBeVisible();

  await page.keyboard.press('j');
  await page.keyboard.press('y');
  await expect(olga).toContainText(/Confirmed.*Dana Bautista/s);
  await expect(page.getByText('1 of 3 reached')).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('n');
  const joel = page.getByRole('row', { name: /Joel Whitaker/ });
  await expect(page.getByText('Whitaker: no answer.')).toBeVisible();
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(joel).toContainText('Not called yet');

  await page.getByRole('button', { name: /Record a call with who and note: Achterberg/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('About').selectOption('Wants another date');
  await dialog.getByLabel('What was said').fill('In hospital until Friday');
  await dialog.getByRole('button', { name: 'Record it' }).click();
  await expect(page.getByRole('row', { name: /Rosalind Achterberg/ })).toContainText('In hospital until Friday');
  await expect(page.getByText('2 of 3 reached')).toBeVisible();
  await expectAccessible(page);
  await page.emulateMedia({ media: 'print' });
  expect(sheetsOf(await page.pdf({ format: 'Letter' })), 'sheets of paper').toBe(1);
  await page.emulateMedia({ media: null });

  await page.goto(`/cases/${first.caseId}`);
  await expect(page.getByRole('region', { name: 'Who said what' })).toContainText(/Confirmed.*Phone to the applicant attorney, Dana Bautista/s);
});

test('A2: the brief on one page and on one sheet, from Today’s one button', async ({ page, context, world, today }) => {
  const { caseId } = await anExam(world, { claimant: 'Marisol Ibarra', examOn: today, startMinute: 1_439, packets: [{ countedPages: 1_284, declaredPages: 1_284 }, { countedPages: 412, declaredPages: null }] });
  await withNumbers(world, caseId);
  await inPractice(world.practiceId, (tx) => tx.issueAsked.create({ data: { practiceId: world.practiceId, caseId, position: 1, text: 'Did the injury arise out of employment?', askedBy: 'defense_attorney' } }));
  await signIn(context, world, 'physician');
  await page.goto('/today');
  await page.getByRole('link', { name: /Open brief for 11:59/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Marisol Ibarra' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Issues asked' })).toContainText('Did the injury arise out of employment?');
  await expect(page.getByRole('region', { name: 'Records' })).toContainText(/412.*Quarantined.*412 pages without a declaration.*8 CCR 9793\(n\)/s);
  const exam = page.getByRole('region', { name: 'The exam', exact: true });
  await expect(exam).toContainText(/ML201.*20 minutes.*8 CCR 49\.2.*verify/s);
  await expect(page.getByRole('region', { name: 'Clocks that the exam starts' })).toContainText('8 CCR 38(a)');
  await expect(page.getByRole('region', { name: 'Parties' })).toContainText('Dana Bautista');
  await expect(page.getByRole('region', { name: 'Own earlier reports' })).toContainText('None');
  await expectAccessible(page);
  await page.emulateMedia({ media: 'print' });
  expect(sheetsOf(await page.pdf({ format: 'Letter' })), 'sheets of paper').toBe(1);
});

test.describe('A3 on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, cutsNetwork: true });

  test('the timer goes on without a network, survives a reload, is the same on two devices, and asks why it fell short', async ({ page, context, world, today }) => {
    const { evaluationId } = await anExam(world, { claimant: 'Marisol Ibarra', examOn: today, startMinute: 540 });
    await signIn(context, world, 'physician');
    await page.goto(`/evaluations/${evaluationId}/exam`);
    await expect(page.getByText('20 minutes at least')).toBeVisible();
    await page.getByRole('button', { name: 'Start' }).tap();
    await expect(page.getByText(/Running since/)).toBeVisible();

    await context.setOffline(true);
    await page.getByRole('button', { name: 'Pause' }).tap();
    await expect(page.getByText('Offline, kept on this device.')).toBeVisible();
    await page.getByRole('button', { name: 'Go on' }).tap();
    await expect(page.getByText(/Running since/)).toBeVisible();
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
    expect(kept, 'ids and instants only').toContain('startedAt');
    expect(kept).not.toMatch(/Ibarra|Marisol/);

    await context.setOffline(false);
    await expect(page.getByText('Offline, kept on this device.')).toBeHidden();
    await page.reload();
    await expect(page.getByText(/Running since/)).toBeVisible();
    await expect(page.getByRole('region', { name: 'Stretches' }).getByRole('listitem')).toHaveCount(2);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await expectAccessible(page);

    const desk = await anotherBrowser(page);
    await signIn(desk.context, world, 'assistant');
    const other = await desk.context.newPage();
    await other.goto(`/evaluations/${evaluationId}/exam`);
    await other.getByRole('button', { name: 'Pause' }).click();
    await expect(page.getByText('Paused')).toBeVisible();
    await expect(other.getByRole('timer')).toHaveText((await page.getByRole('timer').textContent()) ?? '');
    expect(desk.complaints).toEqual([]);
    await desk.context.close();

    await page.getByRole('button', { name: 'End the exam' }).tap();
    const dialog = page.getByRole('dialog', { name: 'End the exam' });
    await expect(dialog.getByLabel('Minutes face to face')).toHaveValue('0');
    await dialog.getByLabel(/Why less than the 20 minutes/).fill('The claimant fell ill; a second date is asked for.');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Mark examined, 0 minutes' }).tap();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('region', { name: 'What became of it' })).toContainText(/0 minutes face to face.*Below the 20 minutes: The claimant fell ill.*8 CCR 38\(a\)/s);
    await expectAccessible(page);
  });

  test('a device whose clock runs away keeps the length, and a stretch is taken away, brought back and corrected', async ({ page, context, world, today }) => {
    const { evaluationId } = await anExam(world, { claimant: 'Terrence Boyd', examOn: today, startMinute: 600 });
    await signIn(context, world, 'physician');
    await page.clock.install();
    await page.goto(`/evaluations/${evaluationId}/exam`);
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Start' }).tap();
    await page.clock.fastForward('25:00');
    await page.getByRole('button', { name: 'Pause' }).tap();
    await expect(page.getByText('Minimum reached')).toBeVisible();
    await context.setOffline(false);
    await page.clock.fastForward('00:10');
    await expect(page.getByText('Offline, kept on this device.')).toBeHidden();
    await page.reload();
    await expect(page.getByRole('timer')).toHaveText(/^25:0\d$/);

    await page.getByRole('button', { name: /^Remove the stretch/ }).tap();
    await expect(page.getByRole('timer')).toHaveText('00:00');
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).tap();
    await expect(page.getByRole('timer')).toHaveText(/^25:0\d$/);

    await page.getByRole('button', { name: /^Correct the stretch/ }).tap();
    const dialog = page.getByRole('dialog', { name: 'Correct a stretch' });
    await dialog.getByLabel('Day').fill(dayBefore(today));
    await dialog.getByLabel('From').fill('09:00');
    await dialog.getByLabel('To').fill('09:31');
    await dialog.getByLabel('Why by hand').fill('Forgot to start it');
    await dialog.getByRole('button', { name: 'Correct it' }).tap();
    await expect(page.getByRole('timer')).toHaveText('31:00');
    await expect(page.getByText('By hand: Forgot to start it')).toBeVisible();
    await expectAccessible(page);
  });
});

const dayBefore = (day: CalendarDate): string => addDays(day, -1);

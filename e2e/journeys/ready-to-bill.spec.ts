import { inPractice } from '../../lib/test/world';
import { anExam, at, daysAgo } from '../support/arrange';
import { expect, expectAccessible, signIn, test } from '../support/test';
import { markExamined } from '../../lib/features/evaluations/mark-examined';
import { serveReport } from '../../lib/features/evaluations/serve-report';

// The draft that asks for the focus is refused first.
test.use({ expectedStatuses: [422] });

test('C1 and C2: what waits stands by harm with what is against it, several are drafted at once, and a psychiatric focus is asked, not assumed', async ({ page, context, world }) => {
  const served = async (claimant: string, days: number) => {
    const examOn = at(world, 'owner', daysAgo(days)).today;
    const made = await anExam(world, { claimant, examOn, loggedAt: daysAgo(days + 40), packets: [{ countedPages: 300, declaredPages: claimant.startsWith('Ines') ? null : 300 }] });
    await markExamined(at(world, 'physician'), { evaluationId: made.evaluationId as never, version: await versionOf(world.practiceId, made.evaluationId), examinedOn: examOn, faceToFaceMinutes: 60 });
    await serveReport(at(world, 'owner'), { evaluationId: made.evaluationId as never, version: await versionOf(world.practiceId, made.evaluationId), servedOn: at(world, 'owner', daysAgo(days - 5)).today });
    return made.evaluationId;
  };
  await served('Ines Barragán', 30);
  await served('Paul Whitcomb', 20);
  const asked = await served('Dora Lindgren', 25);
  await inPractice(world.practiceId, (tx) => tx.evaluation.updateMany({ where: { practiceId: world.practiceId, id: asked }, data: { primaryFocus: 'ask_psychiatry' } }));

  await signIn(context, world, 'owner');
  await page.goto('/invoices');
  const ready = page.getByRole('table', { name: 'Ready to bill' });
  await expect(ready.getByRole('row', { name: /Dora Lindgren/ })).toContainText('Asks whether psychiatry is the primary focus');
  await ready.getByRole('row', { name: /Ines Barragán/ }).getByText(/pages? not declared/).filter({ visible: true }).first().click();
  await expect(ready.getByRole('row', { name: /Ines Barragán/ })).toContainText('8 CCR 9793(n)');
  await page.getByRole('navigation', { name: 'Order of what is ready' }).getByRole('link', { name: 'By value' }).click();
  await expect(page).toHaveURL(/ready=value/);

  await page.getByRole('checkbox', { name: 'Choose all that nothing blocks' }).check();
  await page.getByRole('button', { name: /^Draft 2 invoices/ }).click();
  await expect(page.getByText('2 invoices drafted.').first()).toBeVisible();
  await expect(ready.getByRole('row')).toHaveCount(2);
  await expectAccessible(page);

  await ready.getByRole('button', { name: /Draft the invoice of Dora Lindgren/ }).click();
  const dialog = page.getByRole('dialog', { name: 'What is the primary focus?' });
  await expect(dialog).toContainText('$2,015.00');
  await dialog.getByRole('radio', { name: /Psychiatric or psychological/ }).check();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Draft with this answer' }).click();
  await expect(page).toHaveURL(/\/invoices\/[0-9a-f-]{36}/);
  await expect(page.getByText('-96 psychiatric evaluation is the primary focus').first()).toBeVisible();
  await expect(page.getByRole('button', { name: /Issue.*\$4,330\.00/ })).toBeVisible();
  await page.getByText('Other codes considered').click();
  await expect(page.getByText('Only if an interpreter was needed and the report describes it')).toBeVisible();
  await expectAccessible(page);
});

const versionOf = async (practiceId: string, id: string) => (await inPractice(practiceId, (tx) => tx.evaluation.findFirstOrThrow({ where: { practiceId, id }, select: { version: true } }))).version;

import { addDays } from '../../lib/domain/calendar';
import { withAddresses } from '../../lib/test/letters';
import { inPractice } from '../../lib/test/world';
import { anExamined, aServedReport } from '../support/arrange';
import { expect, expectAccessible, signIn, test } from '../support/test';

const medicalUnit = { name: 'DWC Medical Unit', searchName: 'dwc medical unit', roles: ['dwc' as const], street: 'PO Box 71010', city: 'Oakland', state: 'CA', postalCode: '94612' };

// Asking without the circumstances is refused on purpose.
test.use({ expectedStatuses: [422] });

test('A7: more time is asked for in time on Form 112, served on all, approved; the fee is said at each step', async ({ page, context, world, today }) => {
  const exam = await withAddresses(world, await anExamined(world, 'Ofelia Duarte', 21));
  await inPractice(world.practiceId, (tx) => tx.contact.create({ data: { practiceId: world.practiceId, ...medicalUnit } }));
  await signIn(context, world, 'assistant');
  await page.goto(`/cases/${exam.caseId}`);
  await page.getByRole('button', { name: 'More for comprehensive' }).first().click();
  await page.getByRole('menuitem', { name: 'More time' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'More time for the report' })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Day 21 of 30' })).toContainText('ask for more time on Form 112 by');
  await expect(page.getByRole('complementary')).toContainText('Records that the claims administrator did not send are no ground.');
  await page.getByRole('radio', { name: /A consultant’s report/ }).check();
  await page.getByRole('button', { name: 'Draft the request' }).click();
  await expect(page.getByText('Say what happened: the Medical Director decides on it').first()).toBeVisible();
  await page.getByLabel('What happened').fill('The neurologist’s report was asked for on the day of the exam and is promised for next month.');
  await page.getByLabel(/Enclosed to show it/).fill('Request to the consultant');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Draft the request' }).click();

  await expect(page).toHaveURL(/\/letters\/[0-9a-f-]{36}/);
  await expect(page.getByText('QME Form 112').first()).toBeVisible();
  await page.getByRole('button', { name: 'Send to 5, serve today' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Send to 5, serve today' }).click();
  await expect(page.getByText(/Sent/).first()).toBeVisible();

  await page.goto(`/evaluations/${exam.evaluationId}/extension`);
  await expect(page.getByText('Asked, not decided')).toBeVisible();
  await page.getByRole('button', { name: 'Record the decision' }).click();
  const decision = page.getByRole('dialog', { name: 'What was decided' });
  await decision.getByRole('radio', { name: 'Approved' }).check({ force: true });
  await expect(decision).toContainText('The report is due on');
  await decision.getByRole('button', { name: 'Record the decision' }).click();
  await expect(page.getByText('Approved', { exact: true })).toBeVisible();
  await expect(page.getByRole('complementary')).toContainText('More time was given.');
  await expectAccessible(page);
  const clocks = await inPractice(world.practiceId, (tx) => tx.clock.findMany({ where: { practiceId: world.practiceId, evaluationId: exam.evaluationId, state: 'OPEN' }, select: { rule: true, strictOn: true } }));
  expect(clocks.map(({ rule, strictOn }) => [rule, strictOn.toISOString().slice(0, 10)])).toContainEqual(['report.extended_tests', addDays(today, 39)]);
});

test('A7: a report that is late without a request: the notice is kept, and the fee is owed when both sides accept', async ({ page, context, world }) => {
  const { evaluationId } = await anExamined(world, 'Late Larsson', 45);
  await signIn(context, world, 'assistant');
  await page.goto(`/evaluations/${evaluationId}/extension`);
  await expect(page.getByRole('complementary')).toContainText('Nobody owes the fee unless both sides accept');
  await page.getByRole('button', { name: 'Record the notice' }).click();
  const accepts = page.getByRole('list', { name: 'Who accepts the late report' });
  await accepts.getByRole('button', { name: 'Accepted today' }).first().click();
  await expect(accepts.getByText(/Applicant’s side: accepted in writing/)).toBeVisible();
  await accepts.getByRole('button', { name: 'Accepted today' }).click();
  await expect(page.getByRole('complementary')).toContainText('both sides accepted it in writing: the fee is owed');
  await expectAccessible(page);
});

test('B10: a supplemental is asked for, weighed, given more time by agreement and taken up; the same question again is not billed', async ({ page, context, world }) => {
  const { caseId } = await aServedReport(world, 'Imre Kovacs');
  await signIn(context, world, 'assistant');
  await page.goto(`/cases/${caseId}`);
  await page.getByRole('link', { name: 'Requests after the report' }).click();
  await page.getByRole('button', { name: 'Log a request' }).click();
  const log = page.getByRole('dialog', { name: 'Log a request' });
  await log.getByLabel('The questions').fill('Does the new MRI change the apportionment of the left knee?');
  await log.getByRole('group', { name: 'New records since the last report?' }).getByText('Yes').click();
  await expect(log.getByRole('status')).toContainText('Can be billed: new records came after the last report');
  await log.getByRole('button', { name: 'Log the request' }).click();
  const first = page.getByRole('listitem').filter({ hasText: 'Does the new MRI' });
  await expect(first).toContainText(/in 2 months.*8 CCR 38\(i\)/);

  await first.getByRole('button', { name: 'More time agreed' }).click();
  await page.getByLabel('More days').fill('20');
  await page.getByRole('button', { name: 'Record the agreement' }).click();
  await expect(first).toContainText('20 more days agreed');
  await expect(first).toContainText('in 3 months');
  await first.getByRole('button', { name: 'Take it up' }).click();
  await expect(first.getByRole('link', { name: 'To the supplemental on the case' })).toBeVisible();

  await page.getByRole('button', { name: 'Log a request' }).click();
  await log.getByLabel('The questions').fill('Please address the apportionment of the left knee again.');
  await log.getByRole('group', { name: 'Was it already asked for an earlier report?' }).getByText('Yes').click();
  await log.getByRole('button', { name: 'Log the request' }).click();
  const second = page.getByRole('listitem').filter({ hasText: 'left knee again' });
  await expect(second).toContainText('Much the same was asked');
  await expect(second).toContainText('Not payable: the issue was asked before');
  await second.getByRole('button', { name: 'Decline' }).click();
  await page.getByLabel('Why').fill('Answered in the report of the exam.');
  await page.getByRole('dialog').getByRole('button', { name: 'Decline' }).click();
  await expect(second).toContainText('Declined: Answered in the report of the exam.');
  await expectAccessible(page);

  await first.getByRole('link', { name: 'To the supplemental on the case' }).click();
  await expect(page.getByRole('table', { name: 'Evaluations' })).toContainText('Supplemental');
});

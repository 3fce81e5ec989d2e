import { beginReport } from '../../lib/features/reports/begin-report';
import { inPractice } from '../../lib/test/world';
import { anExamined, at } from '../support/arrange';
import { expect, expectAccessible, signIn, test } from '../support/test';

test('an owner copies a built-in wording, changes it and keeps a phrase; a report begun from it has the sections and the values of its case', async ({ page, context, world }) => {
  await signIn(context, world, 'owner');
  await page.goto('/settings/reports');
  await page.getByLabel('Specialty').selectOption('Musculoskeletal');
  await page.getByRole('link', { name: 'Comprehensive report: copy the built-in words' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Comprehensive report, musculoskeletal' })).toBeVisible();
  await page.getByLabel('Name', { exact: true }).fill('Our spine report');
  const introduction = page.getByRole('textbox', { name: 'Introduction', exact: true });
  await introduction.focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Claim numbers: ');
  await page.getByLabel('Put into Introduction').selectOption('Claim numbers');
  await expect(introduction).toContainText('Claim numbers: Claim numbers');
  await expect(page.getByRole('group', { name: 'How a report would begin' })).toContainText('Claim numbers: GBI-229140');
  await page.getByRole('button', { name: 'Save the wording' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Our spine report' })).toBeVisible();

  await page.getByLabel('Title of section 2').fill('History as told');
  await page.getByRole('button', { name: 'Save as version 2' }).click();
  await expect(page.getByRole('button', { name: 'Save as version 3' })).toBeDisabled();
  await page.getByRole('button', { name: 'Against version 1' }).click();
  await expect(page.getByRole('group', { name: 'What changed in History as told' })).toContainText('told');
  await expectAccessible(page);

  await page.goto('/settings/phrases');
  await page.getByRole('button', { name: 'Add a phrase' }).click();
  await page.getByLabel('Short name').fill('nl gait');
  await page.getByRole('textbox', { name: 'Words of the phrase' }).click();
  await page.keyboard.type('Gait is normal, on heels and toes too.');
  await page.getByLabel('Physical examination').check();
  await page.getByRole('button', { name: 'Save the phrase' }).click();
  await expect(page.getByRole('list', { name: 'Phrases' }).getByRole('listitem')).toContainText('Gait is normal, on heels and toes too.');
  await page.getByRole('button', { name: 'Remove nl gait' }).click();
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: 'Change nl gait' })).toBeVisible();
  await expectAccessible(page);

  const { evaluationId } = await anExamined(world, 'Rafael Ocampo', 3);
  const version = await inPractice(world.practiceId, (tx) => tx.reportTemplateVersion.findFirstOrThrow({ where: { practiceId: world.practiceId, number: 2 } }));
  const { id } = await beginReport(at(world, 'assistant'), { evaluationId: evaluationId as never, templateVersionId: version.id as never });
  await page.goto(`/reports/${id}`);
  await expect(page.getByRole('textbox', { name: 'Introduction', exact: true })).toContainText('Rafael Ocampo');
  await expect(page.getByText('History as told').first()).toBeVisible();
});

test('diagnoses and measurements are typed with keys alone, undone, and stand in the report', async ({ page, context, world }) => {
  const { evaluationId } = await anExamined(world, 'Rafael Ocampo', 3);
  const { id } = await beginReport(at(world, 'assistant'), { evaluationId: evaluationId as never, specialty: 'musculoskeletal' });
  await signIn(context, world, 'assistant');
  await page.goto(`/reports/${id}?panel=findings`);
  const panel = page.getByRole('tabpanel', { name: 'Findings' });

  const diagnosis = panel.getByRole('combobox', { name: 'Add a diagnosis' });
  await diagnosis.focus();
  await page.keyboard.type('right knee pain');
  await expect(page.getByRole('option', { name: /Pain in right knee/ }).first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('textbox', { name: 'Diagnosis 1', exact: true })).toHaveValue('Pain in right knee');
  await expect(panel.getByLabel('ICD-10-CM code of diagnosis 1')).toHaveValue('M25.561');
  await expect(panel.getByLabel('Side of diagnosis 1')).toHaveValue('right');

  await panel.getByLabel('Add a table').selectOption('Knee, range of motion');
  await expect(panel.getByLabel('Flexion, right')).toBeFocused();
  await page.keyboard.type('110°');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('135°');
  await page.keyboard.press('Enter');
  await page.keyboard.type('0°');
  await expect(panel.getByLabel('Extension, left')).toHaveValue('0°');
  await page.keyboard.press('Control+z');
  await expect(panel.getByLabel('Extension, left')).toHaveValue('');
  await page.keyboard.press('Control+y');
  await expect(panel.getByLabel('Extension, left')).toHaveValue('0°');

  await panel.getByRole('button', { name: 'Apportion a body part' }).click();
  const part = panel.getByRole('group', { name: /^Apportionment of/ });
  await part.getByRole('textbox', { name: 'Body part', exact: true }).fill('Right knee');
  await part.getByRole('textbox', { name: 'Cause', exact: true }).fill('Injury of this claim');
  await part.getByRole('textbox', { name: 'Percent', exact: true }).fill('100');
  await expect(part).toContainText('Say how and why of each cause');
  await part.getByRole('textbox', { name: 'How and why', exact: true }).fill('No complaints and no findings before the injury.');
  await expect(part).toContainText('100 of 100%');
  await expect(panel.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
  await expectAccessible(page);

  const row = await inPractice(world.practiceId, (tx) => tx.report.findUniqueOrThrow({ where: { practiceId_id: { practiceId: world.practiceId, id } } }));
  expect(row.findings).toMatchObject({ diagnoses: [{ code: 'M25.561', side: 'right' }], measurements: [{ what: 'Flexion', right: '110°', left: '135°' }, { what: 'Extension', left: '0°' }], apportionment: [{ factors: [{ percent: 100 }] }] });
  await expect(page.getByRole('figure', { name: 'Measurements' }).first()).toContainText('135°');
});

import { addDays, addMonths } from '../../lib/domain/calendar';
import { addInterest } from '../../lib/features/interests/add-interest';
import { aContact } from '../../lib/test/referrals';
import { anExam, at } from '../support/arrange';
import { expect, expectAccessible, signIn, test } from '../support/test';

const coverLetter = `1. Is the injury of each claim industrial?
2) Has the worker reached permanent and stationary status,
   and if so, since when?
(3) What part of the disability is due to other factors?`;

test.describe('B1: a panel or referral arrives', () => {
  test('a panel by fax: two injuries, questions, a known claimant, a conflict, a question back, and a case with a date to find', async ({ page, context, world, today }) => {
    await anExam(world, { claimant: 'Gustavo Reyes-Ortiz', examOn: addDays(today, 20) });
    await aContact(world, 'Delgado Hart LLP', { roles: ['applicant_attorney'] });
    await addInterest(at(world, 'owner'), { physicianId: world.physicianId, name: 'Delta Cold Storage, Inc.', kind: 'professional', note: '' });
    await signIn(context, world, 'assistant');

    await page.goto('/referrals');
    await page.getByRole('link', { name: 'New referral' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'New referral' })).toBeVisible();
    const missing = page.getByRole('complementary', { name: 'What is missing' });
    await page.getByText('Fax', { exact: true }).click();
    await page.getByRole('combobox', { name: 'Who asks' }).pressSequentially('Delgado');
    await page.getByRole('option', { name: /Delgado Hart LLP/ }).click();
    await page.getByLabel('Role', { exact: false }).first().selectOption('applicant_attorney');
    await page.getByRole('combobox', { name: 'Payer' }).pressSequentially('Sierra');
    await page.getByRole('option', { name: /Sierra Pacific Mutual/ }).click();
    await page.getByRole('combobox', { name: 'Claimant' }).pressSequentially('Gustavo Reyes Ortiz');
    await expect(page.getByText('Probably the same person:')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Someone else' }).click();
    await expect(page.getByText('Probably the same person:')).toBeHidden();
    await page.getByLabel('Employer').first().fill('Delta Cold Storage');
    await page.getByLabel('Panel number').fill('7731906');
    await page.getByLabel('Specialty').selectOption('MOS');
    await page.getByLabel('Issued on').fill(addDays(today, -8));
    await page.getByLabel('Appointment asked on').fill(addDays(today, -2));
    for (const [at_, claim, days] of [[1, 'GBI-229140', -500], [2, 'GBI-229141', -900]] as const) {
      await page.getByRole('button', { name: 'Add an injury' }).click();
      const injury = page.getByRole('group', { name: `Injury ${at_}` });
      await injury.getByLabel('Date of injury').fill(addDays(today, days));
      await injury.getByLabel('Claim number').fill(claim);
      await injury.getByLabel('Body parts').fill(at_ === 1 ? 'low back' : 'both wrists');
    }
    const second = page.getByRole('group', { name: 'Injury 2' });
    await second.getByLabel('Cumulative trauma').check();
    await second.getByLabel('Last day').fill(addMonths(today, -12));
    await page.getByLabel('Questions, as they were asked').fill(coverLetter);
    await page.getByRole('button', { name: 'Add 3 questions' }).click();
    await expect(page.getByLabel('Question 2', { exact: true })).toHaveValue('Has the worker reached permanent and stationary status, and if so, since when?');
    await page.getByRole('button', { name: 'Move question 3 up' }).click();
    await expect(page.getByLabel('Question 2', { exact: true })).toHaveValue('What part of the disability is due to other factors?');
    await expect(missing.getByText('Represented or not')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Save referral' }).click();

    await expect(page.getByRole('heading', { level: 1, name: 'Gustavo Reyes Ortiz' })).toBeVisible();
    await expect(page.getByText('Received', { exact: true }).first()).toBeVisible();
    const conflicts = page.getByRole('region', { name: /Conflict of interest/ });
    await expect(conflicts.getByText('The physician declared a tie with Delta Cold Storage, Inc.')).toBeVisible();
    await page.getByRole('button', { name: 'Accept', exact: true }).click();
    await expect(page.getByRole('dialog').getByText('Represented or not is missing.')).toBeVisible();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();

    await page.getByRole('button', { name: 'Ask for information' }).click();
    await expect(page.getByRole('dialog').getByLabel('What you ask for')).toHaveValue(/Represented or not/);
    await page.getByRole('dialog').getByRole('button', { name: 'Draft the letter' }).click();
    await expect(page).toHaveURL(/\/letters\//);
    await page.goto('/referrals?stage=INFO_REQUESTED');
    await page.getByRole('link', { name: 'Gustavo Reyes Ortiz' }).click();
    await expect(page.getByText('Waits for an answer. Asked for:')).toBeVisible();

    await page.getByRole('link', { name: 'Edit facts' }).click();
    await page.getByRole('group', { name: 'Represented by an attorney' }).getByText('Yes', { exact: true }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('Form 122, declaration of service.')).toBeVisible();
    await page.getByRole('button', { name: 'The information came' }).click();
    await expect(page.getByRole('button', { name: 'The information came' })).toBeHidden();

    await page.getByRole('button', { name: 'Decide', exact: true }).click();
    const decision = page.getByRole('dialog');
    await decision.getByText('No conflict', { exact: true }).click();
    await decision.getByLabel('What the decision rests on').fill('One lecture in 2019, unpaid. The claimant is a namesake.');
    await expectAccessible(page);
    await decision.getByRole('button', { name: 'Keep the decision' }).click();
    await expect(conflicts.getByText('One lecture in 2019')).toBeVisible();

    await page.getByRole('button', { name: 'Accept', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Accept and open the case' }).click();
    await expect(page).toHaveURL(/\/calendar\?.*find=/);
    await page.goto('/referrals?stage=ACCEPTED');
    await page.getByRole('link', { name: 'Gustavo Reyes Ortiz' }).click();
    await page.getByRole('link', { name: /^Open case/ }).click();
    await expect(page.getByRole('list', { name: /Stage 2 of/ }).getByRole('link', { name: 'Referral' })).toBeVisible();
    await expect(page.getByText('GBI-229141')).toBeVisible();
    await expect(page.getByText('What part of the disability is due to other factors?')).toBeVisible();
    await expect(page.getByText('7731906').first()).toBeVisible();
    await expectAccessible(page);
  });

  test('an IME by telephone: the agreement written on the spot is quoted in the letter', async ({ page, context, world, today }) => {
    await signIn(context, world, 'owner');
    await page.goto('/referrals/new');
    await page.getByText('IME', { exact: true }).click();
    await page.getByRole('combobox', { name: 'Who asks' }).pressSequentially('Sierra');
    await page.getByRole('option', { name: /Sierra Pacific Mutual/ }).click();
    await page.getByRole('button', { name: 'Sierra Pacific Mutual pays' }).click();
    await page.getByRole('combobox', { name: 'Claimant' }).fill('Hannah Kowalczyk');
    await page.keyboard.press('Escape');
    await page.getByLabel('Jurisdiction').selectOption({ label: 'Washington, Labor & Industries' });
    await expect(page.getByText('WAC 296-23-347(3)(a)')).toBeVisible();
    await page.getByRole('button', { name: 'Write an agreement' }).click();
    const dialog = page.getByRole('dialog', { name: 'Write a fee agreement' });
    await dialog.getByLabel('Exam and report').fill('1,950');
    await dialog.getByLabel('No-show').fill('600');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Add agreement' }).click();
    await expect(page.getByText('The fee for the examination and report is $1,950.00.')).toBeVisible();
    await expect(page.getByRole('heading', { level: 1, name: 'New referral' })).toBeVisible();
    await page.getByLabel('Needed by').fill(addDays(today, 30));
    await page.getByRole('button', { name: 'Save referral' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Hannah Kowalczyk' })).toBeVisible();
    await page.getByRole('button', { name: 'Accept', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Accept and open the case' }).click();
    await expect(page).toHaveURL(/\/calendar\?.*find=/);
    await page.goto('/referrals?stage=ACCEPTED');
    await page.getByRole('link', { name: 'Hannah Kowalczyk' }).click();
    await page.getByRole('link', { name: 'Acceptance' }).click();
    await expect(page.getByText('$1,950.00').first()).toBeVisible();
    await expect(page.getByText('$600.00').first()).toBeVisible();
  });

  test('with the keyboard alone: received, found in the inbox, declined, taken up again', async ({ page, context, world }) => {
    await signIn(context, world, 'assistant');
    await page.goto('/referrals/new');
    await page.getByRole('combobox', { name: 'Claimant' }).focus();
    await page.keyboard.type('Marisol Ibarra');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Marisol Ibarra' })).toBeVisible();
    await page.keyboard.press('g');
    await page.keyboard.press('f');
    await expect(page.getByRole('heading', { level: 1, name: 'Referrals' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Marisol Ibarra' })).toBeVisible();
    await page.keyboard.press('j');
    await expect(page.getByRole('link', { name: 'Marisol Ibarra' })).toBeFocused();
    await page.keyboard.press('Enter');
    const decline = page.getByRole('button', { name: 'Decline', exact: true });
    await expect(decline).toBeVisible();
    await decline.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog').getByLabel('Why')).toBeFocused();
    await page.keyboard.type('No date within 90 days.');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('No date within 90 days.')).toBeVisible();
    const again = page.getByRole('button', { name: 'Take it up again' });
    await again.focus();
    await page.keyboard.press('Enter');
    await expect(decline).toBeVisible();
    await expectAccessible(page);
  });
});

test.describe('B1 on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('what somebody says on the telephone is written down with a thumb', async ({ page, context, world }) => {
    await signIn(context, world, 'physician');
    await page.goto('/referrals');
    await page.getByRole('link', { name: 'New referral' }).tap();
    await page.getByRole('combobox', { name: 'Claimant' }).fill('Terrence Boyd');
    await page.getByRole('heading', { level: 1 }).tap();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Save referral' }).tap();
    await expect(page.getByRole('heading', { level: 1, name: 'Terrence Boyd' })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await expectAccessible(page);
  });
});

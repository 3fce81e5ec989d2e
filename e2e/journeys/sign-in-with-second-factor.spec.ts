import { generate } from 'otplib';
import { withPassword } from '../support/arrange';
import { expect, expectAccessible, signIn, test, untilAlive } from '../support/test';

const password = 'four quiet brown herons';

test.describe('signing in', () => {
  test.use({ expectedStatuses: [401, 422] });

  test('with the password, then out: the cookie opens nothing any more', async ({ page, context, world }) => {
    const email = await withPassword(world, 'physician', password);
    await page.goto('/cases');
    await expect(page).toHaveURL(/\/sign-in/);
    await expectAccessible(page);
    await page.getByLabel('E-mail address').fill(email);
    await page.getByLabel('Password').fill('not the password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
    await expect(page.getByLabel('E-mail address')).toHaveValue(email);

    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
    await untilAlive(page);
    const cookies = await context.cookies();
    await page.getByRole('button', { name: /Test physician/ }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page).toHaveURL(/\/sign-in/);

    await context.addCookies(cookies);
    await page.goto('/cases');
    await expect(page).toHaveURL(/\/sign-in/);
  });

  test('the second factor is set up, asked for, and taken once; a recovery code works where the app is not at hand', async ({ page, context, world }) => {
    const email = await withPassword(world, 'owner', password);
    await signIn(context, world, 'owner');
    await page.goto('/second-factor/set-up');
    await page.getByRole('button', { name: 'Show the picture' }).click();
    await expect(page.getByRole('img', { name: /authenticator/ })).toBeVisible();
    const secret = ((await page.getByTestId('totp-secret').textContent()) ?? '').replaceAll(' ', '');
    const codeAt = (secondsAhead: number) => generate({ secret, epoch: Math.trunc(new Date().getTime() / 1000) + secondsAhead });
    await page.getByLabel('Code').fill(await codeAt(0));
    await page.getByLabel('Your password').fill(password);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Turn the second factor on' }).click();
    await expect(page.getByText('The second factor is on.')).toBeVisible();
    const recoveryCode = (await page.getByRole('listitem').filter({ hasText: /^[\w-]{19}$/ }).first().textContent()) ?? '';

    await context.clearCookies();
    await page.goto('/sign-in');
    await page.getByLabel('E-mail address').fill(email);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page).toHaveURL(/\/second-factor$/);
    await page.goto('/cases');
    await expect(page).toHaveURL(/\/second-factor$/);
    await expectAccessible(page);
    await page.getByLabel('Code').fill('000000');
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
    // The step of the set-up is spent, so the app shows the next one.
    const code = await codeAt(30);
    await page.getByLabel('Code').fill(code);
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page).toHaveURL(/\/today$/);

    await context.clearCookies();
    await page.goto('/sign-in');
    await page.getByLabel('E-mail address').fill(email);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page).toHaveURL(/\/second-factor$/);
    await page.getByLabel('Code').fill(code);
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByRole('main').getByRole('alert'), 'a code works once').toBeVisible();
    await page.getByRole('button', { name: 'Use a recovery code' }).click();
    await page.getByLabel('Recovery code').fill(recoveryCode);
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page).toHaveURL(/\/today$/);
    await expectAccessible(page);
  });
});

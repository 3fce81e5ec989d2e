import { expect, expectAccessible, test } from '../support/test';

const shared = '/?code=ML201&on=2026-06-16&as=qme&pages=860&interpreter=yes';

test.describe('the public calculators', () => {
  test('answer while one types, and the address holds the answer for somebody else', async ({ page, context }) => {
    await page.goto(shared);
    const fee = page.getByRole('region', { name: 'What is this evaluation worth?' });
    await expect(fee.getByText('$4,196.50').first()).toBeVisible();
    await fee.getByLabel('Pages declared').fill('1000');
    await expect(fee.getByText('$4,616.50').first()).toBeVisible();
    await expect(page).toHaveURL(/pages=1000/);

    const other = await context.newPage();
    await other.goto(page.url());
    await expect(other.getByRole('region', { name: 'What is this evaluation worth?' }).getByText('$4,616.50').first()).toBeVisible();
    await expectAccessible(page);
  });

  test('count a deadline with its section and the days in between', async ({ page }) => {
    await page.goto('/?rule=report.comprehensive&from=2026-05-22');
    const deadline = page.getByRole('region', { name: 'When is it due?' });
    await expect(deadline.getByText('Sun, Jun 21').first()).toBeVisible();
    await expect(deadline.getByText('8 CCR 38(a)').first()).toBeVisible();
  });

  test('say what is missing instead of a sum', async ({ page }) => {
    await page.goto(shared);
    const fee = page.getByRole('region', { name: 'What is this evaluation worth?' });
    await fee.getByLabel('Pages declared').fill('-5');
    await expect(fee.getByText('Give whole pages, up to 1,000,000.').first()).toBeVisible();
  });
});

test.describe('the public calculators without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('work as a form', async ({ page }) => {
    await page.goto(shared);
    const fee = page.getByRole('region', { name: 'What is this evaluation worth?' });
    await fee.getByLabel('Pages declared').fill('1000');
    await fee.getByRole('button', { name: 'Calculate' }).click();
    await expect(page).toHaveURL(/pages=1000/);
    await expect(page.getByRole('region', { name: 'What is this evaluation worth?' }).getByText('$4,616.50').first()).toBeVisible();
  });
});

test.describe('the public calculators on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('fit its width', async ({ page }) => {
    await page.goto(shared);
    await expect(page.getByText('$4,196.50').first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await expectAccessible(page);
  });
});

import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** No serious or critical finding of axe (WCAG 2.2 A and AA) on what the page shows now. */
export async function expectAccessible(page: Page): Promise<void> {
  // A dialog that is still fading in has colors that nobody reads.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().filter((one) => one.effect?.getComputedTiming().iterations !== Infinity).map((one) => one.finished)));
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
  const grave = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.slice(0, 3).map((node) => `    ${node.html.slice(0, 200)}\n    ${node.any.map((check) => check.message).join('; ')}`).join('\n')}`);
  expect(grave, `axe on ${new URL(page.url()).pathname}`).toEqual([]);
}

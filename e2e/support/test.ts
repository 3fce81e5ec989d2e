import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import { dateInZone, type CalendarDate } from '../../lib/domain/calendar';
import { makeWorld, type World } from '../../lib/test/world';

export { expect } from '@playwright/test';
export { expectAccessible } from './accessible';
export { signIn } from './people';

interface Fixtures {
  /** Statuses that this story provokes on purpose: the browser reports each to the console. */
  expectedStatuses: number[];
  /** Whether this story cuts the network on purpose: the browser reports each request that then fails. */
  cutsNetwork: boolean;
  /** A practice of this test's own, with one person in each role. */
  world: World;
  /** The practice's calendar day. */
  today: CalendarDate;
}

/** Every page of every journey: nothing on the console, no policy violation, no dialog, no uncaught error. */
export const test = base.extend<Fixtures>({
  baseURL: async ({}, use) => use(process.env.APP_ORIGIN),
  expectedStatuses: [[], { option: true }],
  cutsNetwork: [false, { option: true }],
  world: async ({}, use) => use(await makeWorld({ name: 'Alder Evaluations' })),
  today: async ({ world }, use) => use(dateInZone(new Date().getTime(), world.timeZone)),
  context: async ({ context, expectedStatuses, cutsNetwork }, use) => {
    const complaints = watch(context, expectedStatuses, cutsNetwork);
    await use(context);
    expect(complaints, 'console, policy violations, dialogs and uncaught errors').toEqual([]);
  },
  page: async ({ page, javaScriptEnabled }, use) => {
    const goto = page.goto.bind(page);
    page.goto = async (...where) => {
      const answer = await goto(...where);
      if (javaScriptEnabled ?? true) await untilAlive(page);
      return answer;
    };
    await use(page);
  },
});

/** Waits until the page's controls do something: a click before that is lost, as it would be for a hasty person. */
export async function untilAlive(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const isAlive = (element: Element) => Object.keys(element).some((key) => key.startsWith('__react'));
    const main = document.querySelector('main');
    // What stands behind a boundary of its own comes alive after the frame around it.
    return main !== null && isAlive(main) && [...main.querySelectorAll('a[href], button, input, select, textarea')].every(isAlive);
  });
  // Keys are listened to from the first effects on, which come when the browser has nothing else to do.
  await page.evaluate(() => new Promise<void>((resolve) => requestIdleCallback(() => resolve(), { timeout: 3_000 })));
}

/** Collects what a page should never do; call it for each context that a test makes itself. */
export function watch(context: BrowserContext, expectedStatuses: readonly number[] = [], cutsNetwork = false): string[] {
  const complaints: string[] = [];
  const expected = new RegExp(`status of (${expectedStatuses.join('|') || 'none'})\\b`);
  context.on('console', (message) => {
    if (message.type() !== 'error' && !/Content Security Policy|hydrat/i.test(message.text())) return;
    if (/^Failed to load resource/.test(message.text()) && (expected.test(message.text()) || (cutsNetwork && /ERR_INTERNET_DISCONNECTED/.test(message.text())))) return;
    complaints.push(`${message.type()}: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => void complaints.push(`uncaught: ${error.error().message}`));
  context.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return complaints;
}

/** A second browser of somebody else, watched like the first. */
export async function anotherBrowser(page: Page, expectedStatuses: readonly number[] = []): Promise<{ context: BrowserContext; complaints: string[] }> {
  const browser = page.context().browser();
  if (!browser) throw new Error('This page has no browser');
  const context = await browser.newContext({ baseURL: process.env.APP_ORIGIN ?? '', locale: 'en-US', timezoneId: 'America/Los_Angeles' });
  return { context, complaints: watch(context, expectedStatuses) };
}

import { chromium as browserOf, type Page } from '@playwright/test';
import type pg from 'pg';
import type { ReportDoc } from '../lib/domain/report/doc.ts';
import type { World } from '../lib/test/world.ts';
import { openBenchDatabase } from './database.ts';
import { median, type Report } from './report.ts';
import { startWeb } from './web-process.ts';

export const says = 'a report of 80 pages with 1,500 excerpts: from each key to the next paint, in its longest section, against a bare editable page of as many lines in the same browser';

const excerptCount = 1_500;
const wordsOnPage = 480;
const pages = 80;
const keys = 300;
/** A fast typist: 100 words a minute. */
const keyEveryMs = 110;
const sentence = 'The claimant reports constant low back pain that radiates to the left leg and is worse with sitting, bending and lifting more than ten pounds. ';

export async function run(report: Report): Promise<void> {
  const database = await openBenchDatabase('report_typing');
  const { makeWorld } = await import('../lib/test/world.ts');
  const web = await startWeb(database.environment);
  process.env.APP_ORIGIN = web.origin;
  const { chromium } = await import('../e2e/support/browser.ts');
  const browser = await browserOf.launch(chromium());
  try {
    const world = await makeWorld({ name: 'Typing' });
    const { reportId, words, longest } = await aLongReport(world, database.owner);
    const { openSession } = await import('../e2e/support/people.ts');
    const { cookieName, cookieValue } = await openSession(world.users.physician, world.practiceId);
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await context.addCookies([{ name: cookieName, value: cookieValue, url: web.origin, httpOnly: true, sameSite: 'Lax' }]);

    const page = await context.newPage();
    const began = performance.now();
    await page.goto(`${web.origin}/reports/${reportId}`);
    const field = page.getByRole('textbox', { name: longest, exact: true });
    await page.getByRole('navigation', { name: 'Sections' }).getByRole('button', { name: new RegExp(`^${longest}`) }).click();
    await field.waitFor();
    report.figure('from the address to a cursor in the longest section', performance.now() - began, 'ms');
    report.figure('words in the report', words, '');
    report.figure('paragraphs in the section that is typed in', await field.locator('> p').count(), '');
    const middle = field.locator('> p').nth(Math.floor(excerptCount / 2));
    await middle.scrollIntoViewIfNeeded();
    await middle.click();
    const typed = await latencies(page);
    await page.getByText(/^Saved \d/).first().waitFor();

    const bare = await context.newPage();
    await bare.goto(`${web.origin}/settings/account`);
    await bare.evaluate(({ text, count }) => {
      const area = document.createElement('div');
      area.contentEditable = 'true';
      Object.assign(area.style, { height: '800px', width: '760px', overflow: 'auto' });
      area.append(...Array.from({ length: count }, () => Object.assign(document.createElement('p'), { textContent: text })));
      document.body.replaceChildren(area);
    }, { text: sentence, count: excerptCount });
    const line = bare.locator('p').nth(Math.floor(excerptCount / 2));
    await line.scrollIntoViewIfNeeded();
    await line.click();
    const peer = await latencies(bare);

    const [ours, theirs] = [quantile(typed, 0.95), quantile(peer, 0.95)];
    report.figure('bare editable page, half of the keys', median(peer), 'ms');
    report.figure('bare editable page, 95 of 100 keys', theirs, 'ms');
    report.figure('the report, half of the keys', median(typed), 'ms');
    report.figure('the report, the slowest key', Math.max(...typed), 'ms');
    report.promise('keys measured', typed.length, '', { atLeast: keys });
    report.promise('from key to paint in the report, 95 of 100 keys', ours, 'ms', { atMost: 50 });
    report.ratio('the report against a bare editable page, 95 of 100 keys', ours, theirs);
  } finally {
    await browser.close();
    await web.stop();
    const { database: client } = await import('../lib/db/client.ts');
    await client().$disconnect();
    await database.close();
  }
}

/** From each key going down to the frame that shows it: the event's own time stamp to the first callback after the next frame was drawn. */
async function latencies(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(window, { seenKeys: seen });
    document.addEventListener('keydown', (event) => {
      const from = event.timeStamp;
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => void seen.push(performance.now() - from);
        channel.port2.postMessage(null);
      });
    }, true);
  });
  for (let key = 0; key < keys; key += 1) {
    await page.keyboard.press(key % 6 === 5 ? 'Space' : 'abcdefghijklmnopqrstuvwxyz'[key % 26] ?? 'a');
    await page.waitForTimeout(keyEveryMs - 10);
  }
  await page.waitForTimeout(500);
  return page.evaluate(() => (window as unknown as { seenKeys: number[] }).seenKeys);
}

function quantile(figures: readonly number[], share: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** Eighty pages: the excerpts, each a line with its cite, in one section, and prose in the others. Words are saved by the operation that the editor uses. */
async function aLongReport(world: World, owner: pg.Client): Promise<{ reportId: string; words: number; longest: string }> {
  const [{ begunReport }, { makeReadPacket }, { saveSection }, { readReport }, { excerptLines }, { listExcerpts }, { textOf }] = await Promise.all([
    import('../lib/test/reports.ts'), import('../lib/test/records.ts'), import('../lib/features/report-sections/save-section.ts'), import('../lib/features/reports/queries.ts'),
    import('../components/report-editor/excerpt-lines.ts'), import('../lib/features/chronologies/queries.ts'), import('../lib/domain/report/doc.ts'),
  ]);
  const { reportId, caseId, evaluationId } = await begunReport(world);
  const packet = await makeReadPacket(world, { caseId, evaluationId, pages: Array.from({ length: 60 }, (_, at) => ({ text: `Page ${at + 1}. ${sentence}` })) });
  await owner.query(
    `insert into "Excerpt" ("practiceId", id, "caseId", "packetId", "pageNumber", "happenedOn", provider, type, text, tags, state, "createdById", "decidedById", "decidedAt")
     select $1::uuid, gen_random_uuid(), $2::uuid, $3::uuid, 1 + n % 60, date '2010-01-01' + n * 3, 'Leila Haddad, MD', 'pr2_progress_report', 'Visit ' || n || '. Low back pain with radiation to the left leg; straight-leg raise positive at ' || (20 + n % 60) || ' degrees. Modified duty.', '{}', 'CONFIRMED', $4::uuid, $5::uuid, now()
     from generate_series(1, $6::int) n`,
    [world.practiceId, caseId, packet.packetId, world.users.reviewer, world.users.physician, excerptCount],
  );
  const physician = () => world.as('physician', { now: new Date() });
  const { excerpts } = await listExcerpts(physician(), { caseId: caseId as never, state: 'CONFIRMED' });
  const { sections } = await readReport(physician(), { reportId: reportId as never });
  const longest = sections.find(({ key }) => key === 'record_summary');
  if (!longest || excerpts.length !== excerptCount) throw new Error(`The report holds ${excerpts.length} excerpts`);
  const lines: ReportDoc = { type: 'doc', content: excerptLines(excerpts) };
  await saveSection(physician(), { sectionId: longest.id as never, version: longest.version, content: lines });
  const others = sections.filter(({ id }) => id !== longest.id);
  const left = Math.max(0, pages * wordsOnPage - countWords(textOf(lines)));
  const paragraphs = Math.ceil(left / others.length / (countWords(sentence) * 5)) + 1;
  let words = countWords(textOf(lines));
  for (const { id, version } of others) {
    const prose: ReportDoc = { type: 'doc', content: Array.from({ length: paragraphs }, () => ({ type: 'paragraph', content: [{ type: 'text', text: sentence.repeat(5).trim() }] })) };
    words += countWords(textOf(prose));
    await saveSection(physician(), { sectionId: id as never, version, content: prose });
  }
  return { reportId, words, longest: longest.title };
}

function countWords(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

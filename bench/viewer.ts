import { chromium } from '@playwright/test';
import { chromium as launchOptions } from '../e2e/support/browser.ts';
import type { SignedIn } from '../e2e/support/people.ts';
import type { World } from '../lib/test/world.ts';
import { openBenchDatabase, type BenchDatabase } from './database.ts';
import { median, type Report } from './report.ts';
import { startWeb } from './web-process.ts';

export const says = 'a packet of 5,000 pages in 700 documents: its viewer and its list of pages, against the bare signed-in page in the same run; and in a browser, until the words of a page stand there';

const pageCount = 5_000;
const pagesOfDocument = 7;
const rounds = 11;

export async function run(report: Report): Promise<void> {
  const database = await openBenchDatabase('viewer');
  const { makeWorld } = await import('../lib/test/world.ts');
  const web = await startWeb(database.environment);
  process.env.APP_ORIGIN = web.origin;
  try {
    const world = await makeWorld({ name: 'Viewer' });
    const packetId = await load(database, world);
    const { openSession } = await import('../e2e/support/people.ts');
    const session = await openSession(world.users.owner, world.practiceId);
    const { cookieName, cookieValue } = session;
    const addresses = { bare: '/settings', viewer: `/packets/${packetId}/read?page=2500`, list: `/api/v1/packets/${packetId}/pages`, page: `/api/v1/packets/${packetId}/pages/2500` };
    const seen: Record<string, number[]> = { bare: [], viewer: [], list: [], page: [] };
    let bytes = 0;
    for (let round = -2; round < rounds; round += 1) {
      for (const [name, address] of Object.entries(addresses)) {
        const start = performance.now();
        const answer = await fetch(`${web.origin}${address}`, { headers: { cookie: `${cookieName}=${cookieValue}` } });
        const text = await answer.text();
        if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
        if (name === 'list') bytes = Buffer.byteLength(text);
        if (round >= 0) seen[name]?.push(performance.now() - start);
      }
    }
    const at = (name: string) => median(seen[name] ?? []);
    for (const name of Object.keys(addresses)) report.figure(`${name}, whole answer`, at(name), 'ms');
    report.promise('viewer of 5,000 pages opens', at('viewer'), 'ms', { atMost: 1_000 });
    report.promise('list of 5,000 pages', bytes / 1_000, 'kB', { atMost: 400 });
    report.ratio('viewer against the bare page', at('viewer'), at('bare'), { atMost: 8 });
    report.promise('a page of 5,000 opens in a browser, from its address', median(await inBrowser(web.origin, packetId, session)), 'ms', { atMost: 1_000 });
  } finally {
    await web.stop();
    const { database: client } = await import('../lib/db/client.ts');
    await client().$disconnect();
    await database.close();
  }
}

/** How long it takes until the words of a page stand there, opened by its address. */
async function inBrowser(origin: string, packetId: string, { cookieName, cookieValue }: SignedIn): Promise<number[]> {
  const browser = await chromium.launch(launchOptions());
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 1000 } });
    await context.addCookies([{ name: cookieName, value: cookieValue, url: origin, httpOnly: true, sameSite: 'Lax' }]);
    const page = await context.newPage();
    const stands = (number: number) => page.getByRole('region', { name: `Page ${number}`, exact: true }).getByText(`follow up ${number} `).first().waitFor();
    const opened: number[] = [];
    for (let round = -1; round < rounds; round += 1) {
      const number = 2_500 + round * 100;
      const start = performance.now();
      await page.goto(`${origin}/packets/${packetId}/read?page=${number}`, { waitUntil: 'commit' });
      await stands(number);
      // The first fills the browser's cache, as yesterday did.
      if (round >= 0) opened.push(performance.now() - start);
    }
    return opened;
  } finally {
    await browser.close();
  }
}

/** Rows as a reading leaves them. Straight SQL as the owner, for speed. */
async function load({ owner }: BenchDatabase, world: World): Promise<string> {
  const { loggedExam } = await import('../lib/test/cases.ts');
  const { makeReadPacket } = await import('../lib/test/records.ts');
  const { packetId, fileId, caseId } = await makeReadPacket(world, { ...(await loggedExam(world)), pages: [{ text: 'first' }] });
  await owner.query(
    `insert into "RecordDocument" ("practiceId", id, "packetId", position, type, suggestion)
     select $1::uuid, md5('viewer document' || n)::uuid, $2::uuid, n, 'progress_note', '{}'::jsonb from generate_series(1, $3::int) n`,
    [world.practiceId, packetId, Math.ceil(pageCount / pagesOfDocument)],
  );
  await owner.query(
    `insert into "RecordPage" ("practiceId", id, "caseId", "packetId", "fileId", number, "pageInFile", reading, text, "textSource", confidence, "widthPoints", "heightPoints", "documentId")
     select $1::uuid, gen_random_uuid(), $2::uuid, $3::uuid, $4::uuid, n, n, 'read', repeat('lumbar strain follow up ' || n || ' ', 60), 'layer', 100, 612, 792, md5('viewer document' || (1 + (n - 1) / $6::int))::uuid
     from generate_series(2, $5::int) n`,
    [world.practiceId, caseId, packetId, fileId, pageCount, pagesOfDocument],
  );
  await owner.query('vacuum analyze');
  return packetId;
}

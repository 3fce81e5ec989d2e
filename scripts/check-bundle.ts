import { execFileSync } from 'node:child_process';
import { gzipSync } from 'node:zlib';
import { Client } from 'pg';
import { practicePages } from '../e2e/access/pages.ts';
import { keys, startInstallation } from '../e2e/support/installation.ts';
import { openSession } from '../e2e/support/people.ts';

const budgetBytes = 260_000;

/**
 * What a signed-in person's browser downloads before a page works: every chunk that the page's own HTML names, as a
 * script or in the data that hydration follows, each compressed. Scripts for browsers without modules are not fetched.
 */
const installation = await startInstallation('bundle');
const sizes = new Map<string, number>();
let worst = 0;
let over = 0;
try {
  Object.assign(process.env, keys, { DATABASE_APP_URL: installation.appUrl, APP_ORIGIN: installation.origin, LOG_LEVEL: 'silent' });
  execFileSync(process.execPath, ['--import', 'tsx', 'prisma/seed/demo.ts'], { env: { ...installation.env, DATABASE_URL: installation.ownerUrl }, stdio: 'ignore' });
  const { practiceId, userId } = await one<{ practiceId: string; userId: string }>(`select "practiceId", "userId" from "Membership" where role::text ilike 'owner' limit 1`);
  const { cookieName, cookieValue } = await openSession(userId, practiceId);
  for (const page of practicePages()) {
    const path = await withIds(page, practiceId);
    const answer = await fetch(installation.origin + path, { headers: { cookie: `${cookieName}=${cookieValue}` }, redirect: 'manual' });
    const html = await answer.text();
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status} to the practice's owner`);
    const bytes = await firstLoadBytes(html);
    worst = Math.max(worst, bytes);
    if (bytes > budgetBytes) over += 1;
    console.log(`${bytes > budgetBytes ? 'OVER' : 'ok  '} ${(bytes / 1000).toFixed(1).padStart(6)} kB  ${page}`);
  }
} finally {
  await installation.stop();
}
console.log(`${over} pages over ${budgetBytes / 1000} kB; the largest has ${(worst / 1000).toFixed(1)} kB`);
process.exit(over > 0 || worst === 0 ? 1 : 0);

async function firstLoadBytes(html: string): Promise<number> {
  const legacy = new Set([...html.matchAll(/<script[^>]*\bnomodule\b[^>]*>/gi)].flatMap(([tag]) => chunksOf(tag)));
  const chunks = new Set(chunksOf(html).filter((chunk) => !legacy.has(chunk)));
  if (chunks.size === 0) throw new Error('The page names no script at all: this check no longer reads it rightly.');
  let total = 0;
  for (const chunk of chunks) total += await gzipBytes(chunk);
  return total;
}

function chunksOf(text: string): string[] {
  return [...text.matchAll(/\/?(?:_next\/)?(static\/chunks\/[^"'\\\s?]+\.js)/g)].map(([, chunk]) => `/_next/${chunk}`);
}

async function gzipBytes(chunk: string): Promise<number> {
  const known = sizes.get(chunk);
  if (known !== undefined) return known;
  const answer = await fetch(installation.origin + chunk);
  if (!answer.ok) throw new Error(`${chunk} answered ${answer.status}`);
  const bytes = gzipSync(Buffer.from(await answer.arrayBuffer())).length;
  sizes.set(chunk, bytes);
  return bytes;
}

/** Puts a real row's id where the path has a parameter: `[caseId]` is the id of some case. */
async function withIds(page: string, practiceId: string): Promise<string> {
  let path = page;
  for (const [bracket, name] of page.matchAll(/\[(\w+)Id\]/g)) {
    const table = `${name?.charAt(0).toUpperCase()}${name?.slice(1)}`;
    const { id } = await one<{ id: string }>(`select id from "${table}" where "practiceId" = $1 order by id limit 1`, [practiceId]);
    path = path.replace(bracket, id);
  }
  return path;
}

async function one<T extends object>(sql: string, values: unknown[] = []): Promise<T> {
  const client = new Client({ connectionString: installation.ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<T>(sql, values);
    if (!rows[0]) throw new Error(`The demo practice has no row for: ${sql}`);
    return rows[0];
  } finally {
    await client.end();
  }
}

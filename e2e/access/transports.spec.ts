import { anExam } from '../support/arrange';
import { expect, test } from '../support/test';
import { makeWorld, type World } from '../../lib/test/world';
import { inPractice } from '../../lib/test/world';
import type { Objects } from './entry';
import { canaryOf, makeOffice } from './make';
import { practicePages } from './pages';
import { raw } from './raw';

const spelled = ['middleware', 'src/middleware', 'proxy', 'pages/_middleware', 'middleware:middleware:middleware:middleware:middleware'];

/** Every way to ask the framework for a page, one a line; each must give an anonymous caller nothing. */
function transports(path: string): { name: string; line: string; headers?: Record<string, string> }[] {
  const get = `GET ${path} HTTP/1.1`;
  const tree = encodeURIComponent(JSON.stringify(['', { children: ['(practice)', {}] }, null, null, true]));
  return [
    { name: 'plain', line: get },
    { name: 'HEAD', line: `HEAD ${path} HTTP/1.1` },
    { name: 'RSC', line: get, headers: { rsc: '1' } },
    { name: 'RSC with a tree', line: `GET ${path}?_rsc=probe HTTP/1.1`, headers: { rsc: '1', 'next-router-state-tree': tree } },
    { name: '.rsc', line: `GET ${path}.rsc HTTP/1.1`, headers: { rsc: '1' } },
    { name: '.segments', line: `GET ${path}.segments/_tree.segment.rsc HTTP/1.1`, headers: { rsc: '1' } },
    { name: 'prefetch', line: get, headers: { rsc: '1', 'next-router-prefetch': '1' } },
    { name: 'segment prefetch', line: get, headers: { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' } },
    { name: 'nxtP', line: `GET ${path}?nxtPcaseId=00000000-0000-0000-0000-000000000000 HTTP/1.1` },
    { name: '_next/data', line: `GET /_next/data/build${path}.json HTTP/1.1`, headers: { 'x-nextjs-data': '1' } },
    ...spelled.map((value) => ({ name: `x-middleware-subrequest ${value}`, line: get, headers: { 'x-middleware-subrequest': value } })),
    { name: 'x-nextjs-data', line: get, headers: { 'x-nextjs-data': '1' } },
    { name: 'two slashes', line: `GET /${path} HTTP/1.1` },
    { name: 'encoded dots', line: `GET /%2e${path} HTTP/1.1` },
    { name: 'trailing slash', line: `GET ${path}/ HTTP/1.1` },
    { name: 'upper case', line: `GET ${path.toUpperCase()} HTTP/1.1` },
    { name: 'another host', line: get, headers: { 'x-forwarded-host': 'elsewhere.example' } },
    { name: 'upgrade', line: get, headers: { connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-key': 'cHJvYmVwcm9iZXByb2JlcA==', 'sec-websocket-version': '13' } },
    { name: 'server action', line: `POST ${path} HTTP/1.1`, headers: { 'next-action': '7f'.repeat(20), 'content-type': 'text/plain', 'content-length': '0' } },
    { name: 'a cookie of nobody', line: get, headers: { cookie: 'panelist.session=not-a-token; __Host-panelist.session=neither' } },
  ];
}

let world: World;
let objects: Objects;

test.beforeAll(async () => {
  world = await makeWorld();
  objects = await makeOffice(world);
  await anExam(world, { claimant: `Today ${canaryOf(world)}`, examOn: world.as('owner', { now: new Date() }).today });
  await inPractice(world.practiceId, (tx) => tx.practice.update({ where: { id: world.practiceId }, data: { name: canaryOf(world) } }));
});

for (const pattern of practicePages()) {
  test(`nothing of ${pattern} to somebody who is not signed in`, async () => {
    const path = pattern.replace(/\[(\w+)\]/g, (_, name: string) => (objects as unknown as Record<string, string>)[name] ?? objects.caseId);
    for (const { name, line, headers } of transports(path)) {
      const answer = await raw(line, headers);
      // A refused upgrade is hung up on without a word.
      if (name !== 'upgrade') expect(answer.status, `${name}: answered`).toBeGreaterThan(0);
      expect(answer.status, `${name}: ${answer.head}`).not.toBe(500);
      expect(`${answer.head}\n${answer.body}`.includes(canaryOf(world)), `${name} shows data`).toBe(false);
      expect(answer.head, `${name}: goes nowhere else`).not.toMatch(/^location: (?!\/(?!\/)|http:\/\/(127\.0\.0\.1|localhost):)/im);
    }
  });
}

test('a page shows its data to who may see it, so that the probes above can fail', async ({ page, context }) => {
  const { signIn } = await import('../support/people');
  await signIn(context, world, 'owner');
  await page.goto('/cases');
  await expect(page.getByText(new RegExp(canaryOf(world))).first()).toBeVisible();
});

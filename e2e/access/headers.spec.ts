import { contract } from '../../lib/http/contract';
import { makeWorld } from '../../lib/test/world';
import { expect, test } from '../support/test';
import { env } from '../../lib/env';
import { ask } from './ask';
import { cookieOf } from './callers';
import { entries } from './entries';
import type { Entry } from './entry';
import { makeOffice } from './make';
import { practicePages } from './pages';
import { raw } from './raw';

const wanted: Readonly<Record<string, RegExp>> = {
  'strict-transport-security': /max-age=31536000; includeSubDomains/,
  'x-content-type-options': /^nosniff$/,
  'content-security-policy': /frame-ancestors 'none'/,
  'referrer-policy': /same-origin|no-referrer/,
  'cross-origin-opener-policy': /^same-origin$/,
};

function expectHeaders(headers: Headers, where: string): void {
  for (const [name, value] of Object.entries(wanted)) expect(headers.get(name) ?? '', `${name} on ${where}`).toMatch(value);
  expect(headers.get('x-powered-by'), where).toBeNull();
}

test('every answer of the interface carries the headers and is kept by nobody', async () => {
  const [world, nextDoor] = [await makeWorld(), await makeWorld()];
  const objects = await makeOffice(world);
  for (const { method, path } of contract) {
    const entry = (entries as Record<string, Entry>)[`${method} ${path}`];
    for (const caller of ['owner', 'anonymous'] as const) {
      const answer = await ask(method, path, entry?.ask(objects) ?? {}, await cookieOf(caller, world.users.owner, { world, nextDoor }));
      const where = `${method} ${path} as ${caller} (${answer.status})`;
      expectHeaders(answer.headers, where);
      expect(answer.headers.get('cache-control') ?? '', where).toMatch(/no-store/);
      expect(answer.headers.get('content-type') ?? '', where).toMatch(/^(application\/(problem\+)?json|text\/(csv|plain)|application\/pdf|text\/calendar|application\/zip|application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.document)/);
    }
  }
});

test('every page, missing page and file carries them too; pages behind sign-in are kept by nobody', async () => {
  const [world, nextDoor] = [await makeWorld(), await makeWorld()];
  const objects = await makeOffice(world);
  const cookie = await cookieOf('owner', world.users.owner, { world, nextDoor });
  const paths = practicePages().map((path) => path.replace(/\[(\w+)\]/g, (_, name: string) => (objects as unknown as Record<string, string>)[name] ?? objects.caseId));
  for (const path of [...paths, '/', '/sign-in', '/nothing/here', '/api/v1/nothing', '/api/health', '/api/openapi.json']) {
    const response = await fetch(`${env().APP_ORIGIN}${path}`, { headers: { cookie }, redirect: 'manual' });
    await response.arrayBuffer();
    expectHeaders(response.headers, path);
    expect(response.headers.get('cache-control') ?? '', path).toMatch(/no-store/);
    expect(response.status, path).toBeLessThan(500);
  }
});

test('a page names a fresh nonce each time, and allows no script without one', async () => {
  const policies = await Promise.all([0, 1].map(async () => (await fetch(env().APP_ORIGIN)).headers.get('content-security-policy') ?? ''));
  for (const policy of policies) {
    expect(policy).toMatch(/script-src [^;]*'nonce-[\w+/=-]{16,}'/);
    expect(policy).not.toMatch(/script-src [^;]*'unsafe-(inline|eval)'/);
    expect(policy).toMatch(/object-src 'none'/);
    expect(policy).toMatch(/base-uri 'none'/);
  }
  expect(policies[0]).not.toBe(policies[1]);
});

test('a write from a page elsewhere is refused, whatever it would have done', async () => {
  const [world, nextDoor] = [await makeWorld(), await makeWorld()];
  const cookie = await cookieOf('owner', world.users.owner, { world, nextDoor });
  for (const origin of ['https://elsewhere.example', 'null', `${env().APP_ORIGIN}.elsewhere.example`]) {
    const answer = await ask('POST', '/locations', { body: { name: 'From elsewhere' } }, cookie, { origin });
    expect(answer.status, origin).toBe(403);
    expect(JSON.parse(answer.body)).toMatchObject({ code: 'foreign_origin' });
  }
  const silent = await fetch(`${env().APP_ORIGIN}/api/v1/locations`, { method: 'POST', headers: { cookie, 'content-type': 'application/json' }, body: '{"name":"Without origin"}' });
  expect(silent.status, 'a browser session without an Origin').toBe(403);
});

test('TRACE and CONNECT are no methods here', async () => {
  for (const method of ['TRACE', 'CONNECT']) {
    const { status } = await raw(`${method} / HTTP/1.1`);
    expect([0, 400, 404, 405, 501], method).toContain(status);
  }
});

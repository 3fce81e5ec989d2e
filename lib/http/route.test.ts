import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { calculation, type Operation } from '../core/operation';
import { route, type Handler } from './route';

const Given = z.strictObject({ text: z.string().max(2_000_000), count: z.number().int().optional(), caseId: z.string().optional() });
const echo = calculation({ name: 'fee.quote', input: Given, output: Given, run: (input) => input });
const handler = route(echo);

async function send(body: BodyInit | null, headers: Record<string, string> = { 'content-type': 'application/json' }, to: Handler = handler, params: Record<string, string> = {}) {
  const request = new Request('http://panelist.test/api/v1/echo', { method: 'POST', headers: { host: 'panelist.test', ...headers }, body });
  const response = await to(request, { params: Promise.resolve(params) });
  return { response, body: (await response.json()) as Record<string, unknown> };
}

async function read(search: string, params: Record<string, string> = {}) {
  const response = await handler(new Request(`http://panelist.test/api/v1/echo${search}`), { params: Promise.resolve(params) });
  return { response, body: (await response.json()) as Record<string, unknown> };
}

describe('a body that cannot be taken', () => {
  const json = { 'content-type': 'application/json' };
  const tenMegabytes = JSON.stringify({ text: 'x'.repeat(10_000_000) });
  test.each<[string, BodyInit | null, Record<string, string>, number, string]>([
    ['10 MB of JSON', tenMegabytes, json, 413, 'body_too_large'],
    ['a length that claims 10 MB', '{}', { ...json, 'content-length': '10000000' }, 413, 'body_too_large'],
    ['half an object', '{"text": "a', json, 400, 'malformed_json'],
    ['a list', '[1]', json, 400, 'malformed_json'],
    ['a bare text', '"text"', json, 400, 'malformed_json'],
    ['null', 'null', json, 400, 'malformed_json'],
    ['a form', 'text=a', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'not_json'],
    ['JSON that calls itself text', '{"text":"a"}', { 'content-type': 'text/plain' }, 415, 'not_json'],
    ['a cousin of JSON', '{"text":"a"}', { 'content-type': 'application/jsonp' }, 415, 'not_json'],
    ['a broken gzip', new Uint8Array([31, 139, 8, 0, 0]), { ...json, 'content-encoding': 'gzip' }, 400, 'malformed_json'],
    ['nothing', '', json, 422, 'invalid_input'],
    ['200,000 open brackets', `{"text":${'['.repeat(200_000)}${']'.repeat(200_000)}}`, json, 422, 'invalid_input'],
  ])('%s', async (_, given, headers, status, code) => {
    const { response, body } = await send(given, headers);
    expect([response.status, body.code, body.status]).toEqual([status, code, status]);
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('private, no-store');
  });

  test('a stream without a length is cut off at the limit, not read to its end', async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 65_536;
        controller.enqueue(new Uint8Array(65_536).fill(32));
      },
    });
    const request = new Request('http://panelist.test/api/v1/echo', { method: 'POST', headers: { 'content-type': 'application/json' }, body: endless, duplex: 'half' } as RequestInit);
    const response = await handler(request, { params: Promise.resolve({}) });
    expect(response.status).toBe(413);
    expect(sent).toBeLessThan(2_000_000);
  });
});

describe('fields', () => {
  test.each([
    ['one more than there is', '{"text":"a","practiceId":"b"}'],
    ['__proto__', '{"text":"a","__proto__":{"admin":true}}'],
    ['constructor', '{"text":"a","constructor":{"prototype":{"admin":true}}}'],
    ['a wrong type', '{"text":1}'],
    ['an operator for a text', '{"text":{"contains":""}}'],
    ['a number too large to be exact', '{"text":"a","count":1e400}'],
  ])('%s is refused', async (_, given) => {
    const { response, body } = await send(given);
    expect([response.status, body.code]).toEqual([422, 'invalid_input']);
    expect(({} as Record<string, unknown>).admin).toBeUndefined();
  });

  test.each([
    ['right to left', '\u202etxt.exe'], ['an emoji family', '👩‍👩‍👧‍👦'], ['Zalgo', 'Z̮̞̠͙͔ͅḀ̗̞͈̻̗Ḷ͙͎̯̹̞͓G̻O̭̗̮'], ['markup', '<script>alert(1)</script>'],
    ['SQL', `'; drop table "Case"; --`], ['a template', '${7*7}{{7*7}}'], ['a path', '../../../etc/passwd'], ['half a surrogate', '\ud800'], ['nothing at all', ''],
  ])('%s comes back as it went in', async (_, text) => {
    const { response, body } = await send(JSON.stringify({ text }));
    expect(response.status).toBe(200);
    expect(body.text).toBe(text);
  });

  test('the address says which row, whatever the body says', async () => {
    const { body } = await send('{"text":"a","caseId":"of the body"}', undefined, handler, { caseId: 'of the address' });
    expect(body.caseId).toBe('of the address');
  });

  test('asvs_15_3_7 a parameter given twice is a list, which a text is not', async () => {
    expect((await read('?text=a')).body).toEqual({ text: 'a' });
    const { response, body } = await read('?text=a&text=b');
    expect([response.status, body.code]).toEqual([422, 'invalid_input']);
    expect((await read('?text=a&__proto__=b')).response.status).toBe(422);
    expect((await read('?text=a&text[contains]=b')).response.status).toBe(422);
  });
});

describe('where a write comes from', () => {
  test.each<[string, Record<string, string>, number]>([
    ['our own page', { origin: 'http://panelist.test' }, 200],
    ['no browser', {}, 200],
    ['another site', { origin: 'https://evil.test' }, 403],
    ['another port of this host', { origin: 'http://panelist.test:81' }, 403],
    ['a page that hides', { origin: 'null' }, 403],
    ['a host that begins like ours', { origin: 'http://panelist.test.evil.test' }, 403],
    ['a cookie that is not a session', { cookie: 'panelist.session=%E0%A4%A' }, 200],
  ])('asvs_3_5 %s', async (_, headers, status) => {
    const { response, body } = await send('{"text":"a"}', { 'content-type': 'application/json', ...headers });
    expect(response.status).toBe(status);
    if (status === 403) expect(body.code).toBe('foreign_origin');
  });
});

describe('what costs money', () => {
  const paying = Object.assign(async () => ({ done: true }), { operation: { ...echo.operation, kind: 'command', idempotent: true } }) as unknown as Operation;
  test('asks for an idempotency key', async () => {
    const { response, body } = await send('{}', undefined, route(paying));
    expect([response.status, body.code]).toEqual([400, 'idempotency.key_required']);
    const keyed = await send('{}', { 'content-type': 'application/json', 'idempotency-key': 'k1' }, route(paying));
    expect(keyed.body).toEqual({ done: true });
  });
});

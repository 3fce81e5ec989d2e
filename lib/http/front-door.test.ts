import { createServer, request, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentSecurityPolicy, headersOfEveryAnswer } from './content-security';
import { admit, clientAddress } from './front-door';

let server: Server;
let seen: IncomingHttpHeaders[] = [];

beforeAll(async () => {
  server = createServer((incoming, response) => {
    if (!admit(incoming, response, false)) return;
    seen.push(incoming.headers);
    response.end('through');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

function ask(method: string, path: string, headers: Record<string, string> = {}): Promise<{ status: number; headers: IncomingHttpHeaders; body: string }> {
  seen = [];
  return new Promise((resolve, reject) => {
    const call = request({ port: (server.address() as AddressInfo).port, host: '127.0.0.1', method, path, headers }, (answer) => {
      let body = '';
      answer.on('data', (chunk: Buffer) => (body += chunk.toString()));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }));
    });
    call.on('error', reject);
    call.end();
  });
}

describe('the front door', () => {
  test('asvs_13_4_4 TRACE never reaches a route and gives nothing back', async () => {
    const answer = await ask('TRACE', '/api/v1/fee-quotes', { 'x-secret': 'canary' });
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toContain('GET');
    expect(answer.body).toBe('');
    expect(seen).toEqual([]);
  });

  test.each(['GET', 'HEAD', 'POST', 'TRACE'])('asvs_3_4 %s is answered with every security header', async (method) => {
    const { headers } = await ask(method, '/anything');
    expect(headers).toMatchObject({ ...headersOfEveryAnswer, 'cache-control': 'private, no-store' });
    expect(headers['strict-transport-security']).toContain('max-age=31536000; includeSubDomains');
  });

  test('built files keep their own life in caches', async () => {
    expect((await ask('GET', '/_next/static/chunks/a.js')).headers['cache-control']).toBeUndefined();
  });

  test('a worker’s script may load its parts from here, and nothing else', async () => {
    expect((await ask('GET', '/_next/static/chunks/worker.js')).headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';/);
    expect((await ask('GET', '/_next/image')).headers['content-security-policy']).toBe(headersOfEveryAnswer['content-security-policy']);
  });

  test('asvs_4_1_3 a caller cannot choose the address it is counted under', async () => {
    await ask('GET', '/', { 'x-panelist-client-ip': '203.0.113.9', 'x-forwarded-for': '203.0.113.9' });
    expect(seen[0]?.['x-panelist-client-ip']).toBe('127.0.0.1');
  });

  test.each<[string, string | string[] | undefined, string | undefined, boolean, string]>([
    ['the socket alone', undefined, '198.51.100.7', false, '198.51.100.7'],
    ['an IPv4 address in IPv6 clothes', undefined, '::ffff:198.51.100.7', false, '198.51.100.7'],
    ['a header that nobody vouches for', '203.0.113.9', '198.51.100.7', false, '198.51.100.7'],
    ['what our proxy wrote, after what the caller wrote', '1.1.1.1, 203.0.113.9', '10.0.0.1', true, '203.0.113.9'],
    ['two headers', ['1.1.1.1', '203.0.113.9'], '10.0.0.1', true, '203.0.113.9'],
    ['a proxy that wrote nothing', undefined, '10.0.0.1', true, '10.0.0.1'],
    ['no socket any more', undefined, undefined, false, ''],
  ])('%s', (_, forwarded, socket, trusts, expected) => expect(clientAddress(forwarded, socket, trusts)).toBe(expected));
});

describe('the policy of a page', () => {
  test('asvs_3_4_3 runs only what carries this answer’s nonce', () => {
    const policy = contentSecurityPolicy('abc', false);
    expect(policy).toContain(`script-src 'self' 'nonce-abc' 'strict-dynamic';`);
    expect(policy).toContain(`style-src-elem 'self' 'nonce-abc';`);
    for (const closed of [`object-src 'none'`, `base-uri 'none'`, `frame-ancestors 'none'`, `form-action 'self'`]) expect(policy).toContain(closed);
    expect(policy).not.toContain('unsafe-eval');
    expect(policy.replace(`style-src-attr 'unsafe-inline'`, '')).not.toContain('unsafe-inline');
  });
});

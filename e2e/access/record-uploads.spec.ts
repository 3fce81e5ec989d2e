import { createHash, randomBytes } from 'node:crypto';
import { request } from 'node:http';
import { env } from '../../lib/env';
import { openSession } from '../support/people';
import { expect, test } from '../support/test';
import { makeUploads } from './make-uploads';

const pdf = (mark: string) => Buffer.from(`%PDF-1.7\n% ${mark}\n`);

/** A PUT whose address is sent exactly as it is given, byte for byte. */
function put(path: string, body: Buffer, headers: Record<string, string>): Promise<{ status: number; body: string }> {
  const { hostname, port } = new URL(env().APP_ORIGIN);
  return new Promise((resolve, reject) => {
    const call = request({ hostname, port, method: 'PUT', path, headers: { 'content-length': String(body.length), 'x-content-sha256': createHash('sha256').update(body).digest('hex'), ...headers } }, (answer) => {
      let text = '';
      answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: text }));
    });
    call.on('error', reject);
    call.end(body);
  });
}

test('whatever a sender calls a file, it arrives, and its name is a label', async ({ world }) => {
  const { filesPacketId } = await makeUploads(world);
  const { cookieName, cookieValue } = await openSession(world.users.assistant, world.practiceId);
  const headers = { cookie: `${cookieName}=${cookieValue}`, origin: env().APP_ORIGIN };
  const names = [
    encodeURIComponent('café 患者 récord 📄.pdf'),
    'records-%FF%FE%E9.pdf',
    encodeURIComponent('../../../../etc/cron.d/records.pdf'),
    '../../../../etc/cron.d/raw.pdf',
    encodeURIComponent('..\\..\\windows\\win.ini.pdf'),
    `${'verylongname'.repeat(60)}.pdf`,
    encodeURIComponent(`a'";$(id)\`id\`&|<img src=x onerror=alert(1)>.pdf`),
    encodeURIComponent('records.exe\u0000\r\nX-Injected: 1.pdf'),
    '%',
    '%2E%2E',
  ];
  for (const [at, name] of names.entries()) {
    const answer = await put(`/api/v1/packets/${filesPacketId}/files/${name}`, pdf(String(at)), headers);
    expect(answer.status, `${name}: ${answer.body}`).toBe(201);
  }
  const read = await fetch(`${env().APP_ORIGIN}/api/v1/packets/${filesPacketId}`, { headers });
  const { files } = (await read.json()) as { files: { name: string }[] };
  const kept = files.map(({ name }) => name);
  expect(kept).toContain('café 患者 récord 📄.pdf');
  expect(kept).toContain('../../../../etc/cron.d/records.pdf');
  expect(kept).toContain('records.exeX-Injected: 1.pdf');
  expect(kept.every((name) => name.length <= 255)).toBe(true);
});

test('bytes that are not what was announced are refused, nothing over the 10 MB of a proxy is cut, the same bytes are one file', async ({ world }) => {
  const { filesPacketId } = await makeUploads(world);
  const { cookieName, cookieValue } = await openSession(world.users.assistant, world.practiceId);
  const headers = { cookie: `${cookieName}=${cookieValue}`, origin: env().APP_ORIGIN };
  const path = `/api/v1/packets/${filesPacketId}/files/long.pdf`;
  const body = randomBytes(21_000_000);
  const first = await put(path, body, headers);
  expect(first.status).toBe(201);
  const again = await put(path, body, headers);
  expect(again.status).toBe(201);
  expect(JSON.parse(again.body)).toMatchObject({ id: (JSON.parse(first.body) as { id: string }).id, bytes: 21_000_000, sha256: createHash('sha256').update(body).digest('hex') });
  expect((await put(path, body.subarray(0, 100), { ...headers, 'x-content-sha256': 'b'.repeat(64) })).status).toBe(422);
  expect((await put(path, body.subarray(0, 100), { ...headers, 'x-content-sha256': 'none' })).status).toBe(422);
  expect((await put(path, Buffer.alloc(0), { ...headers, 'content-length': '4000000001' })).status).toBe(413);
});

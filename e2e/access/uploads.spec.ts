import { createHash, randomBytes } from 'node:crypto';
import { env } from '../../lib/env';
import { openSession } from '../support/people';
import { expect, test } from '../support/test';
import { makeCase } from './make';

test('a file over 10 MB arrives whole and comes back as it was, as a download that runs nothing', async ({ world }) => {
  const { caseId } = await makeCase(world);
  const { cookieName, cookieValue } = await openSession(world.users.assistant, world.practiceId);
  const cookie = `${cookieName}=${cookieValue}`;
  const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(10 * 1024 * 1024 + 1)]);
  const put = (body: Buffer, headers: Record<string, string> = {}) =>
    fetch(`${env().APP_ORIGIN}/api/v1/attachments/case/${caseId}/${encodeURIComponent('../Bücher "и" .pdf')}`, {
      method: 'PUT', body: new Uint8Array(body), headers: { cookie, origin: env().APP_ORIGIN, 'x-content-sha256': createHash('sha256').update(body).digest('hex'), ...headers },
    });

  const answer = await put(bytes);
  expect(answer.status).toBe(201);
  const file = (await answer.json()) as { id: string; bytes: number; name: string };
  expect(file).toMatchObject({ bytes: bytes.length, name: '../Bücher "и" .pdf' });

  const back = await fetch(`${env().APP_ORIGIN}/api/v1/files/${file.id}/content`, { headers: { cookie } });
  expect(Buffer.compare(Buffer.from(await back.arrayBuffer()), bytes)).toBe(0);
  expect(back.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w .-]+"; filename\*=UTF-8''[\w%.-]+$/);
  expect(back.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(back.headers.get('x-content-type-options')).toBe('nosniff');

  expect((await put(Buffer.from('<html><script>alert(1)</script></html>'))).status).toBe(415);
  expect((await put(bytes.subarray(0, 100), { 'x-content-sha256': 'b'.repeat(64) })).status).toBe(422);
});

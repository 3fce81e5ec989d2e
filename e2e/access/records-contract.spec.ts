import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { database } from '../../lib/db/client';
import { addDays } from '../../lib/domain/calendar';
import { env } from '../../lib/env';
import { createApiToken } from '../../lib/features/api-tokens/create-api-token';
import { inPractice, makeWorld, type World } from '../../lib/test/world';
import { anExam, at } from '../support/arrange';
import { expect, test } from '../support/test';

const whileRead = { timeout: 90_000, intervals: [500] };
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** Two progress notes and a blank page; with a password where one is given. */
async function records(password?: string): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const day of [4, 5]) {
    const page = pdf.addPage([612, 792]);
    ['PROGRESS NOTE', `Date of service: 03/0${day}/2025`, 'Provider: Anita Rao, MD', `Pain in the lower back after lifting, day ${day * 11}.`].forEach((line, row) => page.drawText(line, { x: 72, y: 700 - row * 24, size: 12, font }));
  }
  pdf.addPage([612, 792]);
  if (password) pdf.encrypt({ userPassword: password, ownerPassword: `${password} of the owner` });
  return Buffer.from(await pdf.save({ useObjectStreams: false }));
}

/** The contract as a script uses it: a token, plain requests, nothing else. */
async function caller(world: World) {
  const { token } = await createApiToken(at(world, 'assistant'), { name: 'records', validDays: 1 });
  const authorization = `Bearer ${token}`;
  const ask = async (method: string, path: string, body?: object, headers: Record<string, string> = { authorization }) => {
    const answer = await fetch(`${env().APP_ORIGIN}/api/v1${path}`, { method, headers: { ...headers, ...(body ? { 'content-type': 'application/json' } : {}) }, ...(body ? { body: JSON.stringify(body) } : {}) });
    return { status: answer.status, body: (await answer.json()) as Record<string, never> };
  };
  const put = async (packetId: string, name: string, bytes: Buffer, hash = sha256(bytes)) => {
    const answer = await fetch(`${env().APP_ORIGIN}/api/v1/packets/${packetId}/files/${encodeURIComponent(name)}`, { method: 'PUT', headers: { authorization, 'x-content-sha256': hash }, body: new Uint8Array(bytes) });
    return { status: answer.status, body: (await answer.json()) as Record<string, never> };
  };
  const packet = async (packetId: string) => (await ask('GET', `/packets/${packetId}`)).body as unknown as { state: string; quarantineReason: string; pages: object; files: { id: string; name: string; state: string; reason: string }[] };
  return { authorization, ask, put, packet };
}

/** Says it will send more than it does, and is gone. */
function breakOff(path: string, authorization: string, bytes: Buffer): Promise<void> {
  const { hostname, port } = new URL(env().APP_ORIGIN);
  return new Promise((resolve) => {
    const call = request({ hostname, port, method: 'PUT', path, headers: { authorization, 'content-length': String(bytes.length + 10), 'x-content-sha256': sha256(bytes) } });
    call.on('error', () => resolve());
    call.on('close', () => resolve());
    call.write(bytes, () => setTimeout(() => call.destroy(), 500));
  });
}

test('a script with an API token opens a packet, sends a file, follows its reading and takes the index, as the contract is written', async ({ world, today }) => {
  const { caseId } = await anExam(world, { claimant: 'Rosa Aguilar', examOn: addDays(today, 30) });
  const { authorization, ask, put, packet } = await caller(world);
  const opened = await ask('POST', `/cases/${caseId}/packets`, { sender: 'Gallant Bay Indemnity', receivedOn: today, declaredPages: null, declarationSignedOn: null });
  expect(opened).toEqual({ status: 201, body: { id: expect.any(String) } });
  const packetId = String(opened.body.id);
  expect(await packet(packetId)).toMatchObject({ state: 'receiving', pages: { declared: null, counted: 0, blank: 0, duplicate: 0 }, files: [] });

  const bytes = await records();
  expect((await put(packetId, 'notes.pdf', bytes, sha256(Buffer.from('other bytes')))).status).toBe(422);
  await breakOff(`/api/v1/packets/${packetId}/files/notes.pdf`, authorization, bytes);
  expect((await packet(packetId)).files, 'what did not arrive as announced is not there').toEqual([]);

  const first = await put(packetId, 'notes.pdf', bytes);
  expect(first).toMatchObject({ status: 201, body: { id: expect.any(String), sha256: sha256(bytes), bytes: bytes.length } });
  const again = await put(packetId, 'notes.pdf', bytes);
  expect(again).toMatchObject({ status: 201, body: { id: first.body.id, sha256: sha256(bytes), bytes: bytes.length } });
  const refused = await put(packetId, 'notes.pdf', Buffer.from('no PDF, though it has the name of one'));
  expect(refused.status).toBe(201);

  await expect.poll(async () => (await packet(packetId)).state, whileRead).toBe('quarantined');
  const read = await packet(packetId);
  expect(read).toMatchObject({ quarantineReason: 'no_declaration', pages: { declared: null, counted: 3, blank: 1, duplicate: 0 }, files: [{ name: 'notes.pdf', state: 'ready', reason: '' }, { name: 'notes.pdf', state: 'rejected', reason: expect.stringMatching(/./) }] });
  const index = (await ask('GET', `/packets/${packetId}/index`)).body as unknown as { pages: object[]; documents: object[] };
  expect(index).toMatchObject({ packet: packetId, page_count: 3, declared_page_count: null });
  expect(index.pages[2]).toMatchObject({ page: 3, is_blank: true, exact_dup_of: null, near_dup_of: null, displayed_rotation: 0, text: '' });
  expect(index.documents[0]).toMatchObject({ page_ranges: [[1, 1]], type: 'progress_note', date_of_service: '2025-03-04', provider: expect.stringContaining('Rao') });

  expect((await ask('GET', `/packets/${packetId}`, undefined, {})).status).toBe(401);
  expect((await ask('GET', `/packets/${packetId}`, undefined, { authorization: `${authorization}x` })).status).toBe(401);
  const stranger = await caller(await makeWorld({ name: 'Next door' }));
  for (const path of [`/packets/${packetId}`, `/packets/${packetId}/index`]) expect((await stranger.ask('GET', path)).status).toBe(404);
  expect((await stranger.put(packetId, 'theirs.pdf', bytes)).status).toBe(404);
});

test('a file with a password is asked for it, opens with the right one, and the password is kept nowhere', async ({ world, today }) => {
  const password = `Sesame-${world.practiceId.slice(0, 8)}`;
  const { caseId } = await anExam(world, { claimant: 'Rosa Aguilar', examOn: addDays(today, 30) });
  const { ask, put, packet } = await caller(world);
  const packetId = String((await ask('POST', `/cases/${caseId}/packets`, { sender: 'Gallant Bay Indemnity', receivedOn: today, declaredPages: 3, declarationSignedOn: today })).body.id);
  await put(packetId, 'locked.pdf', await records(password));
  await expect.poll(async () => (await packet(packetId)).files[0]?.state, whileRead).toBe('needs_password');
  const [file] = (await packet(packetId)).files;
  expect(file?.reason).toContain('password');
  expect(await packet(packetId)).toMatchObject({ state: 'quarantined', pages: { counted: 0 } });

  const unlock = (given: string) => ask('POST', `/record-files/${file?.id}/unlock`, { password: given });
  expect(await unlock('guessed')).toMatchObject({ status: 422, body: { code: 'record_file.password_wrong' } });
  expect((await unlock(password)).status).toBe(200);
  await expect.poll(async () => (await packet(packetId)).state, whileRead).toBe('ready');
  expect(await packet(packetId)).toMatchObject({ pages: { counted: 3, blank: 1 }, files: [{ state: 'ready', reason: '' }] });

  const { practiceId } = world;
  const held = await inPractice(practiceId, async (tx) => {
    const rows = [await tx.auditEvent.findMany({ where: { practiceId } }), await tx.accessEvent.findMany({ where: { practiceId } }), await tx.recordFile.findMany({ where: { practiceId } }), await tx.idempotencyRecord.findMany({ where: { practiceId } })];
    return JSON.stringify(rows, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
  });
  expect(held).not.toContain(password);
  expect(await database().$queryRaw`select count(*)::int as jobs from pgboss.job where data::text like ${`%${password}%`} or output::text like ${`%${password}%`}`).toEqual([{ jobs: 0 }]);
});

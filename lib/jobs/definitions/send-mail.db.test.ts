import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { jobContext } from '../../core/session';
import type { MailTransport, OutgoingMail } from '../../integrations/email/port';
import { pdfText } from '../../test/opened-files';
import { emailed } from '../../test/mails';
import { inPractice, makeWorld, testNow, type World } from '../../test/world';
import { deliverDue } from './send-mail';

const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

type Mood = 'takes' | 'later' | 'breaks_off' | 'cut_after_data';

/** A mail server whose mood for each try is told by `moodOf`; it counts how often it has taken each mail's data. */
async function moodyServer(moodOf: (messageId: string, turn: number) => Mood) {
  const turns = new Map<string, number>();
  const taken = new Map<string, number>();
  const cut = new Map<string, number>();
  const sockets = new Map<string, { destroy: () => void }>();
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session: SMTPServerSession, done) {
      let text = '';
      stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
      stream.on('end', () => {
        const id = /^Message-ID: (<[^>]+>)/m.exec(text)?.[1] ?? '';
        const turn = (turns.get(id) ?? 0) + 1;
        turns.set(id, turn);
        const mood = moodOf(id, turn);
        if (mood === 'later') return done(Object.assign(new Error('try later'), { responseCode: 451 }));
        if (mood === 'breaks_off') return sockets.get(session.id)?.destroy();
        taken.set(id, (taken.get(id) ?? 0) + 1);
        if (mood === 'takes') return done();
        cut.set(id, (cut.get(id) ?? 0) + 1);
        sockets.get(session.id)?.destroy();
      });
    },
  });
  smtp.on('error', () => undefined);
  smtp.on('connect', () => undefined);
  const connections = (smtp as unknown as { connections: Set<{ id: string; _socket: { destroy: () => void } }> }).connections;
  smtp.server.on('connection', () => setImmediate(() => connections.forEach((connection) => sockets.set(connection.id, connection._socket))));
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  cleanUps.push(() => new Promise<void>((resolve) => smtp.close(() => resolve())));
  return { url: `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`, taken, cut };
}

/** The mails that were claimed and whose try nobody has settled. */
const heldBy = (world: World) =>
  inPractice(world.practiceId, async (tx) => {
    const rows = await tx.$queryRaw<{ messageId: string }[]>`select m."messageId" from "OutboxMail" m
      where m."practiceId" = ${world.practiceId}::uuid and (select e.operation from "AuditEvent" e where e."practiceId" = m."practiceId" and e."subjectId" = m.id::text order by e.seq desc limit 1) = 'mail.claim'`;
    return rows.map(({ messageId }) => messageId);
  });
const states = (world: World) => inPractice(world.practiceId, (tx) => tx.outboxMail.findMany({ where: { practiceId: world.practiceId }, select: { state: true, attempts: true } }));
const write = (world: World, count: number, mark: string, fails = false) =>
  inPractice(world.practiceId, async (tx) => {
    await tx.outboxMail.createMany({ data: Array.from({ length: count }, (_, at) => ({ practiceId: world.practiceId, to: `reader${at}@example.test`, subject: 'Document', body: 'Text', messageId: `<${mark}-${at}@panelist.example>` })) });
    if (fails) throw new Error('rolled back');
  });

/** A worker process of its own that delivers what is due at a moment, and may be killed. */
function worker(world: World, url: string, now: Date) {
  const script = `
    import { jobContext } from '${import.meta.dirname}/../../core/session.ts';
    import { smtpTransport } from '${import.meta.dirname}/../../integrations/email/smtp-transport.ts';
    import { deliverDue } from '${import.meta.dirname}/send-mail.ts';
    const transport = smtpTransport('${url}', 'mail@alder.example');
    await deliverDue(jobContext('send-mail', { id: '${world.practiceId}', timeZone: '${world.timeZone}' }, new Date('${now.toISOString()}')), transport);
    process.exit(0);`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], { stdio: ['ignore', 'ignore', 'inherit'] });
  cleanUps.push(() => child.kill('SIGKILL'));
  return child;
}

describe('the outbox', () => {
  it('delivers 200 mails past 30 % failures and killed workers; twice only what was cut after its data', { timeout: 240_000 }, async () => {
    const world = await makeWorld();
    // Three of ten tries fail, in three ways; no mail more than twice in a row, so that the day is not spent on pauses.
    const moods: Mood[] = ['later', 'takes', 'takes', 'breaks_off', 'takes', 'takes', 'cut_after_data', 'takes', 'takes', 'takes'];
    let tries = 0;
    const { url, taken, cut } = await moodyServer((_id, turn) => (turn > 2 ? 'takes' : (moods[tries++ % moods.length] ?? 'takes')));
    await write(world, 200, 'kept');
    await expect(write(world, 20, 'vanished', true)).rejects.toThrow('rolled back');

    const inFlight = new Set<string>();
    let now = testNow;
    let kills = 0;
    for (let round = 0; round < 30; round += 1) {
      const child = worker(world, url, now);
      const ended = once(child, 'exit');
      if (kills < 4) {
        // Killed in the middle of its work: once it has taken some mail on.
        const before = [...taken.values()].reduce((sum, count) => sum + count, 0);
        while (child.exitCode === null && [...taken.values()].reduce((sum, count) => sum + count, 0) < before + 12) await sleep(5);
        if (child.exitCode === null) kills += 1;
        child.kill('SIGKILL');
        await ended;
        // What it held is delivered again, whether or not the server had said yes.
        for (const id of await heldBy(world)) inFlight.add(id);
      } else await ended;
      now = new Date(now.getTime() + 61 * 60_000);
      if ((await states(world)).every(({ state }) => state === 'SENT')) break;
    }

    const rows = await states(world);
    expect(rows).toHaveLength(200);
    expect(rows.filter(({ state }) => state !== 'SENT')).toEqual([]);
    expect(kills).toBe(4);
    expect(taken.size).toBe(200);
    // Each once, and once more for each time that the connection was cut after its data, or its worker killed over it.
    const wrong = [...taken].filter(([id, count]) => count !== 1 + (cut.get(id) ?? 0) && !inFlight.has(id));
    expect(wrong).toEqual([]);
    expect(inFlight.size).toBeLessThanOrEqual(kills);
    expect(cut.size).toBeGreaterThan(10);
    expect([...taken.keys()].filter((id) => id.includes('vanished'))).toEqual([]);
  });

  it('attaches the letter with its proof for whoever agreed to it, under the same Message-ID at each try', async () => {
    const world = await makeWorld();
    const { letter } = await emailed(world);
    const mails: OutgoingMail[] = [];
    const transport: MailTransport = { kind: 'file', close: () => undefined, deliver: async (mail) => void mails.push(mail) };
    const failing: MailTransport = { ...transport, deliver: async (mail) => { mails.push(mail); throw new Error('out of order'); } };
    const at = (minutes: number) => jobContext('send-mail', { id: world.practiceId, timeZone: world.timeZone }, new Date(testNow.getTime() + minutes * 60_000));
    await deliverDue(at(0), failing);
    expect(await states(world)).toMatchObject([{ state: 'QUEUED', attempts: 1 }]);
    await deliverDue(at(0), transport);
    await deliverDue(at(2), transport);
    await deliverDue(at(20), transport);
    expect(mails).toHaveLength(2);
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(1);
    const [attachment] = mails[1]?.attachments ?? [];
    expect(attachment).toMatchObject({ name: `document-${letter.number}.pdf`, mediaType: 'application/pdf' });
    const words = pdfText(attachment?.bytes ?? new Uint8Array()).replace(/\s/g, '');
    expect(words).toContain('Proofofservice');
    expect(words).toContain('GustavoReyes-Ortiz');
    expect(`${mails[1]?.subject} ${mails[1]?.text}`).not.toContain('Reyes');
  });

  it('hands nothing of a training practice to the server: it is kept here as if it had gone', { timeout: 90_000 }, async () => {
    const world = await makeWorld();
    const home = await makeWorld();
    await inPractice(world.practiceId, (tx) => tx.practice.update({ where: { id: world.practiceId }, data: { trainingOfId: home.practiceId } }));
    const { letter } = await emailed(world);
    const untouched: MailTransport = { kind: 'file', close: () => undefined, deliver: () => Promise.reject(new Error('handed over')) };
    await deliverDue(jobContext('send-mail', { id: world.practiceId, timeZone: world.timeZone }, testNow), untouched);
    expect(await inPractice(world.practiceId, (tx) => tx.outboxMail.findMany({ where: { practiceId: world.practiceId }, select: { state: true, lastError: true } }))).toEqual([{ state: 'SENT', lastError: 'Practice mode: kept here. It went to nobody.' }]);
    expect(letter.document.isTraining).toBe(true);
  });
});

import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { fileTransport } from './file-transport';
import { MailRefused, type OutgoingMail } from './port';
import { smtpTransport } from './smtp-transport';

const mail: OutgoingMail = {
  messageId: '<0199-a@panelist.example>', fromName: 'Alder Evaluations', replyTo: 'office@alder.example', to: 'agreed@pike.example', subject: 'Document served by Alder Evaluations, number 12', text: 'Attached is a document.\n',
  attachments: [{ name: 'document-12.pdf', mediaType: 'application/pdf', bytes: new TextEncoder().encode('%PDF-1.7 test') }], writtenAt: new Date('2026-03-02T18:00:00Z'),
};

const cleanUps: (() => Promise<unknown> | void)[] = [];
afterEach(async () => {
  // The last first: a server waits for those who are connected.
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

/** A mail server on this machine; answers with its address and what it took. */
async function server(options: SMTPServerOptions): Promise<{ port: number; taken: string[] }> {
  const taken: string[] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, _session, done) {
      let text = '';
      stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
      stream.on('end', () => {
        taken.push(text);
        done();
      });
    },
    ...options,
  });
  smtp.on('error', () => undefined);
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  cleanUps.push(() => new Promise<void>((resolve) => smtp.close(() => resolve())));
  return { port: (smtp.server.address() as AddressInfo).port, taken };
}

function transportTo(url: string) {
  const transport = smtpTransport(url, 'mail@alder.example');
  cleanUps.push(() => transport.close());
  return transport;
}

describe('the file transport', () => {
  it('writes a mail that a mail program opens, for its owner alone, and the same mail once', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mail-'));
    cleanUps.push(() => rm(folder, { recursive: true }));
    const transport = fileTransport(join(folder, 'mail'), 'office@panelist.invalid');
    await transport.deliver(mail);
    await transport.deliver(mail);
    const files = await readdir(join(folder, 'mail'));
    expect(files).toEqual(['0199-a@panelist.example.eml']);
    const path = join(folder, 'mail', files[0] ?? '');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const text = await readFile(path, 'utf8');
    for (const line of ['Message-ID: <0199-a@panelist.example>', 'From: Alder Evaluations <office@panelist.invalid>', 'Reply-To: office@alder.example', 'To: agreed@pike.example', 'Date: Mon, 02 Mar 2026 18:00:00 +0000', 'filename=document-12.pdf']) expect(text).toContain(line);
    expect(text).toContain(Buffer.from('%PDF-1.7 test').toString('base64'));
  });

  it.each<[string, Partial<OutgoingMail>]>([
    ['a subject with a second header', { subject: 'Hello\r\nBcc: spy@example.test' }],
    ['a name with a second header', { fromName: 'Alder\nBcc: spy@example.test' }],
    ['two addresses', { to: 'a@example.test, b@example.test' }],
    ['an address with a name', { to: 'Spy <b@example.test>' }],
    ['an address with a line', { to: 'a@example.test\nb@example.test' }],
    ['a reply to two', { replyTo: 'a@example.test;b@example.test' }],
    ['a Message-ID with a header', { messageId: '<a@b>\r\nX: y' }],
    ['an attachment’s name with a header', { attachments: [{ name: 'a\r\nX: y', mediaType: 'application/pdf', bytes: new Uint8Array() }] }],
  ])('refuses %s, for good', async (_label, changed) => {
    const transport = fileTransport('/nowhere', 'office@panelist.invalid');
    await expect(transport.deliver({ ...mail, ...changed })).rejects.toMatchObject({ name: 'MailRefused', isFinal: true });
  });
});

describe('the SMTP transport', () => {
  it('hands the mail over to a server on this machine without TLS', async () => {
    const { port, taken } = await server({});
    await transportTo(`smtp://127.0.0.1:${port}`).deliver(mail);
    expect(taken).toHaveLength(1);
    expect(taken[0]).toContain('Message-ID: <0199-a@panelist.example>');
    expect(taken[0]).toContain('From: Alder Evaluations <mail@alder.example>');
  });

  it('refuses to speak without TLS to any other machine', async () => {
    const { port, taken } = await server({});
    // The same server by an address that is not this machine's own name.
    await expect(transportTo(`smtp://[::ffff:127.0.0.1]:${port}`).deliver(mail)).rejects.toMatchObject({ isFinal: false });
    expect(taken).toEqual([]);
  });

  it.each<[string, SMTPServerOptions, boolean]>([
    ['an unknown recipient is final', { onRcptTo: (_to, _session, done) => done(Object.assign(new Error('agreed@pike.example is unknown'), { responseCode: 550 })) }, true],
    ['a full mailbox is not', { onRcptTo: (_to, _session, done) => done(Object.assign(new Error('later'), { responseCode: 452 })) }, false],
    ['a refused sender is ours to mend', { onMailFrom: (_from, _session, done) => done(Object.assign(new Error('no relay'), { responseCode: 550 })) }, false],
  ])('%s', async (_label, options, isFinal) => {
    const { port } = await server(options);
    const refused = await transportTo(`smtp://127.0.0.1:${port}`).deliver(mail).then(() => null, (error: unknown) => error);
    expect(refused).toBeInstanceOf(MailRefused);
    expect((refused as MailRefused).isFinal).toBe(isFinal);
    // What the server repeats of people is not kept.
    expect((refused as MailRefused).message).not.toContain('pike');
  });

  it('says that nobody answers', async () => {
    await expect(transportTo('smtp://127.0.0.1:1').deliver(mail)).rejects.toMatchObject({ isFinal: false, message: expect.stringMatching(/could not be reached/) });
  });
});

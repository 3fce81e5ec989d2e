import { createHash } from 'node:crypto';
import type { Ctx } from '../../core/context';
import { Conflict } from '../../core/errors';
import { unseal } from '../../core/secrets';
import { claimMail } from '../../features/mails/claim-mail';
import { findDueMail } from '../../features/mails/queries';
import type { ClaimedMail } from '../../features/mails/schema';
import { settleMail } from '../../features/mails/settle-mail';
import { MailRefused, type MailTransport, type OutgoingMail } from '../../integrations/email/port';
import { mailTransport } from '../../integrations/email/transport';
import { renderLetter } from '../../integrations/pdf/render-letter';
import { blobStore } from '../../integrations/storage/blob-store';
import { openStream } from '../../integrations/storage/sealed-stream';
import type { JobDefinition } from '../definition';

/** Each minute, and after each letter: e-mail that waits is handed to the mail server. */
export const sendMail: JobDefinition = {
  queue: 'send-mail',
  cron: '* * * * *',
  run: (ctx) => deliverDue(ctx, mailTransport()),
};

/**
 * Hands every due e-mail over, one after the other. Each is taken, tried, and settled in transactions of their own: a worker that dies between
 * the server's yes and our note of it leads to a second delivery under the same Message-ID, and nothing else does. What a training practice
 * wrote is settled without the server: nothing leaves there.
 */
export async function deliverDue(ctx: Ctx, transport: MailTransport): Promise<void> {
  const { ids } = await findDueMail(ctx, {});
  for (const mailId of ids) {
    const mail = await orNull(claimMail(ctx, { mailId }));
    if (!mail) continue;
    const failure = mail.staysHere ? null : await handOver(transport, mail);
    await orNull(settleMail(ctx, { mailId, attempts: mail.attempts, outcome: mail.staysHere ? 'kept' : failure === null ? 'sent' : failure.isFinal ? 'final' : 'failed', error: failure?.message ?? '' }));
  }
}

/** Null when the mail was handed over, else why not. What nobody foresaw is tried again. */
async function handOver(transport: MailTransport, mail: ClaimedMail): Promise<MailRefused | null> {
  try {
    await transport.deliver(await outgoing(mail));
    return null;
  } catch (error) {
    return error instanceof MailRefused ? error : new MailRefused('The e-mail could not be made.', false);
  }
}

async function outgoing({ letter, file, writtenAt, staysHere: _, ...mail }: ClaimedMail): Promise<OutgoingMail> {
  if (file) return { ...mail, writtenAt: new Date(writtenAt), attachments: [{ name: file.name, mediaType: file.mediaType, bytes: await bytesOf(file) }] };
  if (!letter) return { ...mail, writtenAt: new Date(writtenAt), attachments: [] };
  const bytes = await renderLetter({ ...letter.document, covers: [] }, 'all');
  return { ...mail, writtenAt: new Date(writtenAt), attachments: [{ name: `document-${letter.number}.pdf`, mediaType: 'application/pdf', bytes }] };
}

/** The bytes of a kept file, as they were kept; what is lost or changed does not go. */
async function bytesOf({ practiceId, fileId, keySealed, sha256 }: NonNullable<ClaimedMail['file']>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of openStream(await blobStore().get(`${practiceId}/${fileId}`), Buffer.from(unseal(keySealed), 'base64'))) pieces.push(piece);
  const bytes = Buffer.concat(pieces);
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new MailRefused('The file that goes with it is not what was kept.', true);
  return bytes;
}

/** Another worker was faster: then there is nothing to do here. */
async function orNull<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Conflict) return null;
    throw error;
  }
}

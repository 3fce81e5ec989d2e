import { Conflict, NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { LEASE_MINUTES } from '../../domain/service/retry';
import { LetterDocument } from '../letters/schema';
import { ClaimedMail, ClaimMail } from './schema';

/**
 * Takes a due e-mail for one try: nobody else takes it while the try may last. A try whose worker dies is taken over afterwards, so that each mail
 * is delivered at least once. @throws NotFound; Conflict where another took it, or it went
 */
export const claimMail = command({
  name: 'mail.claim',
  input: ClaimMail,
  output: ClaimedMail,
  async run({ ctx, input: { mailId }, tx, audit }) {
    const { practiceId, now } = ctx;
    const where = { practiceId, id: mailId };
    const { count } = await tx.outboxMail.updateMany({
      where: { ...where, state: 'QUEUED', OR: [{ nextAttemptAt: null }, { nextAttemptAt: { lte: now } }] },
      data: { attempts: { increment: 1 }, nextAttemptAt: new Date(now.getTime() + LEASE_MINUTES * 60_000), version: { increment: 1 } },
    });
    const row = await tx.outboxMail.findFirst({ where, include: { letter: { select: { number: true, document: true } } } });
    if (!row) throw new NotFound();
    if (count === 0) throw new Conflict('This e-mail is being tried already, or it went.');
    const practice = await tx.practice.findUniqueOrThrow({ where: { id: practiceId }, select: { name: true, email: true, trainingOfId: true } });
    audit({ subject: ['mail', mailId], summary: `Try ${row.attempts} to send an e-mail`, data: { letterId: row.letterId, attempts: row.attempts } });
    const file = row.fileId === null ? null : await tx.storedFile.findUnique({ where: { practiceId_id: { practiceId, id: row.fileId }, removedAt: null } });
    const { id, attempts, messageId, to, subject, body, letter, createdAt } = row;
    return { id, attempts, messageId, to, subject, text: body, fromName: practice.name, replyTo: practice.email, staysHere: practice.trainingOfId !== null, writtenAt: createdAt.toISOString(), letter: letter && { number: letter.number, document: LetterDocument.parse(letter.document) }, file: file && { fileId: file.id, practiceId, keySealed: file.keySealed, sha256: file.sha256, name: file.name, mediaType: file.mediaType } };
  },
});

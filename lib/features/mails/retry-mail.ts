import { Conflict, NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { findMail, toMail } from './queries';
import { Mail, RetryMail } from './schema';

/** Sends a failed e-mail again, at once and with all its tries. @throws NotFound, Conflict, RuleBroken `mail.not_failed`, `letter.void` */
export const retryMail = command({
  name: 'mail.retry',
  input: RetryMail,
  output: Mail,
  async run({ ctx, input: { mailId, version }, tx, audit, enqueue }) {
    const before = await findMail(tx, ctx, mailId);
    if (!before) throw new NotFound();
    if (before.version !== version) throw new Conflict('This e-mail was tried meanwhile.', toMail(before));
    if (before.state !== 'FAILED') throw new RuleBroken('mail.not_failed', 'Only an e-mail that failed is sent again.');
    if (before.letter?.state === 'VOID') throw new RuleBroken('letter.void', 'The letter is void. It goes to nobody any more.');
    const { count } = await tx.outboxMail.updateMany({ where: { practiceId: ctx.practiceId, id: mailId, version }, data: { state: 'QUEUED', attempts: 0, nextAttemptAt: null, lastError: '', version: { increment: 1 } } });
    if (count === 0) throw new Conflict('This e-mail was tried meanwhile.', toMail(before));
    await enqueue('send-mail', {});
    audit({ subject: before.letterId ? ['letter', before.letterId] : ['mail', mailId], summary: 'Sends an e-mail of it again', data: { mailId } });
    const after = await findMail(tx, ctx, mailId);
    if (!after) throw new NotFound();
    return toMail(after);
  },
});

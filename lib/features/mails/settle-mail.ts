import { toDateColumn } from '../../core/dates';
import { Conflict, NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { dateInZone } from '../../domain/calendar';
import { pauseAfter } from '../../domain/service/retry';
import { MailSettled, SettleMail, type mailStates } from './schema';

/** What a mail of a training practice says of itself. */
const keptHere = 'Practice mode: kept here. It went to nobody.';

/**
 * Records what became of a try: it went; or it is tried again after a pause that grows; or it is given up and a person decides. Only the newest try
 * settles a mail. @throws NotFound; Conflict where the try was taken over meanwhile
 */
export const settleMail = command({
  name: 'mail.settle',
  input: SettleMail,
  output: MailSettled,
  async run({ ctx, input: { mailId, attempts, outcome, error }, tx, audit }) {
    const { practiceId, now } = ctx;
    const where = { practiceId, id: mailId };
    const pause = outcome === 'failed' ? pauseAfter(attempts) : null;
    const next = pause === null ? null : new Date(now.getTime() + pause * 60_000);
    const went = outcome === 'sent' || outcome === 'kept';
    const state = stateAfter(went, next);
    const { count } = await tx.outboxMail.updateMany({
      // What was held back by a void and went all the same is told as it was.
      where: { ...where, attempts, state: went ? { not: 'SENT' } : 'QUEUED' },
      data: { state, nextAttemptAt: next, lastError: outcome === 'sent' ? '' : outcome === 'kept' ? keptHere : error, sentAt: went ? now : null, version: { increment: 1 } },
    });
    const row = await tx.outboxMail.findFirst({ where });
    if (!row) throw new NotFound();
    if (count === 0) throw new Conflict('Another try of this e-mail has begun.');
    if (went && row.recipientId) await tx.letterRecipient.update({ where: { practiceId_id: { practiceId, id: row.recipientId } }, data: { sentOn: toDateColumn(dateInZone(now.getTime(), ctx.timeZone)) } });
    const says = { SENT: 'Handed an e-mail of it to the mail server', QUEUED: 'Could not hand an e-mail of it over; tries again', FAILED: 'Gave up an e-mail of it' } as const;
    audit({ subject: row.letterId ? ['letter', row.letterId] : ['mail', mailId], summary: outcome === 'kept' ? 'Practice mode: an e-mail of it was kept here and handed to nobody' : says[state], data: { mailId, attempts, outcome } });
    return { id: mailId, state, nextAttemptAt: next?.toISOString() ?? null };
  },
});

function stateAfter(went: boolean, next: Date | null): (typeof mailStates)[number] {
  if (went) return 'SENT';
  return next ? 'QUEUED' : 'FAILED';
}

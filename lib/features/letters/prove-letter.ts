import { NotFound } from '../../core/errors';
import { toDateColumn } from '../../core/dates';
import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { loadLetter } from './queries';
import { Letter, ProveLetter } from './schema';
import { letterForChange } from './steps';

/**
 * Keeps what proves that a letter reached the mail, the fax machine or a person: a tracking number, a confirmation. Where an e-mail could not be
 * delivered and it went another way, the day of that is kept too. @throws RuleBroken `letter.not_sent`, `letter.in_future`, `letter.nothing_to_prove`
 */
export const proveLetter = command({
  name: 'letter.prove',
  input: ProveLetter,
  output: Letter,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const row = await letterForChange(tx, ctx, input.letterId, input.version, 'sent');
    const recipient = row.recipients.find(({ id }) => id === input.recipientId);
    if (!recipient) throw new NotFound();
    if (recipient.omittedReason !== '') throw new RuleBroken('letter.nothing_to_prove', 'It did not go to them.');
    const otherWay = input.sentOn ?? null;
    if (otherWay !== null && otherWay > ctx.today) throw new RuleBroken('letter.in_future', 'The day on which it went cannot lie in the future.');
    if (otherWay !== null && recipient.mails[0]?.state !== 'FAILED') throw new RuleBroken('letter.day_is_served', 'It went on the day of service. Another day is given only where its e-mail failed.');
    await tx.letterRecipient.update({ where: { practiceId_id: { practiceId, id: recipient.id } }, data: { proof: input.proof, ...(otherWay ? { sentOn: toDateColumn(otherWay) } : {}) } });
    await tx.letter.update({ where: { practiceId_id: { practiceId, id: row.id } }, data: { version: { increment: 1 } } });
    audit({ subject: ['letter', row.id], summary: `Kept the proof that letter ${row.number} went to the ${recipient.role.replaceAll('_', ' ')}`, data: { recipientId: recipient.id, method: recipient.method, sentOn: otherWay } });
    return loadLetter(tx, ctx, row.id);
  },
});

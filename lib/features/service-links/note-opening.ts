import { NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { practiceNamedIn } from '../../core/secrets';
import { findLink } from './queries';
import { NoteOpening, OpeningNoted } from './schema';

/**
 * Keeps that what was served was opened by its secret address, or one paper of it downloaded, with the moment. @throws NotFound as
 * `service_link.read`, and for a paper that they did not get
 */
export const noteOpening = command({
  name: 'service_link.note_opening',
  input: NoteOpening,
  output: OpeningNoted,
  async run({ ctx, input: { token, part }, tx, audit, enter }) {
    const named = practiceNamedIn(token);
    if (named === null) throw new NotFound();
    const practiceId = await enter(named);
    const { id: linkId, letter, recipient } = await findLink(tx, ctx, practiceId, token);
    if (part !== 'page' && part !== 'letter' && !recipient.enclosures.includes(part)) throw new NotFound();
    await tx.serviceLinkOpening.create({ data: { practiceId, linkId, what: part, at: ctx.now } });
    audit({ subject: ['letter', letter.id], summary: part === 'page' ? 'What was served was opened by its address' : 'A served paper was downloaded by its address', data: { recipientId: recipient.id, part } });
    return { done: true as const };
  },
});

import type { PracticeCtx } from '../../core/context';
import { NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { dateInZone } from '../../domain/calendar';
import { LetterDocument } from '../letters/schema';
import { packetOf } from '../service-packets/queries';
import { partsOfAddress } from './policy';
import { findLink } from './queries';
import { OpenLink, ServedPart } from './schema';

/**
 * Opens what was served on whoever holds a secret address, or one paper of it; that it was opened is kept with the moment. @throws NotFound
 * as `service_link.read`, and for a paper that they did not get
 */
export const openLink = command({
  name: 'service_link.open',
  input: OpenLink,
  output: ServedPart,
  async run({ ctx, input: { token, part }, tx, audit, enter }) {
    const parts = partsOfAddress(token);
    if (!parts) throw new NotFound();
    const practiceId = await enter(parts.practiceId);
    const link = await findLink(tx, ctx, practiceId, parts.secret);
    const { letter, recipient } = link;
    if (part !== 'page' && part !== 'letter' && !recipient.enclosures.includes(part)) throw new NotFound();
    await tx.serviceLinkOpening.create({ data: { practiceId, linkId: link.id, what: part, at: ctx.now } });
    audit({ subject: ['letter', letter.id], summary: part === 'page' ? 'What was served was opened by its address' : 'A served paper was downloaded by its address', data: { recipientId: recipient.id, part } });
    if (part === 'page') return { kind: 'page' as const };
    const document = LetterDocument.parse(letter.document);
    if (part === 'letter') return { kind: 'document' as const, name: `letter-${letter.number}.pdf`, document: { ...document, covers: [] }, parts: 'all' as const };
    const { timeZone } = await tx.practice.findUniqueOrThrow({ where: { id: practiceId }, select: { timeZone: true } });
    const within: PracticeCtx = { ...ctx, practiceId, timeZone, today: dateInZone(ctx.now.getTime(), timeZone) } as PracticeCtx;
    const packet = await packetOf(tx, within, letter.id, recipient.id);
    if (part === 'report') return { kind: 'file' as const, name: `report-${letter.number}.pdf`, ...packet.report };
    const form = packet.forms.find(({ key }) => key === part);
    if (!form) throw new NotFound();
    return { kind: 'document' as const, name: `${part.replaceAll('_', '-')}-${letter.number}.pdf`, document: form.document, parts: 'letter' as const };
  },
});

import { fromDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import { query, type ReadTx } from '../../core/operation';
import type { Ctx, PracticeCtx, PracticeId } from '../../core/context';
import { hashToken, practiceNamedIn } from '../../core/secrets';
import { dateInZone } from '../../domain/calendar';
import { enclosureKeys, enclosureTable } from '../../domain/service/enclosures';
import { LetterDocument } from '../letters/schema';
import { packetOf } from '../service-packets/queries';
import { ReadLink, ReadServedPart, ServedPapers, ServedPart } from './schema';

/** What was served on whoever holds a secret address. @throws NotFound for one that is unknown, revoked, over or none at all, without telling which */
export const readLink = query({
  name: 'service_link.read',
  input: ReadLink,
  output: ServedPapers,
  async run({ ctx, input, db, enter }) {
    const named = practiceNamedIn(input.token);
    if (named === null) throw new NotFound();
    const practiceId = await enter(named);
    const link = await findLink(db, ctx, practiceId, input.token);
    const { name: practiceName, timeZone } = await db.practice.findUniqueOrThrow({ where: { id: practiceId }, select: { name: true, timeZone: true } });
    const { letter, recipient } = link;
    const papers = enclosureKeys.filter((key) => recipient.enclosures.includes(key) && key !== 'deu_100');
    return {
      practiceName, recipientName: recipient.name, title: letter.subject,
      servedOn: fromDateColumn(letter.servedOn ?? letter.createdAt),
      expiresOn: dateInZone(link.expiresAt.getTime(), timeZone),
      files: [
        { part: 'letter' as const, label: 'The letter with its proof of service', name: `letter-${letter.number}.pdf` },
        ...papers.map((key) => ({ part: key, label: enclosureTable[key].label, name: `${key.replaceAll('_', '-')}-${letter.number}.pdf` })),
      ],
    };
  },
});

/** One paper of what was served, as it is printed or as it was signed. @throws NotFound as `service_link.read`, and for a paper that they did not get */
export const readServedPart = query({
  name: 'service_link.read_part',
  input: ReadServedPart,
  output: ServedPart,
  async run({ ctx, input: { token, part }, db, enter }) {
    const named = practiceNamedIn(token);
    if (named === null) throw new NotFound();
    const practiceId = await enter(named);
    const { letter, recipient } = await findLink(db, ctx, practiceId, token);
    const name = `${part.replaceAll('_', '-')}-${letter.number}.pdf`;
    if (part === 'letter') return { kind: 'document' as const, name, document: { ...LetterDocument.parse(letter.document), covers: [] }, parts: 'all' as const };
    if (!recipient.enclosures.includes(part)) throw new NotFound();
    const { timeZone } = await db.practice.findUniqueOrThrow({ where: { id: practiceId }, select: { timeZone: true } });
    const within = { ...ctx, practiceId, timeZone, today: dateInZone(ctx.now.getTime(), timeZone) } as PracticeCtx;
    const packet = await packetOf(db, within, letter.id, recipient.id);
    if (part === 'report') return { kind: 'file' as const, name, ...packet.report };
    const form = packet.forms.find(({ key }) => key === part);
    if (!form) throw new NotFound();
    return { kind: 'document' as const, name, document: form.document, parts: 'letter' as const };
  },
});

/** @throws NotFound */
export async function findLink(db: ReadTx, ctx: Pick<Ctx, 'actor' | 'now'>, practiceId: PracticeId, secret: string) {
  const { now } = ctx;
  const link = await db.serviceLink.findFirst({ where: { practiceId, tokenHash: hashToken(secret), revokedAt: null, expiresAt: { gt: now } }, include: { recipient: true, letter: true } });
  if (!link || link.letter.state !== 'SENT') throw new NotFound();
  const { trainingOfId } = await db.practice.findUniqueOrThrow({ where: { id: practiceId }, select: { trainingOfId: true } });
  // What was served in practice mode leaves it for nobody: its address opens for the person who practices.
  if (trainingOfId !== null && (ctx.actor.kind !== 'user' || (await db.membership.count({ where: { practiceId, userId: ctx.actor.userId, removedAt: null } })) === 0)) throw new NotFound();
  return link;
}

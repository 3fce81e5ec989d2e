import { command } from '../../core/operation';
import { quantity } from '../../domain/wording';
import { lockPacket, settlePacket } from '../packets/steps';
import { PacketUnderstood, UnderstandPacket } from './schema';
import { decidedIn, hasNewFile, keepPageFacts, keepProposals, sortLaterAgain } from './steps';

/**
 * Keeps what the reading of a packet came to: what each page is and which documents are proposed. Proposals replace
 * proposals; what people accepted, changed or moved stays as they left it. The same understanding twice changes nothing.
 * Pages that came or went meanwhile have it understood again; packets that came later and were read sooner, too, once what
 * they may repeat is known. @throws NotFound
 */
export const understandPacket = command({
  name: 'packet.understand',
  input: UnderstandPacket,
  output: PacketUnderstood,
  async run({ ctx, input, tx, audit, enqueue }) {
    const { practiceId } = ctx;
    const { packetId } = input;
    await lockPacket(tx, practiceId, packetId);
    const now = await tx.recordPage.findMany({ where: { practiceId, packetId, file: { removedAt: null } }, select: { number: true }, orderBy: { number: 'asc' } });
    const subject = ['packet', packetId] as const;
    await tx.packet.updateMany({ where: { practiceId, id: packetId, sortedBps: { not: null } }, data: { sortedBps: null } });
    if (now.length !== input.pages.length || now.some(({ number }, at) => number !== input.pages[at]?.number)) {
      await enqueue('understand-packet', { packetId }, { startAfterSeconds: 5 });
      audit({ subject, summary: 'The pages of a packet changed while it was being sorted, so it is sorted again', data: { pages: now.length } });
      return { packetId, kept: false, proposed: 0, untouched: 0 };
    }
    const decided = await decidedIn(tx, practiceId, packetId);
    const isNew = await hasNewFile(tx, practiceId, packetId, input.pages);
    await keepPageFacts(tx, practiceId, packetId, input.pages);
    const proposed = await keepProposals(tx, ctx, input, decided);
    await settlePacket(tx, ctx, packetId);
    if (isNew) await sortLaterAgain(tx, ctx, enqueue, [packetId]);
    const untouched = decided.documents.size;
    audit({ subject, summary: `Suggested ${quantity(proposed, 'document')} in ${quantity(now.length, 'page')}${untouched > 0 ? `; left ${untouched} that people decided` : ''}`, data: { pages: now.length, proposed, untouched, classifierVersion: input.classifierVersion } });
    return { packetId, kept: true, proposed, untouched };
  },
});

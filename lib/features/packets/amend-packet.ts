import { toDateColumn, toOptionalDateColumn } from '../../core/dates';
import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { countInWords, quantity } from '../../domain/wording';
import { EvaluationChanged } from '../evaluations/schema';
import { concludeEvaluation } from '../evaluations/steps';
import { AmendPacket } from './schema';
import { checkPacket, packetConflict, packetForChange, settlePacket } from './steps';

/**
 * Corrects a packet: a declaration that came later or was corrected, which may release it from quarantine, who sent it,
 * when it was served on the other side; of paper also the counts.
 */
export const amendPacket = command({
  name: 'packet.amend',
  input: AmendPacket,
  output: EvaluationChanged,
  async run({ ctx, input: { packetId, version, countedPages, previouslyReviewedPages, ...packet }, tx, audit }) {
    const { practiceId } = ctx;
    const stored = await packetForChange(tx, practiceId, packetId);
    const counts = { countedPages: countedPages ?? stored.countedPages, previouslyReviewedPages: previouslyReviewedPages ?? stored.previouslyReviewedPages };
    if (stored.hasFiles && (counts.countedPages !== stored.countedPages || counts.previouslyReviewedPages !== stored.previouslyReviewedPages)) {
      throw new RuleBroken('packet.counted_from_files', 'These pages are counted from the files. Correct the pages in the index of the packet.');
    }
    checkPacket({ ...packet, ...counts }, ctx.today);
    const { count } = await tx.packet.updateMany({
      where: { practiceId, id: packetId, version },
      data: {
        ...packet,
        ...(stored.hasFiles ? {} : { ...counts, logicalPages: counts.countedPages }),
        receivedOn: toDateColumn(packet.receivedOn),
        servedOnOtherOn: toOptionalDateColumn(packet.servedOnOtherOn),
        declarationSignedOn: toOptionalDateColumn(packet.declarationSignedOn),
        version: { increment: 1 },
      },
    });
    if (count === 0) throw packetConflict(stored);
    await settlePacket(tx, ctx, packetId);
    audit({
      subject: ['case', stored.caseId],
      summary: `Corrected a packet: ${quantity(counts.countedPages, 'page')} counted, ${packet.declaredPages === null ? 'none' : countInWords(packet.declaredPages)} declared`,
      data: { evaluationId: stored.evaluationId, packetId, from: { declaredPages: stored.declaredPages, countedPages: stored.countedPages }, to: { declaredPages: packet.declaredPages, countedPages: counts.countedPages } },
    });
    return concludeEvaluation(tx, ctx, stored.evaluationId);
  },
});

import { fromDateColumn, fromOptionalDateColumn, toDateColumn, toOptionalDateColumn } from '../../core/dates';
import { Conflict, NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { countInWords, quantity } from '../../domain/wording';
import { AmendPacket, EvaluationChanged } from './schema';
import { checkPacket, concludeEvaluation, evaluationForChange } from './steps';

/** Corrects a packet: a declaration that came later, another count, pages reviewed before. */
export const amendPacket = command({
  name: 'packet.amend',
  input: AmendPacket,
  output: EvaluationChanged,
  async run({ ctx, input: { packetId, version, ...packet }, tx, audit }) {
    const { practiceId } = ctx;
    const stored = await tx.packet.findUnique({ where: { practiceId_id: { practiceId, id: packetId } } });
    if (!stored) throw new NotFound();
    const row = await evaluationForChange(tx, ctx, stored.evaluationId, null);
    if (row.invoices.some(({ state }) => state === 'ISSUED')) throw new RuleBroken('packet.billed', 'These pages are billed. Void the invoice before you change them.');
    checkPacket(packet, ctx.today);
    const { count } = await tx.packet.updateMany({
      where: { practiceId, id: packetId, version },
      data: { ...packet, receivedOn: toDateColumn(packet.receivedOn), declarationSignedOn: toOptionalDateColumn(packet.declarationSignedOn), version: { increment: 1 } },
    });
    if (count === 0) {
      const { id, senderName, declaredPages, countedPages, previouslyReviewedPages } = stored;
      const current = { id, senderName, declaredPages, countedPages, previouslyReviewedPages, receivedOn: fromDateColumn(stored.receivedOn), declarationSignedOn: fromOptionalDateColumn(stored.declarationSignedOn), version: stored.version };
      throw new Conflict('Someone changed this packet while you were working on it.', current);
    }
    audit({
      subject: ['case', row.caseId],
      summary: `Corrected a packet: ${quantity(packet.countedPages, 'page')} counted, ${packet.declaredPages === null ? 'none' : countInWords(packet.declaredPages)} declared`,
      data: { evaluationId: row.id, packetId, from: { declaredPages: stored.declaredPages, countedPages: stored.countedPages }, to: { declaredPages: packet.declaredPages, countedPages: packet.countedPages } },
    });
    return concludeEvaluation(tx, ctx, row.id);
  },
});

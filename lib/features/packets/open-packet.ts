import { toDateColumn, toOptionalDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { OpenPacket, PacketOpened } from './schema';
import { checkPacket, settlePacket } from './steps';

/** Opens a packet whose files are still to come, at the case's newest evaluation that still takes records. */
export const openPacket = command({
  name: 'packet.open',
  input: OpenPacket,
  output: PacketOpened,
  idempotent: true,
  async run({ ctx, input: { caseId, sender, ...packet }, tx, audit }) {
    const { practiceId } = ctx;
    const found = await tx.case.findUnique({
      where: { practiceId_id: { practiceId, id: caseId } },
      select: { closedAt: true, evaluations: { where: { state: { notIn: ['CANCELLED', 'REPORT_SERVED'] }, kind: { not: 'DEPOSITION' } }, orderBy: [{ requestedOn: 'desc' }, { createdAt: 'desc' }, { id: 'desc' }], take: 1, select: { id: true } } },
    });
    if (!found) throw new NotFound();
    if (found.closedAt) throw new RuleBroken('case.closed', 'This case is closed. Open it again first.');
    const [evaluation] = found.evaluations;
    if (!evaluation) throw new RuleBroken('packet.too_late', 'No evaluation of this case takes records any more. Add a supplemental for records that came later.');
    checkPacket({ ...packet, countedPages: 0, previouslyReviewedPages: 0 }, ctx.today);
    const made = await tx.packet.create({
      data: {
        ...packet,
        practiceId,
        caseId,
        evaluationId: evaluation.id,
        senderName: sender,
        state: 'RECEIVING',
        hasFiles: true,
        countedPages: 0,
        createdAt: ctx.now,
        createdById: ctx.actor.kind === 'user' ? ctx.actor.userId : null,
        receivedOn: toDateColumn(packet.receivedOn),
        servedOnOtherOn: toOptionalDateColumn(packet.servedOnOtherOn),
        declarationSignedOn: toOptionalDateColumn(packet.declarationSignedOn),
      },
    });
    await settlePacket(tx, ctx, made.id);
    audit({ subject: ['case', caseId], summary: 'Opened a packet of records', data: { evaluationId: evaluation.id, packetId: made.id, declaredPages: packet.declaredPages } });
    return { id: made.id };
  },
});

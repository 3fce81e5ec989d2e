import { toDateColumn, toOptionalDateColumn } from '../../core/dates';
import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { quantity } from '../../domain/wording';
import { EvaluationChanged } from '../evaluations/schema';
import { concludeEvaluation, evaluationForChange } from '../evaluations/steps';
import { ReceivePacket } from './schema';
import { checkPacket, settlePacket } from './steps';

/** Logs records on paper that one party sent, as a person counted them. The expected fee follows, or the quarantine. */
export const receivePacket = command({
  name: 'packet.receive',
  input: ReceivePacket,
  output: EvaluationChanged,
  idempotent: true,
  async run({ ctx, input: { evaluationId, ...packet }, tx, audit }) {
    const row = await evaluationForChange(tx, ctx, evaluationId, null);
    if (row.state === 'CANCELLED' || row.state === 'REPORT_SERVED') throw new RuleBroken('packet.too_late', 'This evaluation is over. Add a supplemental for records that came later.');
    if (row.kind === 'DEPOSITION') throw new RuleBroken('packet.not_for_deposition', 'Pages are not billed with a deposition.');
    checkPacket(packet, ctx.today);
    const made = await tx.packet.create({
      data: {
        ...packet,
        practiceId: ctx.practiceId,
        caseId: row.caseId,
        evaluationId: row.id,
        logicalPages: packet.countedPages,
        createdAt: ctx.now,
        createdById: ctx.actor.kind === 'user' ? ctx.actor.userId : null,
        receivedOn: toDateColumn(packet.receivedOn),
        servedOnOtherOn: toOptionalDateColumn(packet.servedOnOtherOn),
        declarationSignedOn: toOptionalDateColumn(packet.declarationSignedOn),
      },
    });
    await settlePacket(tx, ctx, made.id);
    const declared = packet.declaredPages === null ? 'without a declaration' : `${packet.declaredPages} declared`;
    audit({ subject: ['case', row.caseId], summary: `Received records: ${quantity(packet.countedPages, 'page')}, ${declared}`, data: { evaluationId: row.id, packetId: made.id, declaredPages: packet.declaredPages, countedPages: packet.countedPages } });
    return concludeEvaluation(tx, ctx, row.id);
  },
});

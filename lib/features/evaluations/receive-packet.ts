import { toDateColumn, toOptionalDateColumn } from '../../core/dates';
import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { quantity } from '../../domain/wording';
import { EvaluationChanged, ReceivePacket } from './schema';
import { checkPacket, concludeEvaluation, evaluationForChange } from './steps';

/** Logs records that one party sent. The expected fee follows the declared and counted pages. */
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
      data: { ...packet, practiceId: ctx.practiceId, caseId: row.caseId, evaluationId: row.id, logicalPages: packet.countedPages, createdAt: ctx.now, receivedOn: toDateColumn(packet.receivedOn), declarationSignedOn: toOptionalDateColumn(packet.declarationSignedOn) },
    });
    const declared = packet.declaredPages === null ? 'without a declaration' : `${packet.declaredPages} declared`;
    audit({ subject: ['case', row.caseId], summary: `Received records: ${quantity(packet.countedPages, 'page')}, ${declared}`, data: { evaluationId: row.id, packetId: made.id, declaredPages: packet.declaredPages, countedPages: packet.countedPages } });
    return concludeEvaluation(tx, ctx, row.id);
  },
});

import { toDateColumn } from '../../core/dates';
import { command } from '../../core/operation';
import { notifies, type LetterKind } from '../../domain/letter/kinds';
import { RuleBroken } from '../../domain/rule-broken';
import { isMedicalLegal } from '../../domain/service/party';
import { unmarkAsked } from '../extensions/steps';
import { unmarkGapsAsked } from '../gaps/steps';
import { loadLetter } from './queries';
import { Letter, VoidLetter } from './schema';
import { letterForChange, unmarkNotified } from './steps';

/**
 * Voids a letter that went out by mistake. That it went stays, with its words and its proof; e-mail that still waits is held back. An appointment
 * that only this letter told of counts as not notified, and its clock runs again; gaps in the records that it asked for are open again. @throws RuleBroken `letter.not_sent`, `letter.void`, `letter.served_report`
 */
export const voidLetter = command({
  name: 'letter.void',
  input: VoidLetter,
  output: Letter,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const row = await letterForChange(tx, ctx, input.letterId, input.version, 'sent');
    if (row.kind === 'report_service') throw new RuleBroken('letter.served_report', 'This letter served a report and stopped its clocks. What went wrong is mended by another letter.');
    if (row.state === 'VOID') throw new RuleBroken('letter.void', 'This letter is void already.');
    await tx.letter.update({ where: { practiceId_id: { practiceId, id: row.id } }, data: { state: 'VOID', voidedOn: toDateColumn(ctx.today), voidReason: input.reason, version: { increment: 1 } } });
    const held = await tx.outboxMail.updateMany({ where: { practiceId, letterId: row.id, state: 'QUEUED' }, data: { state: 'FAILED', nextAttemptAt: null, lastError: 'The letter was voided before it went.', version: { increment: 1 } } });
    if (row.case && row.evaluationId !== null && row.servedOn && notifies(row.kind as LetterKind, isMedicalLegal(row.case.kind))) await unmarkNotified(tx, ctx, row);
    if (row.kind === 'extension_request') await unmarkAsked(tx, ctx, row.id);
    await unmarkGapsAsked(tx, ctx, row.id);
    const data = { letterId: row.id, kind: row.kind, heldBack: held.count };
    audit({ subject: ['letter', row.id], summary: `Voided letter ${row.number}`, data });
    if (row.caseId !== null) audit({ subject: ['case', row.caseId], summary: `Voided letter ${row.number}`, data });
    return loadLetter(tx, ctx, row.id);
  },
});

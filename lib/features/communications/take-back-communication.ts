import { NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { mayTakeBack } from './policy';
import { CommunicationTakenBack, TakeBackCommunication } from './schema';

/**
 * Takes back a call that was recorded by a slip: only whoever recorded it, and only on the same day. That it was there
 * stays in the audit log. @throws NotFound, RuleBroken `communication.kept`
 */
export const takeBackCommunication = command({
  name: 'communication.take_back',
  input: TakeBackCommunication,
  output: CommunicationTakenBack,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const where = { practiceId_id: { practiceId, id: input.communicationId } };
    const row = await tx.communication.findUnique({ where });
    if (!row) throw new NotFound();
    if (!mayTakeBack(row, ctx)) throw new RuleBroken('communication.kept', 'Only whoever recorded it may take it back, and only on the same day. Record what was wrong about it instead.');
    await tx.communication.delete({ where });
    if (row.subject === 'cancellation' && row.inWriting && row.evaluationId !== null) {
      // The confirmation that ended the wait is gone: the wait goes on.
      await tx.clock.updateMany({ where: { practiceId, evaluationId: row.evaluationId, rule: 'appointment.cancel_confirmation', state: 'MET' }, data: { state: 'OPEN', endedOn: null, endedNote: '', version: { increment: 1 } } });
    }
    audit({ subject: ['case', row.caseId], summary: 'Took back what was recorded as said', data: { communicationId: row.id, evaluationId: row.evaluationId, subject: row.subject, at: row.at.toISOString() } });
    return { id: row.id, caseId: row.caseId };
  },
});

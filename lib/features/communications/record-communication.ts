import { NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { channelLabels, speakerLabels, subjectLabels } from '../../domain/communication/said';
import { toCommunication } from './queries';
import { CommunicationRecorded, RecordCommunication } from './schema';
import { noteCommunication } from './steps';

/** Records who said what, when, in which way; about a case or one of its appointments. The words themselves stay out of the audit log. */
export const recordCommunication = command({
  name: 'communication.record',
  input: RecordCommunication,
  output: CommunicationRecorded,
  idempotent: true,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const { caseId, evaluationId, ...said } = input;
    const found = await tx.case.findUnique({ where: { practiceId_id: { practiceId, id: caseId } }, select: { kind: true } });
    if (!found) throw new NotFound();
    const evaluation = evaluationId === null ? null : await tx.evaluation.findFirst({ where: { practiceId, id: evaluationId, caseId }, select: { state: true } });
    if (evaluationId !== null && evaluation === null) throw new NotFound();
    const row = await noteCommunication(tx, ctx, { caseId, caseKind: found.kind, evaluationId }, said);
    audit({ subject: ['case', caseId], summary: `Recorded: ${channelLabels[said.channel].toLowerCase()} with the ${speakerLabels[said.withRole].toLowerCase()}, ${subjectLabels[said.subject].toLowerCase()}`, data: { communicationId: row.id, evaluationId, subject: said.subject, inWriting: row.inWriting } });
    const cancelled = said.subject === 'cancellation' && said.direction === 'in' && evaluation?.state === 'SCHEDULED';
    const name = ctx.actor.kind === 'user' ? ctx.actor.name : '';
    return {
      communication: toCommunication(row, new Map(row.recordedById ? [[row.recordedById, name]] : []), ctx),
      notices: cancelled ? ['The appointment still stands. Record its cancellation too, so that its clocks stop.'] : [],
    };
  },
});

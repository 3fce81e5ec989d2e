import type { output } from 'zod';
import type { PracticeCtx } from '../../core/context';
import { newId } from '../../core/new-id';
import type { Tx } from '../../core/operation';
import { dateInZone } from '../../domain/calendar';
import { demandScheduling, isWritten } from '../../domain/communication/said';
import type { CaseKind } from '../../domain/evaluation/lifecycle';
import { RuleBroken } from '../../domain/rule-broken';
import { stopClocks } from '../clocks/steps';
import type { CommunicationRow } from './queries';
import type { Said } from './schema';

const slackMilliseconds = 5 * 60_000;

interface About {
  readonly caseId: string;
  readonly caseKind: CaseKind;
  readonly evaluationId: string | null;
}

/**
 * Writes down what was said. A cancellation in writing ends the wait for its confirmation (8 CCR 34).
 * @throws RuleBroken `communication.in_future`, `communication.not_scheduling`
 */
export async function noteCommunication(tx: Tx, ctx: PracticeCtx, { caseId, caseKind, evaluationId }: About, said: output<typeof Said>): Promise<CommunicationRow> {
  const at = said.at === undefined ? ctx.now : new Date(said.at);
  if (at.getTime() > ctx.now.getTime() + slackMilliseconds) throw new RuleBroken('communication.in_future', 'What was said cannot lie in the future.');
  const { direction, channel, withRole, withName, subject } = said;
  const inWriting = said.inWriting ?? isWritten(channel);
  demandScheduling(caseKind, { subject, inWriting, withRole });
  const row = await tx.communication.create({
    data: { practiceId: ctx.practiceId, id: newId(), caseId, evaluationId, at, direction, channel, withRole, withName, inWriting, subject, said: said.said, createdAt: ctx.now, recordedById: ctx.actor.kind === 'user' ? ctx.actor.userId : null },
  });
  if (subject === 'cancellation' && inWriting && evaluationId !== null) {
    await stopClocks(tx, ctx.practiceId, { caseId, evaluationId, invoiceId: null }, [{ rule: 'appointment.cancel_confirmation', outcome: 'met' }], dateInZone(at.getTime(), ctx.timeZone));
  }
  return row;
}

import { toDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { findEvaluations } from '../evaluations/queries';
import { clockFactsOf, subjectOf } from '../evaluations/steps';
import { findWaivers, toWaiver } from './queries';
import { waiverLabels, WaiverList, WithdrawWaiver, type WaiverKind } from './schema';
import { settleWindow } from './steps';

/** Takes a recorded consent back, because the party did or because it was recorded by mistake. What is booked stays booked. */
export const withdrawWaiver = command({
  name: 'waiver.withdraw',
  input: WithdrawWaiver,
  output: WaiverList,
  async run({ ctx, input, tx, audit }) {
    const { practiceId, today } = ctx;
    const found = await tx.waiver.findUnique({ where: { practiceId_id: { practiceId, id: input.waiverId } } });
    if (!found) throw new NotFound();
    const withdrawnOn = input.withdrawnOn ?? today;
    if (withdrawnOn > today) throw new RuleBroken('waiver.in_future', 'A consent cannot be withdrawn in the future.');
    const { count } = await tx.waiver.updateMany({ where: { practiceId, id: found.id, withdrawnOn: null }, data: { withdrawnOn: toDateColumn(withdrawnOn) } });
    if (count === 0) throw new RuleBroken('waiver.withdrawn', 'This consent was withdrawn already.');
    const { evaluationId } = found;
    const [row] = await findEvaluations(tx, { practiceId, id: evaluationId });
    if (!row) throw new NotFound();
    if (row.state === 'REQUESTED' || row.state === 'SCHEDULED') await settleWindow(tx, practiceId, subjectOf(row), clockFactsOf(row), today);
    audit({ subject: ['case', row.caseId], summary: `Withdrew a consent of the ${found.givenBy} side: ${waiverLabels[found.kind as WaiverKind]}`, data: { evaluationId, waiverId: found.id, kind: found.kind, withdrawnOn } });
    return { evaluationId, caseId: row.caseId, waivers: (await findWaivers(tx, practiceId, evaluationId)).map(toWaiver) };
  },
});

import { command } from '../../core/operation';
import { appealKindOf } from '../../domain/billing/appeals/kinds';
import { followGrounds } from '../appeal-decisions/steps';
import { findDispute } from '../disputes/queries';
import { AppealChanged, WithdrawAppeal } from './schema';
import { clocksOfWithdrawal, countedFrom, groundsOfRow, lockAppeal, toChanged } from './steps';

/** Withdraws an appeal with the reason. While there is time another one may be begun; lines that it alone decided are to be decided again. @throws NotFound, Conflict, RuleBroken `appeal.state` */
export const withdrawAppeal = command({
  name: 'appeal.withdraw',
  input: WithdrawAppeal,
  output: AppealChanged,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const row = await lockAppeal(tx, practiceId, input.appealId, input.version, ['DRAFT', 'SENT']);
    const where = { practiceId_id: { practiceId, id: row.id } };
    const saved = await tx.appeal.update({ where, data: { state: 'WITHDRAWN', outcomeNote: input.reason, version: { increment: 1 } } });
    const dispute = await findDispute(tx, practiceId, row.invoiceId);
    await clocksOfWithdrawal(tx, ctx, row, ctx.today, countedFrom(row, dispute, dispute.eors.find(({ id }) => id === row.eorId) ?? null));
    await followGrounds(tx, ctx, audit, { ...row, grounds: groundsOfRow(row) }, dispute, []);
    audit({ subject: ['appeal', row.id], summary: `withdrew ${appealKindOf(row.kind).label.toLowerCase()}`, data: { invoiceId: row.invoiceId, caseId: row.invoice.caseId, was: row.state } });
    return toChanged(saved, row.invoice.caseId);
  },
});

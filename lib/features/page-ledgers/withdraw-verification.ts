import { NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { quantity } from '../../domain/wording';
import { sortLaterAgain } from '../understanding/steps';
import { ledgerOf } from './queries';
import { PageLedger, WithdrawVerification } from './schema';
import { evaluationOfLedger, mustBeThePhysician } from './steps';

/** Takes a verification back; its words stay. @throws NotFound, RuleBroken `page_verification.not_the_physician`, `page_verification.withdrawn` */
export const withdrawVerification = command({
  name: 'page_verification.withdraw',
  input: WithdrawVerification,
  output: PageLedger,
  async run({ ctx, input: { verificationId }, tx, audit, enqueue }) {
    const { practiceId, now } = ctx;
    const found = await tx.pageVerification.findUnique({ where: { practiceId_id: { practiceId, id: verificationId } } });
    if (!found) throw new NotFound();
    const row = await evaluationOfLedger(tx, ctx, found.evaluationId);
    mustBeThePhysician(ctx, row.physician);
    const { count } = await tx.pageVerification.updateMany({ where: { practiceId, id: verificationId, withdrawnAt: null }, data: { withdrawnAt: now } });
    if (count === 0) throw new RuleBroken('page_verification.withdrawn', 'It is withdrawn already, or a newer one took its place.');
    audit({ subject: ['evaluation', found.evaluationId], summary: `Withdrew the verification of ${quantity(found.pages, 'page')}`, data: { caseId: row.caseId, verificationId } });
    const ledger = await ledgerOf(tx, ctx, found.evaluationId);
    await sortLaterAgain(tx, ctx, enqueue, ledger.packets.map(({ id }) => id));
    return ledger;
  },
});

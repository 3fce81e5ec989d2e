import { Conflict } from '../../core/errors';
import { command } from '../../core/operation';
import { verificationText } from '../../domain/records/page-ledger';
import { RuleBroken } from '../../domain/rule-broken';
import { quantity } from '../../domain/wording';
import { sortLaterAgain } from '../understanding/steps';
import { ledgerOf, standingOf } from './queries';
import { PageLedger, SignVerification } from './schema';
import { evaluationOfLedger, mustBeThePhysician } from './steps';

const shortestStatement = 15;

/**
 * Keeps the physician's verification under penalty of perjury of the pages reviewed (8 CCR 9793(n)), with the ledger as it
 * stood. It is never changed; a newer one takes its place. Not the sender's declaration, which is kept with the packet.
 * @throws NotFound; Conflict when the count is another by now; RuleBroken `page_verification.not_the_physician`,
 * `page_verification.unseen` where pages that count were not opened and the text does not say so, `page_verification.nothing`,
 * `page_verification.waiting`
 */
export const signVerification = command({
  name: 'page_verification.sign',
  input: SignVerification,
  output: PageLedger,
  idempotent: true,
  async run({ ctx, input: { evaluationId, pages, unseenStatement }, tx, audit, enqueue }) {
    const { practiceId, now } = ctx;
    // One after the other, so that two signatures at once do not both stand.
    await tx.$queryRaw`select 1 as locked from "Evaluation" where "practiceId" = ${practiceId}::uuid and id = ${evaluationId}::uuid for no key update`;
    const row = await evaluationOfLedger(tx, ctx, evaluationId);
    const verifiedById = mustBeThePhysician(ctx, row.physician);
    const { ledger, facts } = await standingOf(tx, ctx, row);
    if (ledger.waiting.some(({ state }) => state !== 'rejected')) throw new RuleBroken('page_verification.waiting', 'A packet is still being read. Verify when its pages are counted.');
    if (ledger.reviewedPages === 0) throw new RuleBroken('page_verification.nothing', 'There is no page to verify.');
    if (ledger.reviewedPages !== pages) throw new Conflict(`The count changed: it is ${quantity(ledger.reviewedPages, 'page')} now. Look at the ledger again.`, ledger);
    const unseen = ledger.totals.unseenTaken;
    if (unseen > 0 && unseenStatement.length < shortestStatement) {
      throw new RuleBroken('page_verification.unseen', `You have not opened ${quantity(unseen, 'page')} that ${unseen === 1 ? 'counts' : 'count'}. Look at them first, or say in the text how you reviewed them.`, { unseen });
    }
    const text = verificationText({ ...facts, unseen, unseenStatement });
    await tx.pageVerification.updateMany({ where: { practiceId, evaluationId, withdrawnAt: null }, data: { withdrawnAt: now } });
    const { choice, packets, totals, includedPages, billablePages } = ledger;
    const made = await tx.pageVerification.create({ data: { practiceId, evaluationId, pages, text, verifiedById, verifiedAt: now, ledger: { choice, packets, totals, includedPages, billablePages } } });
    // What came later for another evaluation may repeat what is now known to be reviewed.
    await sortLaterAgain(tx, ctx, enqueue, packets.map(({ id }) => id));
    audit({ subject: ['evaluation', evaluationId], summary: `Verified ${quantity(pages, 'page')} reviewed under penalty of perjury`, data: { caseId: row.caseId, verificationId: made.id, pages, unseen } });
    return ledgerOf(tx, ctx, evaluationId);
  },
});

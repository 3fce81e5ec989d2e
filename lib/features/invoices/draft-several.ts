import { command } from '../../core/operation';
import { NotFound } from '../../core/errors';
import { RuleBroken } from '../../domain/rule-broken';
import { dollars } from '../../domain/wording';
import { draftBill } from '../bill-drafts/steps';
import { DraftedSeveral, DraftSeveral } from './schema';

/** Drafts the bills of several evaluations; what stands against one keeps only that one back and comes back with it. @throws NotFound when none of them is there */
export const draftSeveral = command({
  name: 'invoice.draft_several',
  input: DraftSeveral,
  output: DraftedSeveral,
  idempotent: true,
  async run({ ctx, input, tx, audit }) {
    const answer: DraftedSeveral = { drafted: [], refused: [] };
    // In one order for everybody, so that two people who draft the same ones wait for each other and do not lock each other out.
    for (const evaluationId of [...new Set(input.evaluationIds)].sort()) {
      try {
        const { invoice } = await draftBill(tx, ctx, evaluationId);
        answer.drafted.push({ evaluationId, invoiceId: invoice.id, totalCents: invoice.totalCents });
        audit({ subject: ['invoice', invoice.id], summary: `drafted the bill, ${dollars(invoice.totalCents)}`, data: { caseId: invoice.caseId, evaluationId, totalCents: invoice.totalCents } });
      } catch (error) {
        // Refusals come before the first write of a bill, so the others stand.
        if (error instanceof RuleBroken) answer.refused.push({ evaluationId, rule: error.rule, message: error.message });
        else if (error instanceof NotFound) answer.refused.push({ evaluationId, rule: 'not_found', message: 'This evaluation is not there any more.' });
        else throw error;
      }
    }
    if (answer.refused.every(({ rule }) => rule === 'not_found') && answer.drafted.length === 0) throw new NotFound();
    if (answer.drafted.length === 0) audit({ subject: ['practice', ctx.practiceId], summary: 'tried to draft bills, none could be', data: { refused: answer.refused.map(({ evaluationId, rule }) => `${evaluationId} ${rule}`) } });
    return answer;
  },
});

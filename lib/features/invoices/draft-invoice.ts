import { fromOptionalDateColumn, toDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import { newId } from '../../core/new-id';
import { command } from '../../core/operation';
import { billOf } from '../../domain/billing/bill';
import { RuleBroken } from '../../domain/rule-broken';
import { dollars } from '../../domain/wording';
import { refreshCase } from '../cases/steps';
import { expectationFactsOf, findEvaluations, findPastExams } from '../evaluations/queries';
import { DraftInvoice, InvoiceChanged } from './schema';
import { balanceOfInvoice, toChanged, writeLines } from './steps';

/**
 * Drafts the bill of an evaluation from what was recorded, each line with its reason and arithmetic. It has no number yet.
 * @throws NotFound, RuleBroken `invoice.nothing_done`, `invoice.draft_exists`, `invoice.already_billed`, `fee.…`.
 */
export const draftInvoice = command({
  name: 'invoice.draft',
  input: DraftInvoice,
  output: InvoiceChanged,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    // The lock keeps two people from drafting the same evaluation at once.
    await tx.$queryRaw`select id from "Evaluation" where "practiceId" = ${practiceId}::uuid and id = ${input.evaluationId}::uuid for update`;
    const [evaluation] = await findEvaluations(tx, { practiceId, id: input.evaluationId });
    if (!evaluation) throw new NotFound();
    for (const live of evaluation.invoices) {
      if (live.state === 'DRAFT') throw new RuleBroken('invoice.draft_exists', 'This evaluation already has a draft. Open it, or discard it first.');
      if (live.creditedCents < live.totalCents) throw new RuleBroken('invoice.already_billed', `This evaluation is billed on ${live.number}. Void or credit that one first.`);
    }
    const exams = await findPastExams(tx, practiceId, [evaluation.case.claimantId]);
    const bill = billOf({ ...expectationFactsOf(evaluation, exams), reportServedOn: fromOptionalDateColumn(evaluation.reportServedOn), agreementName: evaluation.case.agreement?.name ?? null });
    const { payerId } = await tx.case.findUniqueOrThrow({ where: { practiceId_id: { practiceId, id: evaluation.caseId } }, select: { payerId: true } });
    const invoice = await tx.invoice.create({
      data: { practiceId, createdAt: ctx.now, caseId: evaluation.caseId, evaluationId: evaluation.id, payerId, serviceOn: toDateColumn(bill.serviceOn), totalCents: bill.totalCents, scheduleVersion: bill.scheduleVersion },
    });
    await writeLines(tx, practiceId, invoice.id, bill.lines.map(({ section, confidence, factorTerms, steps, ...line }) => ({ ...line, id: newId(), draftedAmountCents: line.amountCents, changeReason: '', steps: { section, confidence, factorTerms, steps } })));
    await refreshCase(tx, practiceId, invoice.caseId);
    audit({ subject: ['invoice', invoice.id], summary: `drafted the bill, ${dollars(balanceOfInvoice(invoice))}`, data: { caseId: invoice.caseId, evaluationId: evaluation.id, totalCents: invoice.totalCents, lines: bill.lines.map(({ code, units, amountCents }) => ({ code, units, amountCents })) } });
    return toChanged(invoice);
  },
});

import { fromOptionalDateColumn, toDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import type { PracticeCtx } from '../../core/context';
import { command, type Tx } from '../../core/operation';
import { appealKindOf, appealOutcomeLabels } from '../../domain/billing/appeals/kinds';
import { demandAnswer } from '../../domain/billing/appeals/outcome';
import { RuleBroken } from '../../domain/rule-broken';
import { dateInWords, dollars } from '../../domain/wording';
import { findDispute, waysOfDispute } from '../disputes/queries';
import { AnswerAppeal, AppealChanged } from './schema';
import { clocksOfAnswer, lockAppeal, toChanged, type LockedAppeal } from './steps';

/**
 * Records what became of an appeal, with the EOR that answered it and what it brought. The money itself is posted with that EOR or as a payment.
 * @throws NotFound, Conflict, RuleBroken `appeal.state`, `appeal.in_future`, `appeal.answered_before_sent`, `appeal.still_time`, `appeal.outcome_money`, `appeal.answer_taken`
 */
export const answerAppeal = command({
  name: 'appeal.answer',
  input: AnswerAppeal,
  output: AppealChanged,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const row = await lockAppeal(tx, practiceId, input.appealId, input.version, ['SENT']);
    if (input.answeredOn > ctx.today) throw new RuleBroken('appeal.in_future', 'The day of the answer cannot lie in the future.');
    const sentOn = fromOptionalDateColumn(row.sentOn);
    if (sentOn !== null && input.answeredOn < sentOn) throw new RuleBroken('appeal.answered_before_sent', `It went on ${dateInWords(sentOn)}: no answer lies before that.`);
    const dueOn = fromOptionalDateColumn(row.answerDueOn);
    if (input.outcome === 'no_answer' && dueOn !== null && input.answeredOn <= dueOn) throw new RuleBroken('appeal.still_time', `The answer may still come until ${dateInWords(dueOn)}.`);
    demandAnswer({ kind: row.kind, outcome: input.outcome, disputedCents: row.disputedCents, recoveredCents: input.recoveredCents });
    if (input.eorId !== undefined) {
      const eor = await tx.eor.findFirst({ where: { practiceId, id: input.eorId, invoiceId: row.invoiceId, state: 'POSTED' }, select: { id: true, appealId: true } });
      if (!eor || eor.id === row.eorId) throw new NotFound();
      if (eor.appealId !== null && eor.appealId !== row.id) throw new RuleBroken('appeal.answer_taken', 'This explanation of review answers another appeal.');
      await tx.eor.update({ where: { practiceId_id: { practiceId, id: eor.id } }, data: { appealId: row.id, version: { increment: 1 } } });
    }
    const saved = await tx.appeal.update({
      where: { practiceId_id: { practiceId, id: row.id } },
      data: { state: 'ANSWERED', answeredOn: toDateColumn(input.answeredOn), outcome: input.outcome, outcomeNote: input.note, recoveredCents: input.recoveredCents, version: { increment: 1 } },
    });
    await clocksOfAnswer(tx, ctx, row, { on: input.answeredOn, outcome: input.outcome, ...(input.eorId === undefined ? {} : { byEor: { objectionFrom: await objectionFrom(tx, ctx, row) } }) });
    const what = `${appealKindOf(row.kind).label.toLowerCase()}: ${appealOutcomeLabels[input.outcome].toLowerCase()}`;
    audit({ subject: ['appeal', row.id], summary: `${what}, ${dollars(input.recoveredCents)} recovered`, data: { invoiceId: row.invoiceId, caseId: row.invoice.caseId, outcome: input.outcome, recoveredCents: input.recoveredCents, answeredOn: input.answeredOn, eorId: input.eorId ?? null } });
    return toChanged(saved, row.invoice.caseId);
  },
});

/** From when an objection to the disputed EOR still runs; null where there is nothing to object to, or it is past. */
async function objectionFrom(tx: Tx, ctx: PracticeCtx, row: LockedAppeal) {
  const dispute = await findDispute(tx, ctx.practiceId, row.invoiceId);
  const eor = dispute.eors.find(({ id }) => id === row.eorId);
  const objection = eor && waysOfDispute(dispute, eor, ctx.today).find(({ kind }) => kind === 'OBJECTION');
  return eor?.servedOn && (objection?.state === 'open' || objection?.state === 'late') ? fromOptionalDateColumn(eor.servedOn) : null;
}

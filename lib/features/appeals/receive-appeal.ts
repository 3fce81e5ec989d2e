import { fromOptionalDateColumn, toDateColumn } from '../../core/dates';
import { command } from '../../core/operation';
import { dueDate } from '../../domain/deadlines/due-date';
import { RuleBroken } from '../../domain/rule-broken';
import { dateInWords } from '../../domain/wording';
import { AppealChanged, ReceiveAppeal } from './schema';
import { answerDue, clocksOfReceipt, lockAppeal, toChanged } from './steps';

/**
 * Records when the payer had the second review, or, of an independent bill review, when a reviewer was assigned: the answer is counted from there.
 * @throws NotFound, Conflict, RuleBroken `appeal.state`, `appeal.in_future`, `appeal.received_before_sent`, `appeal.no_receipt` for what is counted from its service
 */
export const receiveAppeal = command({
  name: 'appeal.receive',
  input: ReceiveAppeal,
  output: AppealChanged,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const row = await lockAppeal(tx, practiceId, input.appealId, input.version, ['SENT']);
    if (row.kind !== 'SECOND_REVIEW' && row.kind !== 'IBR') throw new RuleBroken('appeal.no_receipt', 'The days of this one are counted from its service.');
    if (input.receivedOn > ctx.today) throw new RuleBroken('appeal.in_future', 'The day cannot lie in the future.');
    const sentOn = fromOptionalDateColumn(row.sentOn);
    if (sentOn !== null && input.receivedOn < sentOn) throw new RuleBroken('appeal.received_before_sent', `It went on ${dateInWords(sentOn)}.`);
    const answerDueOn = row.kind === 'IBR' ? toDateColumn(dueDate({ rule: 'bill.ibr_decision', triggerOn: input.receivedOn }).dueOn) : answerDue(row.kind, input.receivedOn);
    const saved = await tx.appeal.update({ where: { practiceId_id: { practiceId, id: row.id } }, data: { receivedOn: toDateColumn(input.receivedOn), answerDueOn, ...(input.proof === '' ? {} : { proof: input.proof }), version: { increment: 1 } } });
    await clocksOfReceipt(tx, ctx, row, input.receivedOn);
    audit({ subject: ['appeal', row.id], summary: `${row.kind === 'IBR' ? 'a reviewer was assigned' : 'the payer had it'} on ${dateInWords(input.receivedOn)}`, data: { invoiceId: row.invoiceId, receivedOn: input.receivedOn, answerDueOn: answerDueOn?.toISOString().slice(0, 10) ?? null } });
    return toChanged(saved, row.invoice.caseId);
  },
});

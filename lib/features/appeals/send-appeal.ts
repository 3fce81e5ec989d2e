import { fromDateColumn, toDateColumn } from '../../core/dates';
import { command } from '../../core/operation';
import { appealKindOf, appealMethodLabels } from '../../domain/billing/appeals/kinds';
import { aboutOf, openOfLine } from '../../domain/billing/appeals/dispute';
import { RuleBroken } from '../../domain/rule-broken';
import { dateInWords, dollars } from '../../domain/wording';
import { findDispute, linesOfEor } from '../disputes/queries';
import { checksOf, paperOf } from './queries';
import { AppealChanged, SendAppeal } from './schema';
import { answerDue, clocksOfSending, lockAppeal, toChanged } from './steps';

/**
 * Records that an appeal went: the paper is frozen as it is, its own clock is met and the other side's begins.
 * @throws NotFound, Conflict, RuleBroken `appeal.state`, `appeal.in_future`, `appeal.before_eor`, `appeal.too_late`, or the code of the check that stands before it
 */
export const sendAppeal = command({
  name: 'appeal.send',
  input: SendAppeal,
  output: AppealChanged,
  idempotent: true,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const row = await lockAppeal(tx, practiceId, input.appealId, input.version, ['DRAFT']);
    const dispute = await findDispute(tx, practiceId, row.invoiceId);
    const eor = dispute.eors.find(({ id }) => id === row.eorId) ?? null;
    const { label } = appealKindOf(row.kind);
    if (input.sentOn > ctx.today) throw new RuleBroken('appeal.in_future', 'The day it went cannot lie in the future.');
    const earliest = eor?.servedOn ?? dispute.issuedOn;
    if (earliest && input.sentOn < fromDateColumn(earliest)) throw new RuleBroken('appeal.before_eor', `The day it went lies before ${eor ? 'the explanation of review was served' : 'the bill was issued'}.`);
    const [block] = checksOf(row, dispute, eor, input.sentOn).filter(({ tone }) => tone === 'block');
    if (block) throw new RuleBroken(block.code, `${block.title}. ${block.detail}`, { section: block.section });

    const document = await paperOf(tx, ctx, row, dispute, eor, { on: input.sentOn, method: input.method, proof: input.proof, byName: input.byName });
    const saved = await tx.appeal.update({
      where: { practiceId_id: { practiceId, id: row.id } },
      data: {
        state: 'SENT', sentOn: toDateColumn(input.sentOn), method: input.method, proof: input.proof, document: JSON.parse(JSON.stringify(document)), answerDueOn: answerDue(row.kind, input.sentOn),
        sentById: ctx.actor.kind === 'user' ? ctx.actor.userId : null, version: { increment: 1 },
      },
    });
    // The other way's clock ends with it where no line is left for it.
    const left = eor ? linesOfEor(dispute, eor).filter((line) => openOfLine(line) > 0).map(aboutOf) : [];
    const alone = row.kind === 'SECOND_REVIEW' ? !left.includes('other') : row.kind === 'OBJECTION' && left.every((about) => about === 'other');
    await clocksOfSending(tx, ctx, row, input.sentOn, alone);
    audit({ subject: ['appeal', row.id], summary: `sent ${label.toLowerCase()} of ${dispute.number} by ${appealMethodLabels[input.method].toLowerCase()} on ${dateInWords(input.sentOn)}, ${dollars(row.disputedCents)}`, data: { invoiceId: row.invoiceId, caseId: dispute.caseId, sentOn: input.sentOn, method: input.method, disputedCents: row.disputedCents, feeCents: row.feeCents } });
    return toChanged(saved, dispute.caseId);
  },
});

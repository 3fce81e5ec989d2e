import { toDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { appealKindOf } from '../../domain/billing/appeals/kinds';
import { RuleBroken } from '../../domain/rule-broken';
import { dollars } from '../../domain/wording';
import { followGrounds } from '../appeal-decisions/steps';
import { findEvidence } from '../appeal-papers/queries';
import { findDispute, waysOfDispute } from '../disputes/queries';
import { lockEorsOfBill } from '../eor-decisions/steps';
import { AppealChanged, BeginAppeal } from './schema';
import { closeUnanswered, eorOf, possibleLines, proposedGrounds, storedGrounds, sumOf, toChanged } from './steps';

/**
 * Begins a second review, an independent bill review, an objection or a petition. Lines, reasons and papers are proposed where none are given. One second
 * review an EOR, one independent review a second review. What it goes on from and was not answered in time is closed as that; lines of the EOR
 * on which nobody decided are decided by it.
 * @throws NotFound, RuleBroken `appeal.not_open` where the way is not open, `appeal.taken`, `appeal.nothing`, and those of the lines
 */
export const beginAppeal = command({
  name: 'appeal.begin',
  input: BeginAppeal,
  output: AppealChanged,
  idempotent: true,
  async run({ ctx, input, tx, audit }) {
    const { practiceId, today } = ctx;
    await lockEorsOfBill(tx, practiceId, input.invoiceId);
    // The bill's lock keeps two people from beginning the same way at once.
    await tx.$queryRaw`select id from "Invoice" where "practiceId" = ${practiceId}::uuid and id = ${input.invoiceId}::uuid for update`;
    const dispute = await findDispute(tx, practiceId, input.invoiceId);
    const eor = eorOf(dispute, input.eorId ?? null);
    const way = waysOfDispute(dispute, eor, today).find(({ kind }) => kind === input.kind);
    const { label } = appealKindOf(input.kind);
    if (!way) throw dispute.state !== 'ISSUED' ? new NotFound() : new RuleBroken('appeal.not_open', `${label}: these rules are of medical-legal bills. What is owed on private work follows the agreement.`);
    if (way.state === 'taken') throw new RuleBroken('appeal.taken', `${label}: there is one already. ${way.why}`, { appealId: way.appealId });
    if (way.state !== 'open' && way.state !== 'late') throw new RuleBroken('appeal.not_open', `${label}: ${way.why}`, { section: way.section });
    const grounds = storedGrounds(input.kind, dispute, eor, input.grounds ?? proposedGrounds(input.kind, dispute, eor));
    if (grounds.length === 0) throw new RuleBroken('appeal.nothing', 'Choose at least one line that is still open.');
    const chosen = possibleLines(dispute, eor).filter(({ id, invoiceLineId }) => grounds.some((ground) => ground.eorLineId === id || (ground.eorLineId === null && ground.invoiceLineId === invoiceLineId)));
    const evidence = input.evidence ?? (await findEvidence(tx, practiceId, input.kind, dispute, eor, chosen)).filter(({ proposed }) => proposed).map(({ kind }) => kind);
    const { ibrFeeCents } = await tx.practice.findUniqueOrThrow({ where: { id: practiceId }, select: { ibrFeeCents: true } });
    if (way.afterId !== null) await closeUnanswered(tx, ctx, way.afterId);
    const followed = await followGrounds(tx, ctx, audit, { id: null, kind: input.kind, afterId: way.afterId, grounds: [] }, dispute, grounds);
    const row = await tx.appeal.create({
      data: {
        practiceId, kind: input.kind, invoiceId: dispute.id, eorId: eor?.id ?? null, afterId: way.afterId, disputedCents: sumOf(grounds), grounds: JSON.parse(JSON.stringify(followed)), body: input.body, evidence: [...evidence],
        feeCents: input.kind === 'IBR' ? ibrFeeCents : 0, dueOn: toDateColumn(way.dueOn ?? today), createdById: ctx.actor.kind === 'user' ? ctx.actor.userId : null, createdAt: ctx.now,
      },
    });
    audit({ subject: ['appeal', row.id], summary: `began ${label.toLowerCase()} of ${dispute.number}, ${dollars(row.disputedCents)}`, data: { invoiceId: dispute.id, caseId: dispute.caseId, eorId: row.eorId, afterId: row.afterId, disputedCents: row.disputedCents, codes: grounds.map(({ code }) => code) } });
    return toChanged(row, dispute.caseId);
  },
});

import type { PracticeCtx } from '../../core/context';
import { toDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import { command, type Tx } from '../../core/operation';
import { eorDecisionWords } from '../../domain/billing/denials/path';
import { shortOf } from '../../domain/billing/denials/classify';
import { RuleBroken } from '../../domain/rule-broken';
import { dollars } from '../../domain/wording';
import { loadEor } from '../eors/queries';
import { DecideEor, EorChanged } from '../eors/schema';
import { lockEor, type LockedEor } from '../eors/steps';
import { lockInvoice } from '../invoices/steps';
import { countsOnFor } from '../month-closes/steps';
import { askWriteOff, settleWriteOff } from '../write-offs/steps';
import { settleDisputes } from './steps';

/**
 * Decides what becomes of lines that are short, or takes a decision back with null. What is written off goes through the
 * write-offs with their limit; the clocks of dispute follow.
 * @throws NotFound, Conflict; RuleBroken `eor.not_posted`, `eor.nothing_short`, `eor.appealed`, `write_off.…`
 */
export const decideEor = command({
  name: 'eor.decide',
  input: DecideEor,
  output: EorChanged,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const { eorId, version, lineIds, decision, reason } = input;
    await countsOnFor(tx, practiceId, ctx.today);
    const eor = await lockEor(tx, practiceId, eorId, version);
    if (eor.state !== 'POSTED' || eor.invoiceId === null) throw new RuleBroken('eor.not_posted', 'Confirm the EOR first; then its lines are decided.');
    const chosen = eor.lines.filter(({ id }) => lineIds.some((lineId) => lineId === id));
    if (chosen.length < new Set(lineIds).size) throw new NotFound();
    if (decision !== null && chosen.some((line) => shortOf(line) === 0)) throw new RuleBroken('eor.nothing_short', 'Nothing is short on this line: there is nothing to decide.');
    const went = await tx.appeal.findMany({ where: { practiceId, eorId, state: { in: ['SENT', 'ANSWERED'] } }, select: { grounds: true } });
    const appealed = new Set(went.flatMap(({ grounds }) => (grounds as { eorLineId?: string; lineId?: string }[]).map((ground) => ground.eorLineId ?? ground.lineId)));
    if (chosen.some(({ id }) => appealed.has(id))) throw new RuleBroken('eor.appealed', 'An appeal over this line went out. What becomes of it is recorded there.');
    for (const line of chosen) if (line.writeOffId !== null && line.decision === 'write_off') await takeWriteOffBack(tx, ctx, line.writeOffId);
    const asked = decision === 'write_off' ? await writeOff(tx, ctx, eor, chosen, reason, input.writeOffReason ?? 'other') : null;
    const decided = decision === null ? { decision: '', decisionReason: '', decidedById: null, decidedAt: null } : { decision, decisionReason: reason, decidedById: ctx.actor.kind === 'user' ? ctx.actor.userId : null, decidedAt: ctx.now };
    await tx.eorLine.updateMany({ where: { practiceId, eorId, id: { in: chosen.map(({ id }) => id) } }, data: { ...decided, writeOffId: asked?.id ?? null } });
    await tx.eor.update({ where: { practiceId_id: { practiceId, id: eorId } }, data: { version: { increment: 1 } } });
    const invoice = await lockInvoice(tx, practiceId, eor.invoiceId);
    if (invoice.state === 'ISSUED') await settleDisputes(tx, ctx, invoice);
    const short = chosen.reduce((sum, line) => sum + shortOf(line), 0);
    audit({ subject: ['eor', eorId], summary: decision === null ? 'took the decision on lines of an EOR back' : `decided on lines of an EOR of ${invoice.number}: ${eorDecisionWords[decision].toLowerCase()}, ${dollars(short)}`, data: { caseId: invoice.caseId, invoiceId: invoice.id, lineIds: chosen.map(({ id }) => id), decision, shortCents: short } });
    return { eor: await loadEor(tx, ctx, eorId), notices: asked ? [asked.notice] : [] };
  },
});

/** One write-off for all the chosen lines. */
async function writeOff(tx: Tx, ctx: PracticeCtx, eor: LockedEor, chosen: LockedEor['lines'], reason: string, reasonCode: NonNullable<Parameters<typeof askWriteOff>[2]['reasonCode']>) {
  const amountCents = chosen.reduce((sum, line) => sum + shortOf(line), 0);
  const { writeOff: row } = await askWriteOff(tx, ctx, { invoiceId: eor.invoiceId ?? '', amountCents, reasonCode, reason: reason.slice(0, 500) });
  return { id: row.id, notice: row.state === 'ASKED' ? `${dollars(amountCents)} lie above the limit: an owner is asked.` : `${dollars(amountCents)} were written off.` };
}

/** Takes back what the decision wrote off, whether it was asked for or done. A write-off over several lines goes as one. */
async function takeWriteOffBack(tx: Tx, ctx: PracticeCtx, writeOffId: string): Promise<void> {
  const { practiceId, today } = ctx;
  const where = { practiceId_id: { practiceId, id: writeOffId } };
  const row = await tx.writeOff.findUnique({ where });
  if (!row || row.state === 'REFUSED' || row.state === 'REVERSED') return;
  const invoice = await lockInvoice(tx, practiceId, row.invoiceId);
  if (row.state === 'ASKED') await tx.writeOff.update({ where, data: { state: 'REFUSED', decidedOn: toDateColumn(today), decisionNote: 'Taken back with the decision on the EOR', version: { increment: 1 } } });
  else {
    await tx.writeOff.update({ where, data: { state: 'REVERSED', reversedOn: toDateColumn(today), version: { increment: 1 } } });
    await settleWriteOff(tx, ctx, invoice);
  }
  await tx.eorLine.updateMany({ where: { practiceId, writeOffId }, data: { decision: '', decisionReason: '', decidedById: null, decidedAt: null, writeOffId: null } });
}

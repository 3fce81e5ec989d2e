import type { PracticeCtx } from '../../core/context';
import { toDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import { command, type Tx } from '../../core/operation';
import { shortOf } from '../../domain/billing/denials/classify';
import { RuleBroken } from '../../domain/rule-broken';
import { dollars } from '../../domain/wording';
import { loadEor } from '../eors/queries';
import { EorChanged } from '../eors/schema';
import { DecideEor } from './schema';
import { lockEor, type LockedEor } from '../eors/steps';
import { lockInvoice } from '../invoices/steps';
import { countsOnFor } from '../month-closes/steps';
import { askWriteOff, settleWriteOff } from '../write-offs/steps';
import { decideLines } from './steps';

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
    const standing = await tx.appeal.findMany({ where: { practiceId, eorId, state: { not: 'WITHDRAWN' } }, select: { state: true, grounds: true } });
    const over = standing.find(({ grounds }) => (grounds as { eorLineId?: string }[]).some(({ eorLineId }) => chosen.some(({ id }) => id === eorLineId)));
    if (over) throw new RuleBroken('eor.appealed', over.state === 'DRAFT' ? 'An appeal over this line is begun. Take the line out of it, or withdraw it; then decide again.' : 'An appeal over this line went out. What becomes of it is recorded there.');
    for (const line of chosen) if (line.writeOffId !== null && line.decision === 'write_off') await takeWriteOffBack(tx, ctx, line.writeOffId);
    const asked = decision === 'write_off' ? await writeOff(tx, ctx, eor, chosen, reason, input.writeOffReason ?? 'other') : null;
    const invoice = await lockInvoice(tx, practiceId, eor.invoiceId);
    await decideLines(tx, ctx, audit, invoice, chosen, { decision, reason, writeOffId: asked?.id ?? null });
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

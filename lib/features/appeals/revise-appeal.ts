import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { dollars } from '../../domain/wording';
import { followGrounds } from '../appeal-decisions/steps';
import { findDispute } from '../disputes/queries';
import { AppealChanged, ReviseAppeal } from './schema';
import { groundsOfRow, lockAppeal, storedGrounds, sumOf, toChanged } from './steps';

/** Changes what an appeal that has not gone out disputes, says and encloses. Decisions on the lines of its EOR follow. @throws NotFound, Conflict, RuleBroken `appeal.state`, `appeal.nothing`, and those of the lines */
export const reviseAppeal = command({
  name: 'appeal.revise',
  input: ReviseAppeal,
  output: AppealChanged,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const row = await lockAppeal(tx, practiceId, input.appealId, input.version, ['DRAFT']);
    const dispute = await findDispute(tx, practiceId, row.invoiceId);
    const eor = dispute.eors.find(({ id }) => id === row.eorId) ?? null;
    const grounds = storedGrounds(row.kind, dispute, eor, input.grounds);
    if (grounds.length === 0) throw new RuleBroken('appeal.nothing', 'Choose at least one line that is still open.');
    const followed = await followGrounds(tx, ctx, audit, { ...row, grounds: groundsOfRow(row) }, dispute, grounds);
    const saved = await tx.appeal.update({
      where: { practiceId_id: { practiceId, id: row.id } },
      data: { grounds: JSON.parse(JSON.stringify(followed)), disputedCents: sumOf(grounds), body: input.body, evidence: [...new Set(input.evidence)], ...(row.kind === 'IBR' && input.feeCents !== undefined ? { feeCents: input.feeCents } : {}), version: { increment: 1 } },
    });
    audit({ subject: ['appeal', row.id], summary: `changed the draft, ${dollars(saved.disputedCents)} disputed`, data: { invoiceId: row.invoiceId, disputedCents: saved.disputedCents, evidence: saved.evidence } });
    return toChanged(saved, row.invoice.caseId);
  },
});

import { command } from '../../core/operation';
import { loadEor } from './queries';
import { EorChanged, MatchEor } from './schema';
import { demandDraft, findBill, joinLines, lockEor } from './steps';

/** Says which bill an EOR is about; its lines are joined with the bill's. @throws NotFound, Conflict; RuleBroken `eor.not_draft` */
export const matchEor = command({
  name: 'eor.match',
  input: MatchEor,
  output: EorChanged,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const eor = await lockEor(tx, practiceId, input.eorId, input.version);
    demandDraft(eor);
    const bill = await findBill(tx, practiceId, input.invoiceId);
    await joinLines(tx, practiceId, eor, bill);
    await tx.eor.update({ where: { practiceId_id: { practiceId, id: eor.id } }, data: { invoiceId: bill.id, version: { increment: 1 } } });
    if (eor.ediClaimId !== null) await tx.ediClaim.update({ where: { practiceId_id: { practiceId, id: eor.ediClaimId } }, data: { invoiceId: bill.id, state: 'matched', version: { increment: 1 } } });
    audit({ subject: ['eor', eor.id], summary: `matched an EOR with ${bill.number}`, data: { invoiceId: bill.id, caseId: bill.caseId } });
    return { eor: await loadEor(tx, ctx, eor.id), notices: [] };
  },
});

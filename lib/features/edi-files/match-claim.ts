import { Conflict, NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import type { ClaimAnswer } from '../../domain/edi/acknowledgment';
import { RuleBroken } from '../../domain/rule-broken';
import { filesOf } from './queries';
import { EdiFile, MatchClaim } from './schema';
import { followClaimAnswer } from './steps';

/**
 * Says which invoice an answer is about that came under a number that is none of ours; it has its effect then.
 * @throws NotFound, Conflict, RuleBroken `edi.matched`, `edi.not_an_answer`
 */
export const matchClaim = command({
  name: 'edi_claim.match',
  input: MatchClaim,
  output: EdiFile,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const claim = await tx.ediClaim.findUnique({ where: { practiceId_id: { practiceId, id: input.ediClaimId } }, include: { file: { select: { id: true, kind: true, outbound: true } } } });
    if (!claim) throw new NotFound();
    if (claim.file.outbound || claim.file.kind !== '277') throw new RuleBroken('edi.not_an_answer', 'Remittances are matched under EORs.');
    if (claim.invoiceId !== null) throw new RuleBroken('edi.matched', 'This answer belongs to an invoice already.');
    const invoice = await tx.invoice.findUnique({ where: { practiceId_id: { practiceId, id: input.invoiceId } }, select: { id: true, kind: true, caseId: true } });
    if (!invoice || invoice.kind !== 'INVOICE') throw new NotFound();
    const { count } = await tx.ediClaim.updateMany({ where: { practiceId, id: claim.id, version: input.version, invoiceId: null }, data: { invoiceId: invoice.id, version: { increment: 1 } } });
    const file = async () => {
      const [one] = await filesOf(tx, ctx, [claim.file.id]);
      if (!one) throw new NotFound();
      return one;
    };
    if (count === 0) throw new Conflict('Someone matched this answer while you were looking at it.', await file());
    await followClaimAnswer(tx, ctx, invoice.id, claim.detail as unknown as ClaimAnswer);
    audit({ subject: ['invoice', invoice.id], summary: 'said that an electronic answer is about it', data: { caseId: invoice.caseId, ediClaimId: claim.id, ediFileId: claim.file.id } });
    return file();
  },
});

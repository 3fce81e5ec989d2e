import type { Audit } from '../../core/audit';
import type { PracticeCtx } from '../../core/context';
import type { Tx } from '../../core/operation';
import { openOfLine } from '../../domain/billing/appeals/dispute';
import { appealKindOf, type AppealKind } from '../../domain/billing/appeals/kinds';
import { groundsOfRow, type StoredGround } from '../appeals/steps';
import { decisionOn, type Dispute } from '../disputes/queries';
import { decideLines } from '../eor-decisions/steps';
import { lockInvoice } from '../invoices/steps';

interface FollowedAppeal {
  /** Null while it is being begun. */
  readonly id: string | null;
  readonly kind: AppealKind;
  readonly afterId: string | null;
  readonly grounds: readonly StoredGround[];
}

/**
 * Lets the lines of EORs follow what an appeal disputes now. A line on which nobody decided gets the decision that the appeal is, so does its
 * part on an EOR that answered the appeal before this one; a line that this appeal alone decided and disputes no more is to be decided again.
 * What a person decided stays. Gives the grounds with the lines that they decided. The EORs are locked by the caller.
 */
export async function followGrounds(tx: Tx, ctx: PracticeCtx, audit: Audit, appeal: FollowedAppeal, dispute: Dispute, grounds: readonly StoredGround[]): Promise<StoredGround[]> {
  const { label, decides: decision } = appealKindOf(appeal.kind);
  const then = new Set(appeal.grounds.flatMap(({ decides = [] }) => decides));
  const lines = dispute.eors.flatMap((eor) => eor.lines.map((line) => ({ ...line, answers: appeal.afterId !== null && eor.appealId === appeal.afterId, stands: decisionOn(dispute, line) })));
  const mine = lines.filter((line) => (then.has(line.id) ? line.stands === decision : line.stands === '' && openOfLine(line) > 0));
  const followed = grounds.map((ground) => ({ ...ground, decides: mine.filter((line) => line.id === ground.eorLineId || (line.answers && line.invoiceLineId !== null && line.invoiceLineId === ground.invoiceLineId)).map(({ id }) => id) }));
  const now = new Set(followed.flatMap(({ decides }) => decides));
  const others = dispute.appeals.filter(({ id, state }) => id !== appeal.id && state !== 'WITHDRAWN').flatMap((other) => groundsOfRow(other));
  const fresh = mine.filter(({ id }) => now.has(id) && !then.has(id));
  const left = mine.filter(({ id }) => then.has(id) && !now.has(id) && !others.some(({ eorLineId }) => eorLineId === id));
  if (fresh.length + left.length === 0) return followed;
  const invoice = await lockInvoice(tx, ctx.practiceId, dispute.id);
  await decideLines(tx, ctx, audit, invoice, fresh, { decision, reason: `By the ${label.toLowerCase()} that was begun` });
  await decideLines(tx, ctx, audit, invoice, left, { decision: null, reason: '' });
  return followed;
}

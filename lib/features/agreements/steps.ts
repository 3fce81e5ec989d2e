import type { PracticeId } from '../../core/context';
import type { Tx } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';

/** The payer that an agreement names must be of this practice. @throws RuleBroken `agreement.payer`. */
export async function demandOwnPayer(tx: Tx, practiceId: PracticeId, payerId: string | null): Promise<void> {
  if (payerId && !(await tx.contact.findUnique({ where: { practiceId_id: { practiceId, id: payerId } } }))) {
    throw new RuleBroken('agreement.payer', 'Choose a payer of this practice.');
  }
}

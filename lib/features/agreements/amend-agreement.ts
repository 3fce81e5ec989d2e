import { Conflict, NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { findAgreement } from './queries';
import { Agreement, AmendAgreement } from './schema';
import { agreementColumns, demandOwnPayer } from './steps';

/** Changes a fee agreement, or puts it out of use; invoices already issued keep what they say. @throws NotFound, Conflict. */
export const amendAgreement = command({
  name: 'agreement.amend',
  input: AmendAgreement,
  output: Agreement,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const { agreementId: id, version, ...changes } = input;
    await demandOwnPayer(tx, practiceId, input.payerId);
    const { count } = await tx.feeAgreement.updateMany({ where: { practiceId, id, version }, data: { ...agreementColumns(changes), version: { increment: 1 } } });
    const stored = await findAgreement(tx, ctx, id);
    if (!stored) throw new NotFound();
    if (count === 0) throw new Conflict(undefined, stored);
    audit({ subject: ['agreement', id], summary: `Fee agreement ${stored.name} was changed`, data: changes });
    return stored;
  },
});

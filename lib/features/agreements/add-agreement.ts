import { NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { findAgreement } from './queries';
import { AddAgreement, Agreement } from './schema';
import { agreementColumns, demandOwnPayer } from './steps';

/** Writes down what a client agreed to pay. @throws RuleBroken when the payer is not of this practice. */
export const addAgreement = command({
  name: 'agreement.add',
  input: AddAgreement,
  output: Agreement,
  idempotent: true,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    await demandOwnPayer(tx, practiceId, input.payerId);
    const { id } = await tx.feeAgreement.create({ data: { practiceId, ...agreementColumns(input) } });
    audit({ subject: ['agreement', id], summary: `Fee agreement ${input.name} was added`, data: input });
    const added = await findAgreement(tx, ctx, id);
    if (!added) throw new NotFound();
    return added;
  },
});

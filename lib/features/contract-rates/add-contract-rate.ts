import { NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { findContractRate } from './queries';
import { AddContractRate, ContractRate } from './schema';
import { demandFreeDays, followRates, rateColumns } from './steps';

/** Writes down what a contract with a payer names for a code (LC 5307.11). What is expected of that payer follows. @throws RuleBroken `contract_rate.payer`, `contract_rate.overlaps` */
export const addContractRate = command({
  name: 'contract_rate.add',
  input: AddContractRate,
  output: ContractRate,
  async run({ ctx, input, tx, audit }) {
    await demandFreeDays(tx, ctx, input, null);
    const { id } = await tx.contractRate.create({ data: { ...rateColumns(input), practiceId: ctx.practiceId, createdAt: ctx.now } });
    const followed = await followRates(tx, ctx, input.payerId);
    audit({ subject: ['contract_rate', id], summary: `wrote down a contract rate for ${input.code}`, data: { payerId: input.payerId, code: input.code, unitPriceCents: input.unitPriceCents, shareBps: input.shareBps, startsOn: input.startsOn, endsOn: input.endsOn, followed } });
    const made = await findContractRate(tx, ctx, id);
    if (!made) throw new NotFound();
    return made;
  },
});

import { Conflict, NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { findContractRate } from './queries';
import { AmendContractRate, ContractRate } from './schema';
import { demandFreeDays, followRates, rateColumns } from './steps';

/** Changes a contract rate, ends it, or takes it out of use. Issued bills keep what they say. @throws NotFound, Conflict, RuleBroken `contract_rate.payer`, `contract_rate.overlaps` */
export const amendContractRate = command({
  name: 'contract_rate.amend',
  input: AmendContractRate,
  output: ContractRate,
  async run({ ctx, input: { contractRateId, version, ...input }, tx, audit }) {
    const { practiceId } = ctx;
    const before = await findContractRate(tx, ctx, contractRateId);
    if (!before) throw new NotFound();
    if (input.active) await demandFreeDays(tx, ctx, input, contractRateId);
    const { count } = await tx.contractRate.updateMany({ where: { practiceId, id: contractRateId, version }, data: { ...rateColumns(input), version: { increment: 1 } } });
    const now = await findContractRate(tx, ctx, contractRateId);
    if (!now) throw new NotFound();
    if (count === 0) throw new Conflict('Someone changed this rate while you were working on it.', now);
    for (const payerId of new Set([before.payerId, now.payerId])) await followRates(tx, ctx, payerId);
    audit({ subject: ['contract_rate', contractRateId], summary: now.active ? `changed a contract rate for ${now.code}` : `took a contract rate for ${now.code} out of use`, data: { payerId: now.payerId, from: { unitPriceCents: before.unitPriceCents, shareBps: before.shareBps, endsOn: before.endsOn }, to: { unitPriceCents: now.unitPriceCents, shareBps: now.shareBps, endsOn: now.endsOn } } });
    return now;
  },
});

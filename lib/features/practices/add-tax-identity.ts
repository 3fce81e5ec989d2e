import { command } from '../../core/operation';
import { seal } from '../../core/secrets';
import { toTaxIdentity } from './queries';
import { AddTaxIdentity, TaxIdentity } from './schema';

/** Adds a tax identity. The number is sealed; nobody reads it back, only its last four digits. */
export const addTaxIdentity = command({
  name: 'tax_identity.add',
  input: AddTaxIdentity,
  output: TaxIdentity,
  async run({ ctx, input, tx, audit }) {
    const { taxpayerNumber, ...facts } = input;
    const { legalName, remitTo } = facts;
    const row = await tx.taxIdentity.create({
      data: { practiceId: ctx.practiceId, ...facts, tinSealed: seal(taxpayerNumber), tinLastFour: taxpayerNumber.slice(-4) },
    });
    audit({ subject: ['tax_identity', row.id], summary: `Tax identity ${legalName} was added`, data: { legalName, remitTo, lastFour: row.tinLastFour } });
    return toTaxIdentity(row);
  },
});

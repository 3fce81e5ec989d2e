import { command } from '../../core/operation';
import { seal } from '../../core/secrets';
import { toTaxIdentity } from './queries';
import { AmendTaxIdentity, TaxIdentity } from './schema';
import { refuseStale } from './steps';

/** Changes a tax identity, and its number when a new one is given. @throws NotFound, Conflict when someone was faster. */
export const amendTaxIdentity = command({
  name: 'tax_identity.amend',
  input: AmendTaxIdentity,
  output: TaxIdentity,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const { taxIdentityId: id, version, taxpayerNumber, ...changes } = input;
    const number = taxpayerNumber === null ? {} : { tinSealed: seal(taxpayerNumber), tinLastFour: taxpayerNumber.slice(-4) };
    const { count } = await tx.taxIdentity.updateMany({ where: { practiceId, id, version }, data: { ...changes, ...number, version: { increment: 1 } } });
    const row = await tx.taxIdentity.findUnique({ where: { practiceId_id: { practiceId, id } } });
    if (count === 0 || row === null) refuseStale(row, toTaxIdentity);
    audit({ subject: ['tax_identity', id], summary: `Tax identity ${row.legalName} was changed`, data: { ...changes, numberChanged: taxpayerNumber !== null } });
    return toTaxIdentity(row);
  },
});

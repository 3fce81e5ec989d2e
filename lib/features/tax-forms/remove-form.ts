import { NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { taxFormSubject } from './queries';
import { RemoveTaxForm, TaxFormRemoved } from './schema';

/** Removes the signed W-9 of a tax identity; bills carry our page with the number again. @throws NotFound where none is kept */
export const removeForm = command({
  name: 'tax_form.remove',
  input: RemoveTaxForm,
  output: TaxFormRemoved,
  async run({ ctx, input: { taxIdentityId }, tx, audit }) {
    const { practiceId, now } = ctx;
    const { count } = await tx.storedFile.updateMany({ where: { practiceId, subjectKind: taxFormSubject, subjectId: taxIdentityId, removedAt: null }, data: { removedAt: now } });
    if (count === 0) throw new NotFound();
    audit({ subject: ['tax_identity', taxIdentityId], summary: 'Removed the signed W-9', data: { count } });
    return { taxIdentityId };
  },
});

import { command } from '../../core/operation';
import { demandTaxIdentity, taxFormSubject } from './queries';
import { KeepTaxForm, TaxFormKept } from './schema';

/** Keeps the signed W-9 of a tax identity, whose bytes are in the store already; one that was there before makes way. @throws NotFound */
export const keepForm = command({
  name: 'tax_form.keep',
  input: KeepTaxForm,
  output: TaxFormKept,
  async run({ ctx, input: { taxIdentityId, blobId, ...file }, tx, audit }) {
    const { practiceId, now } = ctx;
    await demandTaxIdentity(tx, practiceId, taxIdentityId);
    await tx.storedFile.updateMany({ where: { practiceId, subjectKind: taxFormSubject, subjectId: taxIdentityId, removedAt: null }, data: { removedAt: now } });
    const row = await tx.storedFile.create({ data: { ...file, practiceId, id: blobId, subjectKind: taxFormSubject, subjectId: taxIdentityId, uploadedById: ctx.actor.kind === 'user' ? ctx.actor.userId : null, createdAt: now } });
    audit({ subject: ['tax_identity', taxIdentityId], summary: 'Kept the signed W-9', data: { fileId: row.id, bytes: row.bytes, sha256: row.sha256 } });
    return { taxIdentityId, name: row.name, keptAt: now.toISOString() };
  },
});

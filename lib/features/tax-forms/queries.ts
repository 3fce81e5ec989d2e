import type { PracticeId } from '../../core/context';
import { NotFound } from '../../core/errors';
import { query, type ReadTx } from '../../core/operation';
import { PrepareTaxForm, ReadTaxForm, TaxFormFile, TaxFormPrepared } from './schema';

/** The subject under which signed forms are kept: files that people attach elsewhere are none of them. */
export const taxFormSubject = 'tax_form';

/** @throws NotFound */
export async function demandTaxIdentity(db: ReadTx, practiceId: PracticeId, id: string): Promise<void> {
  if (!(await db.taxIdentity.findUnique({ where: { practiceId_id: { practiceId, id } }, select: { id: true } }))) throw new NotFound();
}

/** Whether a signed W-9 may be kept here, asked before its first byte is taken. @throws NotFound */
export const prepareTaxForm = query({
  name: 'tax_form.prepare',
  input: PrepareTaxForm,
  output: TaxFormPrepared,
  async run({ ctx, input, db }) {
    await demandTaxIdentity(db, ctx.practiceId, input.taxIdentityId);
    return { practiceId: ctx.practiceId, limitBytes: 10_000_000 };
  },
});

/** The signed W-9 of a tax identity. @throws NotFound where none is kept */
export const readTaxForm = query({
  name: 'tax_form.read',
  input: ReadTaxForm,
  output: TaxFormFile,
  access: ({ taxIdentityId }) => ['tax_identity', taxIdentityId],
  async run({ ctx, input, db }) {
    const { practiceId } = ctx;
    const file = await db.storedFile.findFirst({ where: { practiceId, subjectKind: taxFormSubject, subjectId: input.taxIdentityId, removedAt: null }, orderBy: { createdAt: 'desc' } });
    if (!file) throw new NotFound();
    return { practiceId, fileId: file.id, name: file.name, keySealed: file.keySealed, sha256: file.sha256 };
  },
});

import { NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { loadSources } from './queries';
import { Icd10Sources, UseIcd10 } from './schema';

/** Puts an imported list of codes out of use, or in use again. Reports keep the codes that were chosen from it. @throws NotFound */
export const useIcd10 = command({
  name: 'icd10.use',
  input: UseIcd10,
  output: Icd10Sources,
  async run({ ctx, input: { listId, active }, tx, audit }) {
    const { count } = await tx.diagnosisCodePart.updateMany({ where: { practiceId: ctx.practiceId, listId }, data: { removedAt: active ? null : ctx.now } });
    if (count === 0) throw new NotFound();
    audit({ subject: ['icd10', listId], summary: active ? 'Put a list of diagnosis codes in use again' : 'Put a list of diagnosis codes out of use' });
    return { sources: await loadSources(tx, ctx) };
  },
});

import { NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { comparable } from '../../domain/search-text';
import { interestOf } from './queries';
import { AddInterest, Interest } from './schema';

/** Declares a tie of a physician: whoever is named like it in a matter is then found as a possible conflict (8 CCR 41.5). */
export const addInterest = command({
  name: 'interest.add',
  input: AddInterest,
  output: Interest,
  idempotent: true,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const physician = await tx.physician.findUnique({ where: { practiceId_id: { practiceId, id: input.physicianId } }, select: { id: true } });
    if (!physician) throw new NotFound();
    const { id } = await tx.physicianInterest.create({ data: { ...input, practiceId, searchName: comparable(input.name), createdAt: ctx.now }, select: { id: true } });
    audit({ subject: ['physician', input.physicianId], summary: `Declared a tie: ${input.kind.replace('_', ' ')}`, data: { interestId: id, kind: input.kind } });
    return interestOf(tx, practiceId, id);
  },
});

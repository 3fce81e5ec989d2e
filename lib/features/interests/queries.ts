import type { PracticeId } from '../../core/context';
import { fromOptionalDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import { query, type ReadTx } from '../../core/operation';
import type { InterestKind } from '../../domain/referral/conflict';
import { InterestList, ListInterests, type Interest } from './schema';

/** With whom the practice's physicians have ties, by physician; those that ended last. */
export const listInterests = query({
  name: 'interest.list',
  input: ListInterests,
  output: InterestList,
  run: async ({ ctx, db }) => ({ interests: await interestsWhere(db, { practiceId: ctx.practiceId }) }),
});

/** One tie as it is stored. @throws NotFound */
export async function interestOf(db: ReadTx, practiceId: PracticeId, id: string): Promise<Interest> {
  const [interest] = await interestsWhere(db, { practiceId, id });
  if (!interest) throw new NotFound();
  return interest;
}

async function interestsWhere(db: ReadTx, where: { practiceId: PracticeId; id?: string }): Promise<Interest[]> {
  const rows = await db.physicianInterest.findMany({ where, include: { physician: { select: { name: true } } }, orderBy: [{ physician: { name: 'asc' } }, { endedOn: { sort: 'asc', nulls: 'first' } }, { name: 'asc' }, { id: 'asc' }] });
  return rows.map(({ id, physicianId, physician, name, kind, note, endedOn, createdAt }) => ({ id, physicianId, physicianName: physician.name, name, kind: kind as InterestKind, note, endedOn: fromOptionalDateColumn(endedOn), declaredAt: createdAt.toISOString() }));
}

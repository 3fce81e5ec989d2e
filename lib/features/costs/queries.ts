import type { PracticeId } from '../../core/context';
import { fromDateColumn, fromOptionalDateColumn } from '../../core/dates';
import { query, type ReadTx } from '../../core/operation';
import type { CostKind } from '../../domain/income/net';
import { CostList, NoCostInput, type Cost } from './schema';

/** What the practice pays to work, by name; `active` ones only where it is asked. */
export async function costsOf(db: Pick<ReadTx, 'cost'>, where: { practiceId: PracticeId; id?: string; active?: boolean }): Promise<Cost[]> {
  const rows = await db.cost.findMany({ where, include: { physician: { select: { name: true } }, location: { select: { name: true } } }, orderBy: [{ active: 'desc' }, { name: 'asc' }, { id: 'asc' }] });
  return rows.map(({ id, name, kind, shareBps, amountCents, physicianId, locationId, active, version, ...row }) => ({
    id, name, kind: kind as CostKind, shareBps, amountCents, physicianId, locationId, active, version,
    physicianName: row.physician?.name ?? null, locationName: row.location?.name ?? null, startsOn: fromDateColumn(row.startsOn), endsOn: fromOptionalDateColumn(row.endsOn),
  }));
}

/** The costs of the practice, those that count first. */
export const listCosts = query({
  name: 'cost.list',
  input: NoCostInput,
  output: CostList,
  run: async ({ ctx, db }) => ({ costs: await costsOf(db, { practiceId: ctx.practiceId }) }),
});

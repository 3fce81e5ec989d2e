import { inPractice, type World } from '../../lib/test/world';
import { canaryOf } from './canary';

export interface IncomeObjects {
  readonly costId: string;
}

/** A cost of the practice, every month. */
export async function makeIncome(world: World): Promise<IncomeObjects> {
  const { practiceId, physicianId, locationId } = world;
  const row = await inPractice(practiceId, (tx) => tx.cost.create({ data: { practiceId, name: canaryOf(world), kind: 'monthly', amountCents: 320_000, physicianId, locationId, startsOn: new Date('2026-01-01T00:00:00.000Z') } }));
  return { costId: row.id };
}

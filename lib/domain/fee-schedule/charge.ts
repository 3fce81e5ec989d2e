import type { Activity } from '../time/activities';
import { RuleBroken } from '../rule-broken';
import { dollars } from '../wording';
import type { FeeStep } from './quote';

/** A line of a private bill before it is priced. `factorBps` where a unit is a part of what the price is for. */
export type Charge = { code: string; description: string; units: number; unitPriceCents: number; factorBps?: number; activity?: Activity | null; steps: FeeStep[] };

/** A term of an agreement as a whole number; nothing agreed is zero. @throws RuleBroken `agreement.amount_invalid` */
export function whole(name: string, value: number | null | undefined): number {
  const known = value ?? 0;
  if (!Number.isSafeInteger(known) || known < 0) throw new RuleBroken('agreement.amount_invalid', `${name} must be a whole number, zero or more.`);
  return known;
}

/** One sum, and no line where it is zero. */
export function flat(code: string, description: string, unitPriceCents: number): Charge[] {
  return unitPriceCents === 0 ? [] : [{ code, description, units: 1, unitPriceCents, steps: [{ label: description, value: dollars(unitPriceCents) }] }];
}

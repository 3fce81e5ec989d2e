import type { z } from 'zod';
import type { PracticeId } from '../../core/context';
import { toDateColumn, toOptionalDateColumn } from '../../core/dates';
import type { Tx } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import type { AddCost } from './schema';

type Terms = z.output<typeof AddCost>;

/** The columns of a cost; a share has no amount and an amount no share. */
export const costColumns = ({ name, kind, shareBps, amountCents, physicianId, locationId, startsOn, endsOn }: Terms) => ({
  name, kind, shareBps: kind === 'share' ? shareBps : null, amountCents: kind === 'share' ? null : amountCents, physicianId, locationId, startsOn: toDateColumn(startsOn), endsOn: toOptionalDateColumn(endsOn),
});

/** @throws RuleBroken `cost.physician`, `cost.location` when one is named that is not of this practice. */
export async function demandOwnScope(tx: Tx, practiceId: PracticeId, { physicianId, locationId }: Pick<Terms, 'physicianId' | 'locationId'>): Promise<void> {
  if (physicianId && !(await tx.physician.findFirst({ where: { practiceId, id: physicianId }, select: { id: true } }))) throw new RuleBroken('cost.physician', 'Choose one of the practice’s physicians.');
  if (locationId && !(await tx.location.findFirst({ where: { practiceId, id: locationId }, select: { id: true } }))) throw new RuleBroken('cost.location', 'Choose one of the practice’s locations.');
}

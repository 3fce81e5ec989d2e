import { command } from '../../core/operation';
import { toGap } from './queries';
import { DismissGap, Gap } from './schema';
import { gapForChange, saveGap, settledBy } from './steps';

/** Settles a gap that is none, or that nobody will fill, with the reason; found again it stays settled. @throws NotFound; Conflict; RuleBroken `gap.transition` */
export const dismissGap = command({
  name: 'gap.dismiss',
  input: DismissGap,
  output: Gap,
  async run({ ctx, input: { gapId, version, reason }, tx, audit }) {
    const row = await gapForChange(tx, ctx, gapId, version, ['open', 'asked']);
    const saved = await saveGap(tx, ctx, row, { state: 'dismissed', reason, ...settledBy(ctx) });
    audit({ subject: ['case', row.caseId], summary: 'Gap dismissed', data: { gapId } });
    return toGap(tx, ctx, saved);
  },
});

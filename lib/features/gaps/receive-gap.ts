import { command } from '../../core/operation';
import { toGap } from './queries';
import { Gap, GapVersion } from './schema';
import { gapForChange, saveGap, settledBy } from './steps';

/** What was missing has come. @throws NotFound; Conflict; RuleBroken `gap.transition` */
export const receiveGap = command({
  name: 'gap.receive',
  input: GapVersion,
  output: Gap,
  async run({ ctx, input: { gapId, version }, tx, audit }) {
    const row = await gapForChange(tx, ctx, gapId, version, ['open', 'asked']);
    const saved = await saveGap(tx, ctx, row, { state: 'received', ...settledBy(ctx) });
    audit({ subject: ['case', row.caseId], summary: 'Gap in the records filled', data: { gapId } });
    return toGap(tx, ctx, saved);
  },
});

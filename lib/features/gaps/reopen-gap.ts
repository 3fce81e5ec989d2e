import { command } from '../../core/operation';
import { toGap } from './queries';
import { Gap, GapVersion } from './schema';
import { gapForChange, saveGap, settledBy } from './steps';

/** Takes up a gap again that was received or dismissed: asked for where a letter went, else open. @throws NotFound; Conflict; RuleBroken `gap.transition` */
export const reopenGap = command({
  name: 'gap.reopen',
  input: GapVersion,
  output: Gap,
  async run({ ctx, input: { gapId, version }, tx, audit }) {
    const row = await gapForChange(tx, ctx, gapId, version, ['received', 'dismissed']);
    const saved = await saveGap(tx, ctx, row, { state: row.letterId === null ? 'open' : 'asked', reason: '', ...settledBy(null) });
    audit({ subject: ['case', row.caseId], summary: 'Gap taken up again', data: { gapId } });
    return toGap(tx, ctx, saved);
  },
});

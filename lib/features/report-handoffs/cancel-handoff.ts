import { Conflict } from '../../core/errors';
import { command } from '../../core/operation';
import { demandOut } from './policy';
import { handoffRow, toHandoff } from './queries';
import { CancelHandoff, ReportHandoff } from './schema';
import { saveHandoff } from './steps';

/** Ends a hand-off with nothing taken in. @throws NotFound; Conflict with the hand-off as it stands now; RuleBroken `report_handoff.over` */
export const cancelHandoff = command({
  name: 'report_handoff.cancel',
  input: CancelHandoff,
  output: ReportHandoff,
  async run({ ctx, input: { handoffId, version }, tx, audit }) {
    const row = await handoffRow(tx, ctx.practiceId, handoffId);
    if (row.version !== version) throw new Conflict('Someone changed this hand-off while you were looking at it.', toHandoff(row));
    demandOut(row);
    const handoff = await saveHandoff(tx, ctx, handoffId, version, { state: 'cancelled' });
    audit({ subject: ['report', row.reportId], summary: 'Cancelled a hand-off to a transcriber', data: { handoffId } });
    return handoff;
  },
});

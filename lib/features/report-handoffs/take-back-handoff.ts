import { Conflict } from '../../core/errors';
import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { importParts } from '../report-imports/steps';
import { demandOut } from './policy';
import { handoffRow, toHandoff } from './queries';
import { HandoffTaken, TakeBackHandoff } from './schema';
import { saveHandoff } from './steps';

/**
 * Takes in what a transcriber sent back, the parts that were looked at, and ends the hand-off; whoever typed is named among those who helped.
 * @throws NotFound; Conflict; RuleBroken `report_handoff.over`, `report_handoff.nothing_back`, and as `importParts`
 */
export const takeBackHandoff = command({
  name: 'report_handoff.take_back',
  input: TakeBackHandoff,
  output: HandoffTaken,
  async run({ ctx, input: { handoffId, version, ...chosen }, tx, audit }) {
    const row = await handoffRow(tx, ctx.practiceId, handoffId);
    if (row.version !== version) throw new Conflict('Someone changed this hand-off while you were looking at it.', toHandoff(row));
    demandOut(row);
    if (row.returnedFileId === null) throw new RuleBroken('report_handoff.nothing_back', 'Nothing came back yet. Choose the file that was sent back first.');
    const imported = await importParts(tx, ctx, row.reportId, chosen);
    const handoff = await saveHandoff(tx, ctx, handoffId, version, { state: 'taken', takenAt: ctx.now });
    audit({ subject: ['report', row.reportId], summary: `Took in what a transcriber typed into report ${imported.number}`, data: { caseId: imported.caseId, handoffId, sections: imported.sections.length, added: imported.added.length } });
    return { ...imported, handoff };
  },
});

import { command } from '../../core/operation';
import { panelDetail } from './queries';
import { Panel, RecordPanel } from './schema';
import { recordPanelOn } from './steps';

/** Records a panel that the Medical Unit issued for a QME case: its members, its clocks, its number as the case's. */
export const recordPanel = command({
  name: 'panel.record',
  input: RecordPanel,
  output: Panel,
  idempotent: true,
  async run({ ctx, input, tx, audit }) {
    const { caseId, ...panel } = input;
    const { id, number } = await recordPanelOn(tx, ctx, caseId, panel);
    audit({ subject: ['case', caseId], summary: `Recorded panel ${number}`, data: { panelId: id, number, specialtyCode: panel.specialtyCode, issuedOn: panel.issuedOn, reason: panel.reason } });
    return panelDetail(tx, ctx, id);
  },
});

import { fromDateColumn, toDateColumn } from '../../core/dates';
import { command } from '../../core/operation';
import { advancePanel } from '../../domain/panel/lifecycle';
import { demandDayOn } from '../../domain/panel/replacement';
import { standingOf } from '../../domain/panel/standing';
import { demandSelection } from '../../domain/panel/strikes';
import { RuleBroken } from '../../domain/rule-broken';
import { ownCalendar, panelRecordOf } from './queries';
import { PanelChanged, SelectPanelist } from './schema';
import { concludePanel, panelForChange, savePanel, standingPanel } from './steps';

/**
 * Records who was selected, or takes it back. A side alone selects once the other let its days pass; an unrepresented worker
 * chooses, and after ten days the administrator may. Nothing happens to the case by itself when somebody else was selected.
 */
export const selectPanelist = command({
  name: 'panel.select',
  input: SelectPanelist,
  output: PanelChanged,
  async run({ ctx, input, tx, audit }) {
    const { panelId, memberId, by } = input;
    const row = await panelForChange(tx, ctx, panelId, input.version);
    if (memberId === null) {
      if (row.selectedMemberId === null) throw new RuleBroken('panel.not_selected', 'Nobody is selected on this panel.');
      if (row.case.evaluations.some(({ examinedOn }) => examinedOn !== null && examinedOn >= row.issuedOn)) throw new RuleBroken('panel.examined', 'The worker was examined on this panel: the selection stands.');
      await savePanel(tx, ctx, row, { state: advancePanel(row.state, 'take_back', true), selectedMemberId: null, selectedOn: null, selectedBy: null });
      audit({ subject: ['case', row.caseId], summary: `Took the selection back, panel ${row.number}`, data: { panelId } });
      return concludePanel(tx, ctx, row, [], true);
    }

    const selectedOn = input.selectedOn ?? ctx.today;
    const { until } = standingOf(panelRecordOf(row), ctx.today, await ownCalendar(tx, ctx.practiceId));
    demandSelection(standingPanel(row), memberId, by, selectedOn, until);
    demandDayOn(selectedOn, fromDateColumn(row.issuedOn), ctx.today, 'The selection');
    await savePanel(tx, ctx, row, { state: advancePanel(row.state, 'select', false), selectedMemberId: memberId, selectedOn: toDateColumn(selectedOn), selectedBy: by === 'both' ? null : by });
    const selected = row.members.find(({ id }) => id === memberId);
    audit({ subject: ['case', row.caseId], summary: `Recorded the selection, panel ${row.number}${selected?.physicianId ? ': one of ours' : ''}`, data: { panelId, memberId, by, selectedOn, physicianId: selected?.physicianId ?? null } });
    const otherPhysician = selected?.physicianId && selected.physicianId !== row.case.physicianId;
    return concludePanel(tx, ctx, row, otherPhysician ? ['The case names another physician of the practice: change it before you book.'] : []);
  },
});

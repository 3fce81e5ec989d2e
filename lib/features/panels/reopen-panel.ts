import { command } from '../../core/operation';
import { advancePanel, isOpenPanel } from '../../domain/panel/lifecycle';
import { sameSpecialty } from '../../domain/panel/specialties';
import { RuleBroken } from '../../domain/rule-broken';
import { PanelChanged, ReopenPanel } from './schema';
import { concludePanel, panelForChange, savePanel } from './steps';

/** Opens a panel again that was ended by mistake: it goes back to where it was, and its clocks run on from the same days. */
export const reopenPanel = command({
  name: 'panel.reopen',
  input: ReopenPanel,
  output: PanelChanged,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const row = await panelForChange(tx, ctx, input.panelId, input.version);
    const before = advancePanel(row.state, 'reopen', row.selectedMemberId !== null);
    const others = await tx.panel.findMany({ where: { practiceId, caseId: row.caseId, id: { not: row.id } }, select: { number: true, specialtyCode: true, state: true } });
    const rival = others.find((panel) => isOpenPanel(panel.state) && sameSpecialty(panel.specialtyCode, row.specialtyCode));
    if (rival) throw new RuleBroken('panel.already_open', `Panel ${rival.number} of this case is open in the same specialty. End that one first.`);
    const pending = row.replacements.some(({ outcome }) => outcome === 'pending');
    await savePanel(tx, ctx, row, { state: pending ? 'REPLACEMENT_ASKED' : before, endedOn: null, endedNote: '' });
    audit({ subject: ['case', row.caseId], summary: `Opened panel ${row.number} again`, data: { panelId: row.id } });
    return concludePanel(tx, ctx, row, [], true);
  },
});

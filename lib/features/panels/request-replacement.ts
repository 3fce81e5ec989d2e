import { fromDateColumn, toDateColumn } from '../../core/dates';
import { command } from '../../core/operation';
import { advancePanel, SIDE_WORDS } from '../../domain/panel/lifecycle';
import { replacementCautions } from '../../domain/panel/replacement';
import { standingOf } from '../../domain/panel/standing';
import { ownCalendar, panelRecordOf } from './queries';
import { PanelChanged, RequestReplacement } from './schema';
import { concludePanel, panelForChange, savePanel } from './steps';

/** Records that a side asked to replace the panel on one of the sixteen grounds, 8 CCR 31.5(a). Strikes and booking wait for the answer. */
export const requestReplacement = command({
  name: 'panel.request_replacement',
  input: RequestReplacement,
  output: PanelChanged,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const { panelId, ground, requestedBy, requestedOn, note } = input;
    const row = await panelForChange(tx, ctx, panelId, input.version);
    const selected = row.selectedMemberId !== null;
    const { exam } = standingOf(panelRecordOf(row), ctx.today, await ownCalendar(tx, practiceId));
    const cautions = replacementCautions({ state: row.state, issuedOn: fromDateColumn(row.issuedOn), selected, ground, requestedOn, today: ctx.today, exam });
    await savePanel(tx, ctx, row, { state: advancePanel(row.state, 'ask_replacement', selected) });
    const { id } = await tx.panelReplacement.create({ data: { practiceId, panelId, ground, requestedBy, requestedOn: toDateColumn(requestedOn), note, createdAt: ctx.now } });
    audit({ subject: ['case', row.caseId], summary: `Recorded a request of the ${SIDE_WORDS[requestedBy]} side to replace panel ${row.number}, 8 CCR 31.5(a)(${ground})`, data: { panelId, replacementId: id, ground, requestedBy, requestedOn } });
    return concludePanel(tx, ctx, row, cautions);
  },
});

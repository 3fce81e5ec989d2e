import { fromDateColumn, fromOptionalDateColumn, toDateColumn } from '../../core/dates';
import { command } from '../../core/operation';
import type { Service } from '../../domain/deadlines/service';
import { advancePanel, SIDE_WORDS } from '../../domain/panel/lifecycle';
import { demandDayOn } from '../../domain/panel/replacement';
import { strikeWindow } from '../../domain/panel/strike-days';
import { leftByStrikes, strike, strikeCaution, takeBackStrike } from '../../domain/panel/strikes';
import { ownCalendar } from './queries';
import { PanelChanged, StrikePanelist } from './schema';
import { concludePanel, panelForChange, savePanel, standingPanel } from './steps';

/**
 * Records whom a side struck, or takes that back. Once both sides have struck, the one who is left is the evaluator, LC 4062.2(c).
 * A strike after its day is recorded, and said to be late: whether it counts is not ours to decide.
 */
export const strikePanelist = command({
  name: 'panel.strike',
  input: StrikePanelist,
  output: PanelChanged,
  async run({ ctx, input, tx, audit }) {
    const { practiceId, today } = ctx;
    const { panelId, side, memberId } = input;
    const row = await panelForChange(tx, ctx, panelId, input.version);
    const panel = standingPanel(row);
    if (memberId === null) {
      const { selectionFalls } = takeBackStrike(panel, side);
      await savePanel(tx, ctx, row, selectionFalls ? { state: advancePanel(row.state, 'take_back', true), selectedMemberId: null, selectedOn: null, selectedBy: null } : {});
      await tx.panelMember.updateMany({ where: { practiceId, panelId, struckBy: side }, data: { struckBy: null, struckOn: null } });
      audit({ subject: ['case', row.caseId], summary: `Took the strike of the ${SIDE_WORDS[side]} side back, panel ${row.number}`, data: { panelId, side } });
      return concludePanel(tx, ctx, row, [], true);
    }

    const struckOn = input.struckOn ?? today;
    const issued = { issuedOn: fromDateColumn(row.issuedOn), servedOn: fromOptionalDateColumn(row.servedOn), servedBy: row.servedBy as Service, requestedBy: row.requestedBy };
    const left = leftByStrikes(strike(panel, side, memberId));
    demandDayOn(struckOn, issued.issuedOn, today, 'The strike');
    const struckBefore = row.members.flatMap((member) => (member.struckOn ? [fromDateColumn(member.struckOn)] : []));
    const selectedOn = [struckOn, ...struckBefore].sort().at(-1) ?? struckOn;
    await savePanel(tx, ctx, row, left ? { state: advancePanel(row.state, 'select', false), selectedMemberId: left.id, selectedOn: toDateColumn(selectedOn), selectedBy: null } : {});
    await tx.panelMember.updateMany({ where: { practiceId, panelId, id: memberId }, data: { struckBy: side, struckOn: toDateColumn(struckOn) } });
    audit({ subject: ['case', row.caseId], summary: `Recorded the strike of the ${SIDE_WORDS[side]} side, panel ${row.number}${left ? '; one evaluator is left' : ''}`, data: { panelId, side, memberId, struckOn, leftId: left?.id ?? null } });
    const caution = strikeCaution(strikeWindow(issued, await ownCalendar(tx, practiceId)), side, struckOn);
    return concludePanel(tx, ctx, row, caution === null ? [] : [caution]);
  },
});

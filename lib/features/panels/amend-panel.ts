import { toDateColumn, toOptionalDateColumn } from '../../core/dates';
import { command } from '../../core/operation';
import { isOpenPanel } from '../../domain/panel/lifecycle';
import { demandPanel } from '../../domain/panel/record';
import { AmendPanel, PanelChanged } from './schema';
import { concludePanel, demandFreeNumber, demandIssuedBefore, namedMembers, panelForChange, savePanel } from './steps';

/** Corrects what was recorded of a panel. Strikes stay with their place on the panel; clocks that count from another day now are counted anew. */
export const amendPanel = command({
  name: 'panel.amend',
  input: AmendPanel,
  output: PanelChanged,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const { panelId, version, members: given, issuedOn, servedOn, ...facts } = input;
    const row = await panelForChange(tx, ctx, panelId, version);
    const members = await namedMembers(tx, practiceId, given);
    const others = (await tx.panel.findMany({ where: { practiceId, caseId: row.caseId, id: { not: row.id } }, select: { number: true, specialtyCode: true, state: true } })).filter(({ state }) => isOpenPanel(state));
    demandPanel({ ...facts, issuedOn, servedOn, members, caseKind: row.case.kind, represented: row.case.represented, openPanels: isOpenPanel(row.state) ? others : [], replaces: row.replacesId !== null, today: ctx.today });
    demandIssuedBefore(row, issuedOn);
    await demandFreeNumber(tx, practiceId, input.number, row.id);
    await savePanel(tx, ctx, row, { ...facts, issuedOn: toDateColumn(issuedOn), servedOn: toOptionalDateColumn(servedOn) });
    for (const [at, member] of members.entries()) await tx.panelMember.updateMany({ where: { practiceId, panelId, position: at + 1 }, data: member });
    audit({ subject: ['case', row.caseId], summary: `Corrected panel ${input.number}`, data: { panelId, number: input.number, specialtyCode: input.specialtyCode, issuedOn, servedOn, servedBy: input.servedBy } });
    return concludePanel(tx, ctx, row);
  },
});

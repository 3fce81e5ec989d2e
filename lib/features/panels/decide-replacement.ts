import { fromDateColumn, toDateColumn } from '../../core/dates';
import { Conflict, NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { advancePanel } from '../../domain/panel/lifecycle';
import { RuleBroken } from '../../domain/rule-broken';
import { panelDetail, toReplacement, type ReplacementStored } from './queries';
import { DecideReplacement, ReplacementDecided } from './schema';
import { concludePanel, panelForChange, recordPanelOn, savePanel } from './steps';

const changedMeanwhile = (asked: ReplacementStored) => new Conflict('Someone changed this request while you were working on it.', toReplacement(asked));
const said = { granted: 'granted', denied: 'denied', withdrawn: 'withdrawn' } as const;

/** Records what became of a request to replace a panel. Granted, the panel is replaced, and the new one is recorded in its place; else it goes on. */
export const decideReplacement = command({
  name: 'panel.decide_replacement',
  input: DecideReplacement,
  output: ReplacementDecided,
  idempotent: true,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const { replacementId, outcome, outcomeOn, newPanel } = input;
    const asked = await tx.panelReplacement.findUnique({ where: { practiceId_id: { practiceId, id: replacementId } } });
    if (!asked) throw new NotFound();
    if (asked.version !== input.version) throw changedMeanwhile(asked);
    const row = await panelForChange(tx, ctx, asked.panelId, null);
    if (asked.outcome !== 'pending') throw new RuleBroken('panel.replacement_decided', 'What became of this request is recorded already.');
    if (outcomeOn > ctx.today) throw new RuleBroken('panel.in_future', 'The decision cannot lie in the future.');
    if (outcomeOn < fromDateColumn(asked.requestedOn)) throw new RuleBroken('panel.before_request', 'The decision cannot lie before the request.');
    if (newPanel && outcome !== 'granted') throw new RuleBroken('panel.new_panel_not_wanted', 'A new panel comes only with a grant.');

    const granted = outcome === 'granted';
    const state = advancePanel(row.state, granted ? 'grant_replacement' : 'refuse_replacement', row.selectedMemberId !== null);
    const { count } = await tx.panelReplacement.updateMany({ where: { practiceId, id: replacementId, version: input.version, outcome: 'pending' }, data: { outcome, outcomeOn: toDateColumn(outcomeOn), version: { increment: 1 } } });
    if (count === 0) throw changedMeanwhile(asked);
    await savePanel(tx, ctx, row, granted ? { state, endedOn: toDateColumn(outcomeOn), endedNote: `Replaced, 8 CCR 31.5(a)(${asked.ground})` } : { state });
    const made = newPanel ? await recordPanelOn(tx, ctx, row.caseId, { ...newPanel, reason: 'replacement', replacesId: row.id }) : null;
    audit({ subject: ['case', row.caseId], summary: `The request to replace panel ${row.number} was ${said[outcome]}${made ? `; recorded panel ${made.number}` : ''}`, data: { panelId: row.id, replacementId, outcome, outcomeOn, newPanelId: made?.id ?? null } });
    const { notices } = await concludePanel(tx, ctx, row, granted && !made ? ['Record the new panel as a replacement when it comes.'] : [], !granted);
    return { panel: await panelDetail(tx, ctx, row.id), notices, newPanelId: made?.id ?? null };
  },
});

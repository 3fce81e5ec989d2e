import { fromDateColumn, toDateColumn } from '../../core/dates';
import { command, type Tx } from '../../core/operation';
import type { PracticeCtx } from '../../core/context';
import type { CalendarDate } from '../../domain/calendar';
import { advance } from '../../domain/evaluation/lifecycle';
import { advancePanel } from '../../domain/panel/lifecycle';
import { demandDayOn } from '../../domain/panel/replacement';
import { RuleBroken } from '../../domain/rule-broken';
import { shutCase } from '../cases/steps';
import { moveClocks } from '../clocks/steps';
import { clockFactsOf, concludeEvaluation, evaluationForChange, saveEvaluation, subjectOf } from '../evaluations/steps';
import { EndPanel, PanelChanged } from './schema';
import type { PanelStored } from './queries';
import { concludePanel, panelForChange, savePanel } from './steps';

/** Ends a panel that leads nowhere for us, with the reason; on wish the case with it, when nothing of it is booked. */
export const endPanel = command({
  name: 'panel.end',
  input: EndPanel,
  output: PanelChanged,
  async run({ ctx, input, tx, audit }) {
    const { panelId, endedOn, reason } = input;
    const row = await panelForChange(tx, ctx, panelId, input.version);
    const state = advancePanel(row.state, 'end', row.selectedMemberId !== null);
    demandDayOn(endedOn, fromDateColumn(row.issuedOn), ctx.today, 'The end');
    await savePanel(tx, ctx, row, { state, endedOn: toDateColumn(endedOn), endedNote: reason });
    audit({ subject: ['case', row.caseId], summary: `Ended panel ${row.number}`, data: { panelId, endedOn, caseClosed: input.closeCase } });
    const answer = await concludePanel(tx, ctx, row);
    if (!input.closeCase) return answer;
    await closeCaseOf(tx, ctx, row, endedOn, reason);
    audit({ subject: ['case', row.caseId], summary: `Closed case ${row.case.number}: its panel ended`, data: { panelId } });
    return concludePanel(tx, ctx, row);
  },
});

/** Cancels the exams that were asked for and never booked, then closes the case. @throws RuleBroken `case.work_open` where more is ahead */
async function closeCaseOf(tx: Tx, ctx: PracticeCtx, { caseId, case: { evaluations } }: PanelStored, on: CalendarDate, reason: string): Promise<void> {
  for (const { id } of evaluations.filter(({ state }) => state === 'REQUESTED')) {
    const asked = await evaluationForChange(tx, ctx, id, null);
    await saveEvaluation(tx, ctx, asked, { state: advance(asked.state, 'cancel', asked.kind), cancelledOn: toDateColumn(on), endedOn: toDateColumn(on), outcomeNote: reason });
    await moveClocks(tx, ctx.practiceId, subjectOf(asked), 'cancel', clockFactsOf(asked, { cancelledOn: on }), on);
    await concludeEvaluation(tx, ctx, id);
  }
  const { version } = await tx.case.findUniqueOrThrow({ where: { practiceId_id: { practiceId: ctx.practiceId, id: caseId } }, select: { version: true } });
  if (!(await shutCase(tx, ctx, caseId, version))) throw new RuleBroken('case.work_open', 'The case could not be closed. Close it from its own page.');
}

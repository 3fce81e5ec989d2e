import { fromOptionalDateColumn, toDateColumn } from '../../core/dates';
import { command } from '../../core/operation';
import { MET_BY_NOTICE } from '../../domain/evaluation/clock-stops';
import { RuleBroken } from '../../domain/rule-broken';
import { dateInWords } from '../../domain/wording';
import { stopClocks } from '../clocks/steps';
import { EvaluationChanged, NotifyEvaluation } from './schema';
import { concludeEvaluation, evaluationForChange, mustHaveHappened, saveEvaluation, subjectOf } from './steps';

/** Records that the appointment notice (Form 110) was mailed or faxed; its clock is met. */
export const notifyEvaluation = command({
  name: 'evaluation.notify',
  input: NotifyEvaluation,
  output: EvaluationChanged,
  async run({ ctx, input, tx, audit }) {
    const row = await evaluationForChange(tx, ctx, input.evaluationId, input.version);
    if (row.state !== 'SCHEDULED') throw new RuleBroken('evaluation.not_scheduled', 'Only a booked appointment is notified.');
    mustHaveHappened(input.notifiedOn, ctx.today, 'The day the notice was sent');
    const bookedOn = fromOptionalDateColumn(row.bookedOn);
    if (bookedOn !== null && input.notifiedOn < bookedOn) throw new RuleBroken('evaluation.notice_before_booking', 'The notice lies before the booking.');
    await saveEvaluation(tx, ctx, row, { notifiedOn: toDateColumn(input.notifiedOn) });
    await stopClocks(tx, ctx.practiceId, subjectOf(row), MET_BY_NOTICE, input.notifiedOn);
    audit({ subject: ['case', row.caseId], summary: `Sent the appointment notice on ${dateInWords(input.notifiedOn)}`, data: { evaluationId: row.id, notifiedOn: input.notifiedOn } });
    return concludeEvaluation(tx, ctx, row.id);
  },
});

import { NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { windowApplies } from '../../domain/schedule/window';
import { RuleBroken } from '../../domain/rule-broken';
import { clockFactsOf, evaluationForChange, subjectOf } from '../evaluations/steps';
import { findEvaluations } from '../evaluations/queries';
import { findWaivers, toWaiver } from './queries';
import { RecordWaiver, waiverLabels, WaiverList } from './schema';
import { keepWaivers, settleWindow } from './steps';

/** Records a party's consent in writing; the clock of the appointment window follows. */
export const recordWaiver = command({
  name: 'waiver.record',
  input: RecordWaiver,
  output: WaiverList,
  idempotent: true,
  async run({ ctx, input, tx, audit }) {
    const { evaluationId, ...given } = input;
    const row = await evaluationForChange(tx, ctx, evaluationId, null);
    if (given.kind !== 'remote' && !windowApplies(row.case.kind, row.kind) && !(given.kind === 'past_60' && row.case.kind === 'AME')) {
      throw new RuleBroken('waiver.not_needed', 'This rule binds exams of panel cases only: nobody needs to waive it here.');
    }
    await keepWaivers(tx, ctx, evaluationId, [given]);
    const [now] = await findEvaluations(tx, { practiceId: ctx.practiceId, id: evaluationId });
    if (!now) throw new NotFound();
    if (now.state === 'REQUESTED' || now.state === 'SCHEDULED') await settleWindow(tx, ctx.practiceId, subjectOf(now), clockFactsOf(now), ctx.today);
    audit({ subject: ['case', row.caseId], summary: `Recorded a consent of the ${given.givenBy} side: ${waiverLabels[given.kind]}`, data: { evaluationId, kind: given.kind, givenBy: given.givenBy, givenOn: given.givenOn } });
    return { evaluationId, caseId: row.caseId, waivers: (await findWaivers(tx, ctx.practiceId, evaluationId)).map(toWaiver) };
  },
});

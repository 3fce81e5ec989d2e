import { fromDateColumn, toDateColumn } from '../../core/dates';
import { command } from '../../core/operation';
import { extensionDays } from '../../domain/report/extension';
import { RuleBroken } from '../../domain/rule-broken';
import { isMedicalLegal } from '../../domain/service/party';
import { mustHaveHappened } from '../evaluations/steps';
import { boardOf, findExtended } from './queries';
import { ExtensionBoard, RecordLateNotice } from './schema';

/**
 * Records a notice of a late report (Form 116) that came although nobody had asked for more time: both sides' acceptance is kept on it
 * (8 CCR 38(b)). @throws RuleBroken `extension.not_late`, `extension.noted`, `extension.not_applicable`
 */
export const recordLateNotice = command({
  name: 'extension.record_late_notice',
  input: RecordLateNotice,
  output: ExtensionBoard,
  idempotent: true,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const { evaluationId, decidedOn } = input;
    await tx.$queryRaw`select 1 as locked from "Evaluation" where "practiceId" = ${practiceId}::uuid and id = ${evaluationId}::uuid for update`;
    const row = await findExtended(tx, practiceId, evaluationId);
    if (!isMedicalLegal(row.case.kind) || row.examinedOn === null) throw new RuleBroken('extension.not_applicable', 'Form 116 is about the report of an exam in a QME or AME case.');
    mustHaveHappened(decidedOn, ctx.today, 'The notice');
    const { dueOn, askBy } = extensionDays('test_results', fromDateColumn(row.examinedOn));
    if (decidedOn <= dueOn) throw new RuleBroken('extension.not_late', 'On that day the report was not late yet.');
    if (row.extensions.some(({ state }) => state === 'late' || state === 'asked' || state === 'approved')) throw new RuleBroken('extension.noted', 'There is a request or a notice already. Record the outcome there.');
    const { id } = await tx.reportExtension.create({
      data: { practiceId, evaluationId, ground: 'late_notice', explanation: '', state: 'late', form: '116', dueOn: toDateColumn(dueOn), newDueOn: toDateColumn(dueOn), askBy: toDateColumn(askBy), decidedOn: toDateColumn(decidedOn), decisionNote: input.decisionNote, createdById: ctx.actor.kind === 'user' ? ctx.actor.userId : null, createdAt: ctx.now },
    });
    audit({ subject: ['case', row.caseId], summary: 'Recorded a notice of a late report (Form 116)', data: { evaluationId, extensionId: id, decidedOn } });
    return boardOf(tx, ctx, evaluationId);
  },
});

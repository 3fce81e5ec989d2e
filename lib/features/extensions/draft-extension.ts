import { fromDateColumn, toDateColumn } from '../../core/dates';
import { command } from '../../core/operation';
import { extensionDays, groundTable } from '../../domain/report/extension';
import { RuleBroken } from '../../domain/rule-broken';
import { draftLetter } from '../letters/steps';
import { boardOf, findExtended, obstacleOf } from './queries';
import { DraftExtension, ExtensionBoard } from './schema';

/**
 * Drafts a request for more time with the content of Form 112, to the Medical Director and all parties at once. It counts
 * as asked when the letter goes. @throws RuleBroken `extension.not_now`
 */
export const draftExtension = command({
  name: 'extension.draft',
  input: DraftExtension,
  output: ExtensionBoard,
  idempotent: true,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const { evaluationId, ground, explanation, evidence } = input;
    await tx.$queryRaw`select 1 as locked from "Evaluation" where "practiceId" = ${practiceId}::uuid and id = ${evaluationId}::uuid for update`;
    const row = await findExtended(tx, practiceId, evaluationId);
    const obstacle = obstacleOf(row);
    if (obstacle !== '' || row.examinedOn === null) throw new RuleBroken('extension.not_now', obstacle);
    const { dueOn, askBy, newDueOn, days } = extensionDays(ground, fromDateColumn(row.examinedOn));
    const extension = await tx.reportExtension.create({
      data: { practiceId, evaluationId, ground, explanation, dueOn: toDateColumn(dueOn), newDueOn: toDateColumn(newDueOn), askBy: toDateColumn(askBy), createdById: ctx.actor.kind === 'user' ? ctx.actor.userId : null, createdAt: ctx.now },
    });
    const letter = await draftLetter(tx, ctx, { kind: 'extension_request', evaluationId, facts: { reason: explanation, extension: { extensionId: extension.id, ground: groundTable[ground].label, dueOn, newDueOn, days, evidence } } });
    await tx.reportExtension.update({ where: { practiceId_id: { practiceId, id: extension.id } }, data: { letterId: letter.id } });
    const data = { evaluationId, extensionId: extension.id, letterId: letter.id, ground, newDueOn };
    audit({ subject: ['case', row.caseId], summary: `Drafted a request for ${days} more days for the report`, data });
    return boardOf(tx, ctx, evaluationId);
  },
});

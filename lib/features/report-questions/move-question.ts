import { NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { questionsChanged, questionsOf } from './queries';
import { MoveQuestion, QuestionsChanged } from './schema';
import { questionForChange } from './steps';

/** Puts a question before another, or to the end. @throws NotFound; Forbidden; RuleBroken `report.signed`, `report.discarded` */
export const moveQuestion = command({
  name: 'report.move_question',
  input: MoveQuestion,
  output: QuestionsChanged,
  async run({ ctx, input: { questionId, beforeId }, tx, audit }) {
    const { practiceId } = ctx;
    const row = await questionForChange(tx, ctx, questionId, null);
    const order = (await questionsOf(tx, practiceId, row.reportId)).map(({ id }) => id);
    if (!order.includes(questionId) || (beforeId !== null && !order.includes(beforeId))) throw new NotFound();
    const others = order.filter((id) => id !== questionId);
    const at = beforeId === null ? others.length : beforeId === questionId ? order.indexOf(questionId) : others.indexOf(beforeId);
    const ids = others.toSpliced(at, 0, questionId);
    await tx.$executeRaw`update "ReportQuestion" q set position = o.at::int - 1 from unnest(${ids}::uuid[]) with ordinality as o(id, at) where q."practiceId" = ${practiceId}::uuid and q.id = o.id and q.position <> o.at::int - 1`;
    audit({ subject: ['report', row.reportId], summary: 'Moved a question of the report', data: { questionId, to: at } });
    return questionsChanged(tx, practiceId, row);
  },
});

import { command } from '../../core/operation';
import { questionsChanged } from './queries';
import { QuestionsChanged, RemoveQuestion } from './schema';
import { questionForChange, saveQuestion } from './steps';

/** Takes a question off the report, or brings it back. @throws NotFound; Forbidden; Conflict; RuleBroken `report.signed`, `report.discarded` */
export const removeQuestion = command({
  name: 'report.remove_question',
  input: RemoveQuestion,
  output: QuestionsChanged,
  async run({ ctx, input: { questionId, version, removed }, tx, audit }) {
    const row = await questionForChange(tx, ctx, questionId, version);
    await saveQuestion(tx, ctx, row, { removedAt: removed ? ctx.now : null });
    audit({ subject: ['report', row.reportId], summary: removed ? 'Removed a question of the report' : 'Brought a question of the report back', data: { questionId } });
    return questionsChanged(tx, ctx.practiceId, row);
  },
});

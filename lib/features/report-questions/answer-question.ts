import { NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { questionsChanged } from './queries';
import { AnswerQuestion, QuestionsChanged } from './schema';
import { questionForChange, saveQuestion } from './steps';

/** Says which section answers a question, or that it lies outside the evaluator's scope and to whom it belongs. @throws NotFound; Forbidden; Conflict; RuleBroken `report.signed`, `report.discarded` */
export const answerQuestion = command({
  name: 'report.answer_question',
  input: AnswerQuestion,
  output: QuestionsChanged,
  async run({ ctx, input: { questionId, version, sectionId, outOfScope }, tx, audit }) {
    const { practiceId } = ctx;
    const row = await questionForChange(tx, ctx, questionId, version);
    if (sectionId !== null && (await tx.reportSection.count({ where: { practiceId, id: sectionId, reportId: row.reportId, removedAt: null } })) === 0) throw new NotFound();
    await saveQuestion(tx, ctx, row, { sectionId, outOfScope });
    audit({ subject: ['report', row.reportId], summary: sectionId ? 'Said where a question is answered' : outOfScope ? 'Said that a question is outside the evaluator’s scope' : 'Took the answer of a question back', data: { questionId, sectionId } });
    return questionsChanged(tx, practiceId, row);
  },
});

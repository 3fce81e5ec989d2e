import { command } from '../../core/operation';
import { questionsChanged } from './queries';
import { AmendQuestion, QuestionsChanged } from './schema';
import { demandPacketOfReport, questionForChange, saveQuestion } from './steps';

/** Corrects a question, who asked it or where. @throws NotFound; Forbidden; Conflict; RuleBroken `report.signed`, `report.discarded` */
export const amendQuestion = command({
  name: 'report.amend_question',
  input: AmendQuestion,
  output: QuestionsChanged,
  async run({ ctx, input: { questionId, version, ...words }, tx, audit }) {
    const row = await questionForChange(tx, ctx, questionId, version);
    await demandPacketOfReport(tx, ctx, row.reportId, words.packetId);
    await saveQuestion(tx, ctx, row, words);
    audit({ subject: ['report', row.reportId], summary: 'Corrected a question of the report', data: { questionId, askedBy: words.askedBy } });
    return questionsChanged(tx, ctx.practiceId, row);
  },
});

import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { holdOpenReport } from '../report-sections/steps';
import { questionsChanged } from './queries';
import { AskQuestion, QuestionsChanged } from './schema';
import { demandPacketOfReport } from './steps';

/** Puts a question before the evaluator that the report must answer. @throws NotFound; Forbidden; RuleBroken `report.too_many_questions`, `report.signed`, `report.discarded` */
export const askQuestion = command({
  name: 'report.ask_question',
  input: AskQuestion,
  output: QuestionsChanged,
  idempotent: true,
  async run({ ctx, input: { reportId, ...words }, tx, audit }) {
    const { practiceId } = ctx;
    await holdOpenReport(tx, ctx, reportId);
    await demandPacketOfReport(tx, ctx, reportId, words.packetId);
    const position = await tx.reportQuestion.count({ where: { practiceId, reportId } });
    if (position >= 300) throw new RuleBroken('report.too_many_questions', 'A report has at most 300 questions.');
    const row = await tx.reportQuestion.create({ data: { practiceId, reportId, position, ...words }, select: { id: true, reportId: true } });
    audit({ subject: ['report', reportId], summary: 'Added a question that the report must answer', data: { questionId: row.id, askedBy: words.askedBy } });
    return questionsChanged(tx, practiceId, row);
  },
});

import type { ReadTx } from '../../core/operation';
import type { QuestionsChanged } from './schema';

export type QuestionRow = Awaited<ReturnType<ReadTx['reportQuestion']['findUniqueOrThrow']>>;

/** The questions of a report in their order, as the answer of a change of one of them. */
export async function questionsChanged(db: ReadTx, practiceId: string, { id, reportId }: Pick<QuestionRow, 'id' | 'reportId'>): Promise<QuestionsChanged> {
  return { reportId, questionId: id, questions: await questionsOf(db, practiceId, reportId) };
}

/** The questions of a report in their order; removed ones are none. */
export function questionsOf(db: ReadTx, practiceId: string, reportId: string): Promise<QuestionRow[]> {
  return db.reportQuestion.findMany({ where: { practiceId, reportId, removedAt: null }, orderBy: [{ position: 'asc' }, { id: 'asc' }] });
}

import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { evaluationForChange, saveEvaluation } from '../evaluations/steps';
import { examOf } from './queries';
import { Exam, NoteExam } from './schema';

/** Keeps the notes of an exam while it runs: whether the interpreter is there, which tests were ordered. @throws RuleBroken `exam.not_running` */
export const noteExam = command({
  name: 'exam.note',
  input: NoteExam,
  output: Exam,
  async run({ ctx, input, tx, audit }) {
    const row = await evaluationForChange(tx, ctx, input.evaluationId, input.version);
    if (row.state !== 'SCHEDULED' || (row.kind !== 'COMPREHENSIVE' && row.kind !== 'FOLLOW_UP')) throw new RuleBroken('exam.not_running', 'Notes are kept while the exam runs. This one is over, or was not booked.');
    await saveEvaluation(tx, ctx, row, { interpreterUsed: input.interpreterUsed, outcomeNote: input.note });
    audit({ subject: ['evaluation', row.id], summary: 'Kept notes of the exam', data: { caseId: row.caseId, interpreterUsed: input.interpreterUsed } });
    return examOf(tx, ctx, row.id);
  },
});

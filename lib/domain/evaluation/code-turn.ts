import type { CalendarDate } from '../calendar';
import { evaluationCode, type EarlierExam, type EvaluationCode } from '../fee-schedule/evaluation-code';

/**
 * ML201 or ML202 for an exam on a day, as it can be said at booking, with the day on which it turns: 18 months after the
 * last comprehensive exam of the same injury by the same physician. Exams held after that day do not count for it.
 */
export function codeTurn(history: readonly EarlierExam[], on: CalendarDate): EvaluationCode {
  return evaluationCode(history.filter(({ examOn }) => examOn <= on), on);
}

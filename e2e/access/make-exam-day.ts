import type { World } from '../../lib/test/world';

/** What a request can name here, beside the objects of the office. */
export interface ExamDayObjects {}

/** One of each. */
export async function makeExamDay(_world: World): Promise<ExamDayObjects> {
  return {};
}

import { markExamined } from '../features/evaluations/mark-examined';
import { serveReport } from '../features/evaluations/serve-report';
import { logRequest } from '../features/supplemental-requests/log-request';
import type { RequestBoard } from '../features/supplemental-requests/schema';
import { loggedExam } from './cases';
import type { World } from './world';

export const atNoon = { now: new Date('2026-04-20T20:00:00.000Z') };

export const asked = {
  kind: 'supplemental' as 'supplemental' | 'factual_correction', askedBy: 'defense_attorney' as const, askedOn: '2026-04-10', receivedOn: '2026-04-14', inWriting: true,
  questions: 'Does the new MRI change the apportionment of the left knee?', newRecords: true, newIssue: false, askedBefore: false,
};

/** A QME case whose report of the exam of March 2 was served on March 2. */
export async function servedCase(world: World, changed: Parameters<typeof loggedExam>[1] = {}) {
  const logged = await loggedExam(world, changed);
  await markExamined(world.as('owner'), { evaluationId: logged.evaluationId, version: 1, examinedOn: '2026-03-02', faceToFaceMinutes: 30 });
  await serveReport(world.as('owner'), { evaluationId: logged.evaluationId, version: 2, servedOn: '2026-03-02' });
  return logged;
}

/** The same with a request of April 10, logged on April 20. */
export async function requestedCase(world: World, changed: Partial<Parameters<typeof logRequest>[1]> = {}): Promise<{ caseId: string; board: RequestBoard; requestId: string; version: number }> {
  const { caseId } = await servedCase(world);
  const board = await logRequest(world.as('assistant', atNoon), { caseId, ...asked, ...changed });
  return { caseId, board, requestId: board.requests[0]?.id ?? '', version: 1 };
}

import { logCase } from '../../../lib/features/cases/log-case';
import { receivePacket } from '../../../lib/features/packets/receive-packet';
import { serveReport } from '../../../lib/features/evaluations/serve-report';
import type { CasePlan } from '../case-plan';
import { morning, workdayAfter } from '../days';
import type { Desk, Story } from '../desk';
import { bill } from './billing';
import { logged } from './logging';

/** Paid work without an appointment: record and peer reviews, expert opinions, directorships. */
export async function* deskWork(desk: Desk, plan: CasePlan): Story {
  yield morning(plan.loggedOn);
  const { id: caseId, evaluationId } = await logCase(desk.as('assistant'), logged(desk, plan));
  if (plan.kind !== 'OTHER_INCOME') {
    yield morning(workdayAfter(desk.today, 2));
    for (const { sender, countedPages } of plan.packets) {
      await receivePacket(desk.as('reviewer'), { evaluationId, senderName: sender, receivedOn: desk.today, countedPages });
    }
  }
  yield morning(workdayAfter(plan.loggedOn, plan.serveAfterDays));
  await serveReport(desk.as('physician'), { evaluationId, version: await desk.versionOf('evaluation', evaluationId), servedOn: desk.today });
  yield* bill(desk, plan, { caseId, evaluationId });
}

import { addDays, type CalendarDate } from '../../../lib/domain/calendar';
import { markExamined } from '../../../lib/features/evaluations/mark-examined';
import { notifyEvaluation } from '../../../lib/features/evaluations/notify-evaluation';
import { receivePacket } from '../../../lib/features/packets/receive-packet';
import { scheduleEvaluation } from '../../../lib/features/evaluations/schedule-evaluation';
import { serveReport } from '../../../lib/features/evaluations/serve-report';
import type { CasePlan } from '../case-plan';
import { evening, morning, workday, workdayAfter } from '../days';
import type { Desk, Story } from '../desk';
import { bill } from './billing';
import type { Work } from './logging';

/** A question that comes after the report, with new records, answered without another exam. */
export async function* supplemental(desk: Desk, plan: CasePlan, { caseId, evaluationId }: Work, askedOn: CalendarDate): Story {
  yield morning(workday(askedOn));
  const pages = 240 + (plan.faceToFaceMinutes % 7) * 110;
  const { evaluation } = await scheduleEvaluation(desk.as('assistant'), { caseId, kind: 'SUPPLEMENTAL', requestedOn: desk.today, followsId: evaluationId, pagesExpected: pages });
  const work = { caseId, evaluationId: evaluation.id };
  yield morning(workdayAfter(desk.today, 4));
  await receivePacket(desk.as('reviewer'), { evaluationId: work.evaluationId, senderName: plan.payer, receivedOn: desk.today, countedPages: pages, declaredPages: pages, declarationSignedOn: desk.today });
  yield morning(workdayAfter(desk.today, 26 + (plan.faceToFaceMinutes % 20)));
  await serveReport(desk.as('assistant'), { evaluationId: work.evaluationId, version: await desk.versionOf('evaluation', work.evaluationId), servedOn: desk.today });
  yield* bill(desk, { ...plan, ending: 'paid' }, work);
}

/** The claimant comes again to the same physician; the eighteen months decide the code. */
export async function* followUp(desk: Desk, plan: CasePlan, { caseId, evaluationId }: Work, askedOn: CalendarDate): Story {
  yield morning(workday(askedOn));
  const time = desk.diary.take(plan.physician, plan.location, workdayAfter(desk.today, 45), 40);
  if (!time) return;
  const { on: examOn, startMinute, location } = time;
  const { evaluation } = await scheduleEvaluation(desk.as('assistant'), {
    caseId, kind: 'EXAM', requestedOn: desk.today, scheduledOn: examOn, startMinute, locationId: desk.office.locations[location], followsId: evaluationId, pagesExpected: 740, interpreterLanguage: plan.language,
  });
  const work = { caseId, evaluationId: evaluation.id };
  const subject = async () => ({ evaluationId: work.evaluationId, version: await desk.versionOf('evaluation', work.evaluationId) });
  yield morning(workdayAfter(desk.today, 2));
  await notifyEvaluation(desk.as('assistant'), { ...(await subject()), notifiedOn: desk.today });
  yield morning(addDays(examOn, -21));
  await receivePacket(desk.as('assistant'), { evaluationId: work.evaluationId, senderName: plan.payer, receivedOn: desk.today, countedPages: 740, declaredPages: 740, declarationSignedOn: desk.today });
  yield evening(examOn);
  await markExamined(desk.as('physician'), { ...(await subject()), examinedOn: desk.today, faceToFaceMinutes: plan.faceToFaceMinutes, interpreterUsed: plan.language !== '' });
  yield morning(addDays(examOn, plan.serveAfterDays));
  await serveReport(desk.as('assistant'), { ...(await subject()), servedOn: desk.today });
  yield* bill(desk, { ...plan, ending: 'paid' }, work);
}

/** Testimony about the report, by video or at the office. */
export async function* deposition(desk: Desk, plan: CasePlan, { caseId, evaluationId }: Work, noticedOn: CalendarDate): Story {
  yield morning(workday(noticedOn));
  const heldOn = workdayAfter(desk.today, 30);
  const { evaluation } = await scheduleEvaluation(desk.as('assistant'), { caseId, kind: 'DEPOSITION', requestedOn: desk.today, scheduledOn: heldOn, startMinute: 1020, minutes: 120, followsId: evaluationId });
  yield evening(heldOn);
  await markExamined(desk.as('physician'), { evaluationId: evaluation.id, version: await desk.versionOf('evaluation', evaluation.id), examinedOn: desk.today, billedMinutes: 120 + (plan.faceToFaceMinutes % 5) * 30 });
  yield* bill(desk, { ...plan, ending: 'paid' }, { caseId, evaluationId: evaluation.id });
}

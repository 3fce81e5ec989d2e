import { addDays } from '../../../lib/domain/calendar';
import { amendCase } from '../../../lib/features/cases/amend-case';
import { closeCase } from '../../../lib/features/cases/close-case';
import { logCase } from '../../../lib/features/cases/log-case';
import { cancelEvaluation } from '../../../lib/features/evaluations/cancel-evaluation';
import { decideExtension } from '../../../lib/features/extensions/decide-extension';
import { markExamined } from '../../../lib/features/evaluations/mark-examined';
import { markMissed } from '../../../lib/features/evaluations/mark-missed';
import { receivePacket } from '../../../lib/features/packets/receive-packet';
import { rescheduleEvaluation } from '../../../lib/features/evaluations/reschedule-evaluation';
import { serveReport } from '../../../lib/features/evaluations/serve-report';
import type { CasePlan } from '../case-plan';
import { evening, morning, workdayAfter, type Moment } from '../days';
import type { Desk, Story } from '../desk';
import { arrive } from './arriving';
import { bill } from './billing';
import { charts } from './charts';
import { deposition, followUp, supplemental } from './later-work';
import { factsOf, logged, type Work } from './logging';
import { moreTime } from './more-time';
import { interpreter, noteNotice, reminder, sendNotice } from './notices';
import { writing } from './writing';

/** A case with an appointment: referred or logged, completed, notified, records in, seen or not, served, billed. */
export async function* examCase(desk: Desk, plan: CasePlan): Story {
  yield morning(plan.loggedOn);
  const work = plan.referred ? yield* arrive(desk, plan) : yield* logIn(desk, plan);
  const { examOn } = plan;
  if (!examOn) return;
  if (plan.notified) {
    yield morning(workdayAfter(desk.today, 2));
    await (plan.referred ? sendNotice(desk, plan, work) : noteNotice(desk, work));
  }
  if (plan.referred && plan.language !== '') desk.begin(interpreter(desk, plan, work, examOn));
  if (plan.referred && plan.outcome === 'examined') desk.begin(reminder(desk, plan, work, examOn));
  yield* appointment(desk, plan, work, examOn);
}

/** Logged in a minute, completed the day after. */
async function* logIn(desk: Desk, plan: CasePlan): AsyncGenerator<Moment, Work, void> {
  const { id: caseId, evaluationId } = await logCase(desk.as('assistant'), logged(desk, plan));
  if (plan.examOn) {
    await rescheduleEvaluation(desk.as('assistant'), { evaluationId, version: await desk.versionOf('evaluation', evaluationId), scheduledOn: plan.examOn, startMinute: plan.startMinute, bookedOn: desk.today });
  }
  yield morning(workdayAfter(plan.loggedOn, 1));
  await amendCase(desk.as('assistant'), { caseId, version: await desk.versionOf('case', caseId), ...factsOf(desk, plan) });
  return { caseId, evaluationId };
}

async function* appointment(desk: Desk, plan: CasePlan, work: Work, examOn: NonNullable<CasePlan['examOn']>): Story {
  const subject = async () => ({ evaluationId: work.evaluationId, version: await desk.versionOf('evaluation', work.evaluationId) });
  if (plan.outcome === 'cancelled') {
    yield morning(addDays(examOn, -14));
    await cancelEvaluation(desk.as('assistant'), { ...(await subject()), cancelledOn: desk.today, cancelledBy: 'defense', cancelledInWriting: true, note: 'The parties settled.' });
    return yield* closing(desk, work);
  }
  if (plan.chart) desk.begin(charts(desk, plan, work, examOn));
  for (const packet of plan.packets) {
    yield morning(addDays(examOn, -packet.daysBeforeExam));
    const { sender: senderName, countedPages, declaredPages } = packet;
    await receivePacket(desk.as('assistant'), { evaluationId: work.evaluationId, senderName, receivedOn: desk.today, countedPages, declaredPages, declarationSignedOn: declaredPages === null ? null : addDays(desk.today, -1) });
  }
  if (plan.outcome === 'late_cancel') {
    yield morning(addDays(examOn, -2));
    await markMissed(desk.as('assistant'), { ...(await subject()), reason: 'late_cancel', cancelledOn: desk.today, cancelledBy: 'defense', cancelledInWriting: true, note: 'Cancelled by the defense, two days before.' });
    return yield* bill(desk, plan, work);
  }
  yield evening(examOn);
  if (plan.outcome === 'no_show' || plan.outcome === 'not_seen') {
    const note = plan.outcome === 'no_show' ? 'Waited 45 minutes; no call.' : 'Came without an interpreter; could not be examined.';
    await markMissed(desk.as('assistant'), { ...(await subject()), reason: plan.outcome === 'no_show' ? 'no_show' : 'interpreter_missing', note });
    return yield* bill(desk, plan, work);
  }
  await markExamined(desk.as('physician'), { ...(await subject()), examinedOn: desk.today, faceToFaceMinutes: plan.faceToFaceMinutes, interpreterUsed: plan.language !== '' });
  yield* report(desk, plan, work, examOn);
}

async function* report(desk: Desk, plan: CasePlan, work: Work, examOn: NonNullable<CasePlan['examOn']>): Story {
  const subject = async () => ({ evaluationId: work.evaluationId, version: await desk.versionOf('evaluation', work.evaluationId) });
  if (plan.extended) {
    yield morning(addDays(examOn, 22));
    const extension = await moreTime(desk, work.evaluationId);
    yield morning(addDays(examOn, 27));
    await decideExtension(desk.as('assistant'), { ...extension, outcome: 'approved', decidedOn: desk.today, decisionNote: 'Letter of the Medical Unit' });
  }
  if (plan.ending === 'unserved') return yield* writing(desk, plan, work);
  yield morning(addDays(examOn, plan.serveAfterDays));
  await serveReport(desk.as('assistant'), { ...(await subject()), servedOn: desk.today });
  if (plan.supplementalAfterDays !== null) desk.begin(supplemental(desk, plan, work, addDays(desk.today, plan.supplementalAfterDays)));
  if (plan.depositionAfterDays !== null) desk.begin(deposition(desk, plan, work, addDays(desk.today, plan.depositionAfterDays)));
  if (plan.followUpAfterDays !== null) desk.begin(followUp(desk, plan, work, addDays(desk.today, plan.followUpAfterDays)));
  yield* bill(desk, plan, work);
  const more = plan.supplementalAfterDays ?? plan.depositionAfterDays ?? plan.followUpAfterDays;
  if (plan.closes && more === null && plan.ending === 'paid') yield* closing(desk, work);
}

async function* closing(desk: Desk, { caseId }: Work): Story {
  yield morning(workdayAfter(desk.today, 20));
  await closeCase(desk.as('assistant'), { caseId, version: await desk.versionOf('case', caseId) });
}


import { addDays, type CalendarDate } from '../../../lib/domain/calendar';
import { recordCommunication } from '../../../lib/features/communications/record-communication';
import { notifyEvaluation } from '../../../lib/features/evaluations/notify-evaluation';
import { arrangeInterpreter } from '../../../lib/features/interpreters/arrange-interpreter';
import { confirmInterpreter } from '../../../lib/features/interpreters/confirm-interpreter';
import { draftLetter } from '../../../lib/features/letters/draft-letter';
import { readLetter } from '../../../lib/features/letters/queries';
import { sendLetter } from '../../../lib/features/letters/send-letter';
import type { CasePlan } from '../case-plan';
import { evening, morning, workdayAfter } from '../days';
import type { Desk, Story } from '../desk';
import { contactOf, type Work } from './logging';

/** The notice as a letter to all, with its proof of service; where something is missing still, it was sent as before. */
export async function sendNotice(desk: Desk, plan: CasePlan, { evaluationId, caseId }: Work): Promise<void> {
  const kind = plan.kind === 'IME' ? ('appointment_letter' as const) : ('appointment_notice' as const);
  const { id } = await draftLetter(desk.as('assistant'), { kind, caseId: caseId as never, evaluationId: evaluationId as never });
  const letter = await readLetter(desk.as('assistant'), { letterId: id as never });
  if (letter.checks.some(({ tone }) => tone === 'block')) throw new Error(`The notice of ${plan.claimNumber} cannot go: ${letter.checks.map(({ code, title }) => `${code} ${title}`).join('; ')}`);
  await sendLetter(desk.as('assistant'), { letterId: id as never, version: letter.version, servedOn: desk.today, servedByName: 'Rosa Delgado', county: 'Alameda' });
}

/** Marks an older notice, which was written outside of the product. */
export async function noteNotice(desk: Desk, { evaluationId }: Work): Promise<void> {
  await notifyEvaluation(desk.as('assistant'), { evaluationId: evaluationId as never, version: await desk.versionOf('evaluation', evaluationId), notifiedOn: desk.today });
}

/** An interpreter is ordered after the booking and says yes a week before the exam. */
export async function* interpreter(desk: Desk, plan: CasePlan, { evaluationId }: Work, examOn: CalendarDate): Story {
  yield morning(workdayAfter(desk.today, 2));
  const { interpreter: booking } = await arrangeInterpreter(desk.as('assistant'), {
    evaluationId: evaluationId as never, language: plan.language, certification: 'certified', certificateNumber: '301482', vendorId: contactOf(desk, plan.language === 'Hmong' ? 'Valley Interpreters' : 'Puente Language Services') as never,
    interpreterName: plan.language === 'Spanish' ? 'Marta Quintanilla' : '', arrangedBy: 'defense', orderedOn: desk.today, note: '',
  });
  if (plan.language === 'Hmong' || !booking) return;
  yield morning(addDays(examOn, -7));
  await confirmInterpreter(desk.as('assistant'), { evaluationId: evaluationId as never, version: booking.version, confirmedOn: desk.today, confirmedWith: 'Dispatcher' } as never);
}

/** The calls of the day before. */
export async function* reminder(desk: Desk, plan: CasePlan, { caseId, evaluationId }: Work, examOn: CalendarDate): Story {
  yield evening(addDays(examOn, -2));
  const reached = Number(plan.claimNumber.replace(/\D/g, '')) % 3 !== 0;
  await recordCommunication(desk.as('assistant'), {
    caseId: caseId as never, evaluationId: evaluationId as never, direction: 'out', channel: 'phone', withRole: plan.represented ? 'applicant_attorney' : 'claimant', withName: plan.represented ? (plan.firm ?? '') : plan.claimant.name,
    subject: reached ? 'confirmed' : 'left_message', said: reached ? 'Will be there, knows the address.' : 'Asked to call back.',
  });
}

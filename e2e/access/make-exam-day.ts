import { inPractice, type World } from '../../lib/test/world';
import { canaryOf, clinicalOf } from './canary';
import { makeCase, makeEvaluation } from './make-cases';

/** What a request can name here, beside the objects of the office. */
export interface ExamDayObjects {
  readonly communicationId: string;
}

/** Something that was said on a case, recorded by a person today. */
export async function makeCommunication(world: World, userId: string): Promise<ExamDayObjects> {
  const { practiceId } = world;
  const { caseId } = await makeCase(world);
  const row = await inPractice(practiceId, (tx) => tx.communication.create({ data: { practiceId, caseId, at: new Date(), direction: 'in', channel: 'phone', withRole: 'claimant', withName: clinicalOf(world), subject: 'scheduling', said: canaryOf(world), recordedById: userId } }));
  return { communicationId: row.id };
}

/** One of each. */
export async function makeExamDay(world: World): Promise<ExamDayObjects> {
  return makeCommunication(world, world.users.owner);
}

/** An exam that was marked missed, which can be taken back. */
export async function makeMissed(world: World) {
  const made = await makeEvaluation(world);
  await inPractice(world.practiceId, (tx) => tx.evaluation.updateMany({ where: { practiceId: world.practiceId, id: made.evaluationId }, data: { state: 'NO_SHOW', missedReason: 'no_show', endedOn: new Date(), feeCode: 'ML200-95' } }));
  return made;
}

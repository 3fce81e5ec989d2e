import { makeReadPacket } from '../../lib/test/records';
import { inPractice, type World } from '../../lib/test/world';
import { canaryOf } from './canary';
import { makeEvaluation } from './make-cases';

export interface RecordsCountObjects {
  readonly countedEvaluationId: string;
  readonly countedPacketId: string;
  readonly assignmentId: string;
  readonly verificationId: string;
  readonly videoId: string;
  /** Somebody who reviews records. */
  readonly reviewerUserId: string;
}

/** An evaluation with a packet that was read; a video on it; a verification that stands; an assignment to a person. */
export async function makeRecordsCount(world: World, reviewerId: string = world.users.reviewer, isDone = false): Promise<RecordsCountObjects> {
  const { practiceId, users } = world;
  const { caseId, evaluationId } = await makeEvaluation(world, 'SCHEDULED', 20);
  const { packetId } = await makeReadPacket(world, { caseId, evaluationId, pages: [{ text: `Probe ${canaryOf(world)}` }], documents: [{ pages: [1, 1], type: 'progress_note' }], senderName: canaryOf(world) });
  const now = new Date();
  return inPractice(practiceId, async (tx) => {
    const assignment = await tx.packetAssignment.create({ data: { practiceId, packetId, reviewerId, assignedAt: now, note: canaryOf(world), doneAt: isDone ? now : null } });
    const verification = await tx.pageVerification.create({ data: { practiceId, evaluationId, pages: 1, text: canaryOf(world), ledger: {}, verifiedById: users.physician, verifiedAt: now } });
    const video = await tx.videoReview.create({ data: { practiceId, evaluationId, title: canaryOf(world), senderName: canaryOf(world), createdAt: now } });
    return { countedEvaluationId: evaluationId, countedPacketId: packetId, assignmentId: assignment.id, verificationId: verification.id, videoId: video.id, reviewerUserId: users.reviewer };
  });
}

/** A packet that nobody has. */
export async function makeUnassigned(world: World): Promise<Pick<RecordsCountObjects, 'countedPacketId'>> {
  const { caseId, evaluationId } = await makeEvaluation(world, 'SCHEDULED', 20);
  const { packetId } = await makeReadPacket(world, { caseId, evaluationId, pages: [{ text: canaryOf(world) }] });
  return { countedPacketId: packetId };
}

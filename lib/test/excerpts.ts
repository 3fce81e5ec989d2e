import { proposeExcerpt } from '../features/excerpts/propose-excerpt';
import type { Excerpt, ProposeExcerpt } from '../features/excerpts/schema';
import type { RoleName } from '../auth/permissions';
import { loggedExam } from './cases';
import { makeReadPacket, type ReadPacket } from './records';
import { inPractice, type World } from './world';

/** A case whose packet has been read: a progress note on pages 1 and 2, a deposition on page 3, a blank. */
export async function readCase(world: World): Promise<ReadPacket> {
  const { caseId, evaluationId } = await loggedExam(world);
  return makeReadPacket(world, {
    caseId, evaluationId,
    pages: [
      { text: 'PR-2\nLow back pain since the fall.\nReferred to Dr. Imelda Vance for a consultation.' },
      { text: 'Plan: MRI of the lumbar spine was ordered.' },
      { text: 'Page 12\n1 Q Did you fall?\n2 A Yes, from the dock.\n3 Q When was that?\n4 A In November.' },
      { text: '', isBlank: true },
    ],
    documents: [
      { type: 'pr2_progress_report', title: 'PR-2', serviceOn: '2025-01-21', provider: 'Leila Haddad, MD', pages: [1, 2] },
      { type: 'deposition_transcript', title: 'Deposition', serviceOn: '2025-06-19', pages: [3, 3] },
    ],
  });
}

/** An excerpt of page 1, written by somebody in a role. */
export function written(world: World, packet: Pick<ReadPacket, 'packetId'>, role: RoleName = 'reviewer', changed: Partial<ProposeExcerpt> = {}): Promise<Excerpt> {
  return proposeExcerpt(world.as(role), { packetId: packet.packetId as never, pageNumber: 1, happenedOn: '2025-01-21', provider: 'Leila Haddad, MD', type: 'pr2_progress_report', text: 'Low back pain since the fall.', quoted: 'Low back pain since the fall.', tags: ['causation'], ...changed });
}

/** What was done to an excerpt, in order. */
export async function stepsOf(world: World, excerptId: string): Promise<string[]> {
  const steps = await inPractice(world.practiceId, (tx) => tx.excerptStep.findMany({ where: { practiceId: world.practiceId, excerptId }, orderBy: [{ at: 'asc' }, { id: 'asc' }] }));
  return steps.map(({ did }) => did);
}

import { randomUUID } from 'node:crypto';
import { makeReadPacket } from '../../lib/test/records';
import { inPractice, type World } from '../../lib/test/world';
import { canaryOf, clinicalOf } from './canary';
import { makeEvaluation } from './make-cases';

/** What a request can name here, beside the objects of the office. */
export interface ExcerptsObjects {
  readonly excerptId: string;
  readonly gapId: string;
  readonly readPacketId: string;
  readonly readCaseId: string;
}

/** A packet that was read, with an excerpt of its first page and a gap, in states that an act wants. */
export async function makeExcerpt(world: World, userId: string, states: { readonly excerpt?: 'PROPOSED' | 'CONFIRMED'; readonly removed?: boolean; readonly gap?: 'open' | 'dismissed' } = {}): Promise<ExcerptsObjects> {
  const { practiceId } = world;
  const { caseId, evaluationId } = await makeEvaluation(world);
  const { packetId } = await makeReadPacket(world, { caseId, evaluationId, pages: [{ text: clinicalOf(world) }], documents: [{ type: 'progress_note', title: canaryOf(world), pages: [1, 1] }] });
  const [excerptId, gapId] = [randomUUID(), randomUUID()];
  await inPractice(practiceId, async (tx) => {
    await tx.excerpt.create({ data: { practiceId, id: excerptId, caseId, packetId, pageNumber: 1, text: clinicalOf(world), provider: canaryOf(world), privateNote: clinicalOf(world), tags: [], state: states.excerpt ?? 'PROPOSED', createdById: userId, removedAt: states.removed ? new Date() : null } });
    await tx.recordGap.create({ data: { practiceId, id: gapId, caseId, kind: 'by_hand', key: `by_hand|${gapId}`, title: canaryOf(world), cites: [{ packetId, pageNumber: 1, words: clinicalOf(world) }], state: states.gap ?? 'open' } });
    // An owner confirms only as a physician.
    const isPhysician = await tx.physician.count({ where: { practiceId, userId: world.users.owner } });
    if (isPhysician === 0) await tx.physician.create({ data: { practiceId, name: 'Test Owner', specialtyCode: 'MOS', userId: world.users.owner } });
  });
  return { excerptId, gapId, readPacketId: packetId, readCaseId: caseId };
}

/** One of each. */
export function makeExcerpts(world: World): Promise<ExcerptsObjects> {
  return makeExcerpt(world, world.users.owner);
}

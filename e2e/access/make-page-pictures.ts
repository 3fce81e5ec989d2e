import { makeReadPacket } from '../../lib/test/records';
import type { World } from '../../lib/test/world';
import { canaryOf } from './canary';
import { makeEvaluation } from './make-cases';

export interface PagePicturesObjects {
  readonly picturedPacketId: string;
}

/** A packet of one page that has been read. */
export async function makePagePictures(world: World): Promise<PagePicturesObjects> {
  const { caseId, evaluationId } = await makeEvaluation(world, 'SCHEDULED', 20);
  const { packetId } = await makeReadPacket(world, { caseId, evaluationId, pages: [{ text: canaryOf(world) }] });
  return { picturedPacketId: packetId };
}

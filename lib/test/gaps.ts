import { addGap } from '../features/gaps/add-gap';
import type { Gap } from '../features/gaps/schema';
import { readCase } from './excerpts';
import type { ReadPacket } from './records';
import { inPractice, type World } from './world';

/** A case with one gap that somebody added by hand. */
export async function missingRecords(world: World): Promise<{ packet: ReadPacket; gap: Gap }> {
  const packet = await readCase(world);
  const gap = await addGap(world.as('reviewer'), { caseId: packet.caseId as never, title: 'Therapy records of 2016', fromOn: '2016-01-01', packetId: packet.packetId as never, pageNumber: 1, words: 'six visits of therapy' });
  return { packet, gap };
}

/** The gaps of a case as 'state title', past the operations. */
export async function gapRows(world: World, caseId: string): Promise<string[]> {
  const rows = await inPractice(world.practiceId, (tx) => tx.recordGap.findMany({ where: { practiceId: world.practiceId, caseId }, orderBy: { title: 'asc' } }));
  return rows.map(({ state, title }) => `${state} ${title}`);
}

import { jsonColumn } from '../core/json';
import { listDocuments } from '../features/documents/queries';
import { loggedExam } from './cases';
import { makeReadPacket } from './records';
import { inPractice, type World } from './world';

/**
 * A packet of ten pages: a note on 1 to 3, an MRI on 4 to 6, a deposition on 7 to 10; page 10 is blank and belongs to
 * none, page 6 repeats page 3. The reading is 95, 70 and 90% sure.
 */
export async function readPacket(world: World) {
  const made = await makeReadPacket(world, {
    ...(await loggedExam(world)),
    pages: Array.from({ length: 10 }, (_, at) => ({ text: at === 9 ? '' : `Page ${at + 1}\nlumbar strain, seen ${at + 1} times`, isBlank: at === 9, ...(at === 5 ? { exactDupOf: 3 } : {}) })),
    documents: [
      { pages: [1, 3], type: 'progress_note', title: 'Office visit', serviceOn: '2025-01-21', provider: 'Leila Haddad, M.D.', facility: 'Harbor Rehabilitation' },
      { pages: [4, 6], type: 'imaging_report', title: 'MRI, lumbar spine', serviceOn: '2025-03-06', provider: 'R. Osei, M.D.', facility: 'Delta Open MRI' },
      { pages: [7, 10], type: 'deposition_transcript', title: 'Deposition of the claimant' },
    ],
  });
  const confidences = [95, 70, 90];
  await inPractice(world.practiceId, async (tx) => {
    const rows = await tx.recordDocument.findMany({ where: { practiceId: world.practiceId, packetId: made.packetId }, orderBy: { position: 'asc' } });
    for (const [at, row] of rows.entries()) {
      const suggestion = { type: { value: row.type, confidence: confidences[at], words: row.title, page: 1 }, start: { value: 1, confidence: 99, words: 'a letterhead', page: 1 } };
      await tx.recordDocument.update({ where: { practiceId_id: { practiceId: world.practiceId, id: row.id } }, data: { suggestion: jsonColumn(suggestion) as object } });
    }
  });
  return made;
}

/** Each document of a packet in its order as 'type pages state'. */
export async function indexOf(world: World, packetId: string): Promise<string[]> {
  const { documents } = await listDocuments(world.as('owner'), { packetId });
  return documents.map(({ position, type, pages, state }) => `${position} ${type} ${pages.map(([first, last]) => (first === last ? first : `${first}-${last}`)).join()} ${state}`);
}

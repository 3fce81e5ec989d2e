import { assignPacket } from '../features/record-work/assign-packet';
import { loggedExam } from './cases';
import { makeReadPacket } from './records';
import type { World } from './world';

let made = 0;

/** A packet of three pages for an exam on a day, read and understood; by default given to the reviewer. */
export async function packetToReview(world: World, { examOn = '2026-04-01', assigned = true }: { examOn?: string; assigned?: boolean } = {}) {
  made += 1;
  const exam = await loggedExam(world, { examOn, claimNumber: `WORK-${made}`, claimant: { name: `Person ${made}` } });
  const packet = await makeReadPacket(world, { ...exam, pages: [{ text: 'One' }, { text: 'Two' }, { text: 'Three' }], documents: [{ pages: [1, 3], type: 'progress_note' }] });
  const assignment = assigned ? await assignPacket(world.as('assistant', { idempotencyKey: `assign-${made}` }), { packetId: packet.packetId as never, reviewerId: world.users.reviewer as never }) : null;
  return { ...packet, assignment };
}

import { markExamined } from '../features/evaluations/mark-examined';
import { draftExtension } from '../features/extensions/draft-extension';
import type { ExtensionBoard } from '../features/extensions/schema';
import { readLetter } from '../features/letters/queries';
import { sendLetter } from '../features/letters/send-letter';
import { loggedExam } from './cases';
import { asServed, withAddresses } from './letters';
import { inPractice, type World } from './world';

/** Noon in California of a day. */
export const noonOf = (day: string): Date => new Date(`${day}T20:00:00.000Z`);

/** A QME exam of March 2, 2026 whose report is owed, everybody's address and the Medical Unit known. */
export async function examinedCase(world: World) {
  const logged = await withAddresses(world, await loggedExam(world));
  await inPractice(world.practiceId, (tx) => tx.contact.create({ data: { practiceId: world.practiceId, name: 'DWC Medical Unit', searchName: 'dwc medical unit', roles: ['dwc'], street: 'PO Box 71010', city: 'Oakland', state: 'CA', postalCode: '94612' } }));
  await markExamined(world.as('owner'), { evaluationId: logged.evaluationId, version: 1, examinedOn: '2026-03-02', faceToFaceMinutes: 30 });
  return logged;
}

const request = { ground: 'test_results' as const, explanation: 'The MRI of the lumbar spine was ordered on March 2 and is set for April 3.', evidence: ['Order of March 2, 2026'] };
type Requested = { readonly caseId: string; readonly evaluationId: string; readonly board: ExtensionBoard; readonly extensionId: string; readonly version: number };

/** A request for more time, drafted on March 20. */
export async function draftedExtension(world: World, changed: Partial<Parameters<typeof draftExtension>[1]> = {}): Promise<Requested> {
  const { caseId, evaluationId } = await examinedCase(world);
  const board = await draftExtension(world.as('assistant', { now: noonOf('2026-03-20') }), { evaluationId, ...request, ...changed });
  const [first] = board.extensions;
  return { caseId, evaluationId, board, extensionId: first?.id ?? '', version: first?.version ?? 0 };
}

/** The same after its letter went out on that day. */
export async function askedExtension(world: World, changed: Parameters<typeof draftedExtension>[1] = {}): Promise<Requested & { letterId: string }> {
  const drafted = await draftedExtension(world, changed);
  const letterId = drafted.board.extensions[0]?.letter?.id ?? '';
  const ctx = world.as('assistant', { now: noonOf('2026-03-20') });
  await sendLetter(ctx, asServed(await readLetter(ctx, { letterId }), '2026-03-20'));
  return { ...drafted, letterId, version: drafted.version + 1 };
}

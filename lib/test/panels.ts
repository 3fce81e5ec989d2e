import { recordPanel } from '../features/panels/record-panel';
import type { Panel, RecordPanel } from '../features/panels/schema';
import { loggedExam } from './cases';
import { inPractice, type World } from './world';

/** A panel of Monday, February 23, 2026, with ours and two others, mailed in California at the wish of the defense: strikes until March 5 and 10. */
export async function recordedPanel(world: World, changed: Partial<RecordPanel> = {}, caseFacts: Parameters<typeof loggedExam>[1] = {}): Promise<{ panel: Panel; caseId: string; evaluationId: string; memberIds: [string, string, string] }> {
  const { caseId, evaluationId } = await loggedExam(world, { examOn: null, requestedOn: '2026-02-24', ...caseFacts });
  const panel = await recordPanel(world.as('assistant'), {
    caseId,
    number: '7731906',
    specialtyCode: 'MOS',
    issuedOn: '2026-02-23',
    requestedBy: 'defense',
    servedOn: '2026-02-23',
    members: [{ physicianId: world.physicianId, city: 'Sacramento' }, { name: 'Ruth Alvarado', city: 'Fresno' }, { name: 'Paul Igwe', city: 'Modesto' }],
    ...changed,
  });
  const [a = '', b = '', c = ''] = panel.members.map(({ id }) => id);
  return { panel, caseId, evaluationId, memberIds: [a, b, c] };
}

/** Nobody represents the worker. */
export function makeUnrepresented(world: World, caseId: string): Promise<unknown> {
  return inPractice(world.practiceId, (tx) => tx.case.update({ where: { practiceId_id: { practiceId: world.practiceId, id: caseId } }, data: { represented: false } }));
}

/** A panel's row with its members, past the operations. */
export function panelRow(world: World, id: string) {
  return inPractice(world.practiceId, (tx) => tx.panel.findUniqueOrThrow({ where: { practiceId_id: { practiceId: world.practiceId, id } }, include: { members: { orderBy: { position: 'asc' } }, replacements: true, case: true } }));
}

/** Each clock of a panel as 'rule state day', in order. */
export async function panelClockStates(world: World, panelId: string): Promise<string[]> {
  const clocks = await inPractice(world.practiceId, (tx) => tx.clock.findMany({ where: { practiceId: world.practiceId, panelId } }));
  return clocks.map(({ rule, state, strictOn, dueOn, side }) => `${rule} ${state} ${(side === 'we_owe' ? strictOn : dueOn).toISOString().slice(0, 10)}`).sort();
}

/** A case's row, past the operations. */
export function caseRowOf(world: World, id: string) {
  return inPractice(world.practiceId, (tx) => tx.case.findUniqueOrThrow({ where: { practiceId_id: { practiceId: world.practiceId, id } } }));
}

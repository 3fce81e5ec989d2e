import { addDays, dateInZone } from '../../lib/domain/calendar';
import { inPractice, type World } from '../../lib/test/world';
import { canaryOf } from './canary';
import { makeCase } from './make-cases';

/** What a request can name here, beside the objects of the office. */
export interface PanelsObjects {
  panelId: string;
  panelMemberId: string;
  replacementId: string;
}

const day = (offset: number) => new Date(`${addDays(dateInZone(new Date().getTime(), 'America/Los_Angeles'), offset)}T00:00:00.000Z`);
let numbers = Math.trunc(Math.random() * 8_000_000) + 1_000_000;

/** A panel on a case of its own, with one of ours and two others, in a state. */
export async function makePanel(world: World, state: 'ISSUED' | 'SELECTED' | 'REPLACEMENT_ASKED' | 'ENDED' = 'ISSUED'): Promise<PanelsObjects & { caseId: string }> {
  const { practiceId, physicianId } = world;
  const { caseId } = await makeCase(world);
  return inPractice(practiceId, async (tx) => {
    const panel = await tx.panel.create({ data: { practiceId, caseId, number: String((numbers += 1)), specialtyCode: 'MOS', issuedOn: day(-5), requestedBy: 'defense', state, note: canaryOf(world), endedOn: state === 'ENDED' ? day(-1) : null } });
    const [ours] = await Promise.all(
      [{ name: 'Elena Marsh', physicianId }, { name: canaryOf(world) }, { name: 'Ruth Alvarado' }].map((member, at) => tx.panelMember.create({ data: { practiceId, panelId: panel.id, position: at + 1, city: 'Fresno', ...member } })),
    );
    if (state === 'SELECTED') await tx.panel.update({ where: { practiceId_id: { practiceId, id: panel.id } }, data: { selectedMemberId: ours?.id ?? null, selectedOn: day(-2) } });
    const asked = await tx.panelReplacement.create({ data: { practiceId, panelId: panel.id, ground: 2, requestedBy: 'defense', requestedOn: day(-3), note: canaryOf(world), outcome: state === 'REPLACEMENT_ASKED' ? 'pending' : 'withdrawn' } });
    return { caseId, panelId: panel.id, panelMemberId: ours?.id ?? '', replacementId: asked.id };
  });
}

/** One of each. */
export async function makePanels(world: World): Promise<PanelsObjects> {
  const { panelId, panelMemberId, replacementId } = await makePanel(world);
  return { panelId, panelMemberId, replacementId };
}

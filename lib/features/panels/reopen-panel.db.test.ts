import { describe, expect, it } from 'vitest';
import { panelClockStates, panelRow, recordedPanel } from '../../test/panels';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { auditedOperations, makeWorld, type World } from '../../test/world';
import { endPanel } from './end-panel';
import { recordPanel } from './record-panel';
import { reopenPanel } from './reopen-panel';
import { requestReplacement } from './request-replacement';
import { selectPanelist } from './select-panelist';

async function ended(world: World, before: 'issued' | 'selected' | 'asked' = 'issued') {
  const recorded = await recordedPanel(world);
  const panelId = recorded.panel.id;
  if (before === 'selected') await selectPanelist(world.as('owner'), { panelId, version: 1, memberId: recorded.memberIds[0] });
  if (before === 'asked') await requestReplacement(world.as('owner'), { panelId, version: 1, ground: 3, requestedBy: 'applicant', requestedOn: '2026-03-02' });
  const version = before === 'issued' ? 1 : 2;
  await endPanel(world.as('owner'), { panelId, version, endedOn: '2026-03-02', reason: 'By mistake' });
  return { ...recorded, input: { panelId, version: version + 1 } };
}

describe('panel.reopen', () => {
  it.each([
    ['issued', 'ISSUED', 'panel.strike OPEN 2026-03-10'],
    ['selected', 'SELECTED', 'panel.schedule_represented OPEN 2026-03-16'],
    ['asked', 'REPLACEMENT_ASKED', 'panel.aging OPEN 2028-02-23'],
  ] as const)('goes back to %s, its clocks from the same days', async (before, state, clock) => {
    const world = await makeWorld();
    const { panel, input } = await ended(world, before);
    expect((await reopenPanel(world.as('assistant'), input)).panel).toMatchObject({ state, endedOn: null, endedNote: '' });
    expect(await panelClockStates(world, panel.id)).toContain(clock);
    expect((await auditedOperations(world.practiceId)).at(-1)).toBe('panel.reopen');
  });

  it('refuses one that is open, and one whose place another has taken', async () => {
    const world = await makeWorld();
    const { caseId, input } = await ended(world);
    await recordPanel(world.as('owner'), { caseId, number: '7700020', specialtyCode: 'MOS', issuedOn: '2026-03-02' });
    await expect(reopenPanel(world.as('owner'), input)).rejects.toMatchObject({ rule: 'panel.already_open' });
    const { panel } = await recordedPanel(world, { number: '7700021' });
    await expect(reopenPanel(world.as('owner'), { panelId: panel.id, version: 1 })).rejects.toMatchObject({ rule: 'panel.transition' });
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { panel, input } = await ended(world);
    await expectForbidden(reopenPanel, world, input, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(reopenPanel, input);
    await expectStale(reopenPanel, world, input);
    expect(await panelRow(world, panel.id)).toMatchObject({ state: 'ENDED', version: 2 });
  });
});

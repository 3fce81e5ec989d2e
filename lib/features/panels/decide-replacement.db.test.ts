import { describe, expect, it } from 'vitest';
import { caseRowOf, panelClockStates, panelRow, recordedPanel } from '../../test/panels';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { auditedOperations, makeWorld, type World } from '../../test/world';
import { decideReplacement } from './decide-replacement';
import { readPanel } from './queries';
import { recordPanel } from './record-panel';
import { requestReplacement } from './request-replacement';
import { selectPanelist } from './select-panelist';

async function requested(world: World, selected = false) {
  const recorded = await recordedPanel(world);
  const panelId = recorded.panel.id;
  if (selected) await selectPanelist(world.as('owner'), { panelId, version: 1, memberId: recorded.memberIds[0] });
  const { panel } = await requestReplacement(world.as('owner'), { panelId, version: selected ? 2 : 1, ground: 2, requestedBy: 'defense', requestedOn: '2026-03-01' });
  return { ...recorded, panel, input: { replacementId: panel.replacements[0]?.id ?? '', version: 1, outcome: 'granted' as const, outcomeOn: '2026-03-02' } };
}

const newPanel = { number: '7800001', specialtyCode: 'MOS', issuedOn: '2026-03-02', members: [{ name: 'Ikaika Soto' }] };

describe('panel.decide_replacement', () => {
  it('granted: the new panel is recorded in its place and linked, the case has its number', async () => {
    const world = await makeWorld();
    const { panel, caseId, input } = await requested(world);
    const answer = await decideReplacement(world.as('assistant'), { ...input, newPanel });
    expect(answer.panel).toMatchObject({ state: 'REPLACED', boardState: 'ended', endedOn: '2026-03-02', replacedBy: { id: answer.newPanelId, number: '7800001' }, acts: ['amend'] });
    expect(answer.panel.replacements).toMatchObject([{ outcome: 'granted', outcomeOn: '2026-03-02', version: 2 }]);
    expect(await readPanel(world.as('owner'), { panelId: answer.newPanelId ?? '' })).toMatchObject({ reason: 'replacement', state: 'ISSUED', replaces: { id: panel.id, number: '7731906' } });
    expect((await caseRowOf(world, caseId)).panelNumber).toBe('7800001');
    expect(await panelClockStates(world, panel.id)).toEqual(['panel.aging STOPPED 2028-02-23', 'panel.strike STOPPED 2026-03-10']);
    expect(await panelClockStates(world, answer.newPanelId ?? '')).toEqual(['panel.aging OPEN 2028-03-02', 'panel.strike OPEN 2026-03-17']);
    expect((await auditedOperations(world.practiceId)).at(-1)).toBe('panel.decide_replacement');
  });

  it('granted before the new panel comes: it is linked when it is recorded', async () => {
    const world = await makeWorld();
    const { panel, caseId, input } = await requested(world);
    const { notices, newPanelId } = await decideReplacement(world.as('owner'), input);
    expect([notices, newPanelId]).toEqual([[expect.stringContaining('Record the new panel')], null]);
    const made = await recordPanel(world.as('owner'), { caseId, ...newPanel, reason: 'replacement' });
    expect(made.replaces).toEqual({ id: panel.id, number: '7731906' });
  });

  it.each([
    ['denied', false, 'ISSUED', 'panel.strike OPEN 2026-03-10'],
    ['withdrawn', true, 'SELECTED', 'panel.schedule_represented OPEN 2026-03-16'],
  ] as const)('%s (selected %s): it goes on as it was, its clocks from the same days', async (outcome, selected, state, clock) => {
    const world = await makeWorld();
    const { panel, input } = await requested(world, selected);
    expect((await decideReplacement(world.as('owner'), { ...input, outcome })).panel).toMatchObject({ state, endedOn: null });
    expect(await panelClockStates(world, panel.id)).toContain(clock);
  });

  it('refuses a day ahead or before the request, a new panel without grant, a second decision; a refused new panel changes nothing', async () => {
    const world = await makeWorld();
    const { panel, input } = await requested(world);
    const decide = (changed: object) => decideReplacement(world.as('owner'), { ...input, ...changed });
    await expect(decide({ outcomeOn: '2026-03-03' })).rejects.toMatchObject({ rule: 'panel.in_future' });
    await expect(decide({ outcomeOn: '2026-02-28' })).rejects.toMatchObject({ rule: 'panel.before_request' });
    await expect(decide({ outcome: 'denied', newPanel })).rejects.toMatchObject({ rule: 'panel.new_panel_not_wanted' });
    await expect(decide({ newPanel: { ...newPanel, number: '7731906' } })).rejects.toMatchObject({ rule: 'panel.number_taken' });
    expect(await panelRow(world, panel.id)).toMatchObject({ state: 'REPLACEMENT_ASKED', replacements: [{ outcome: 'pending', version: 1 }] });
    await decide({ outcome: 'denied' });
    await expect(decide({ version: 2 })).rejects.toMatchObject({ rule: 'panel.replacement_decided' });
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { panel, input } = await requested(world);
    await expectForbidden(decideReplacement, world, input, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(decideReplacement, input);
    await expectStale(decideReplacement, world, input);
    expect(await panelRow(world, panel.id)).toMatchObject({ state: 'REPLACEMENT_ASKED' });
  });
});

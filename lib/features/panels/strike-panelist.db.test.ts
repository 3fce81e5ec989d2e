import { describe, expect, it } from 'vitest';
import { Conflict } from '../../core/errors';
import { makeUnrepresented, panelClockStates, panelRow, recordedPanel } from '../../test/panels';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { auditedOperations, makeWorld } from '../../test/world';
import { requestReplacement } from './request-replacement';
import { selectPanelist } from './select-panelist';
import { strikePanelist } from './strike-panelist';

const later = new Date('2026-03-09T18:00:00.000Z');

describe('panel.strike', () => {
  it('both strikes leave one, who is selected; the worker’s ten business days to book run (LC 4062.2(c), 8 CCR 31.3(d))', async () => {
    const world = await makeWorld();
    const { panel, memberIds: [ours, second, third] } = await recordedPanel(world);
    const first = await strikePanelist(world.as('assistant'), { panelId: panel.id, version: 1, side: 'applicant', memberId: second, struckOn: '2026-02-27' });
    expect(first).toMatchObject({ panel: { state: 'ISSUED', boardState: 'to_strike', version: 2 }, notices: [] });
    const both = await strikePanelist(world.as('assistant'), { panelId: panel.id, version: 2, side: 'defense', memberId: third, struckOn: '2026-02-26' });
    expect(both.panel).toMatchObject({ state: 'SELECTED', boardState: 'to_book', selectedOn: '2026-02-27', selectedBy: null, version: 3 });
    expect(both.panel.members.find(({ selected }) => selected)?.id).toBe(ours);
    expect(both.panel.acts[0]).toBe('book');
    expect(await panelClockStates(world, panel.id)).toEqual(['panel.aging OPEN 2028-02-23', 'panel.schedule_represented OPEN 2026-03-13', 'panel.strike MET 2026-03-10']);
    expect(await auditedOperations(world.practiceId)).toEqual(['case.log', 'panel.record', 'panel.strike', 'panel.strike']);
  });

  it('ours struck: the panel leads elsewhere, and nothing happens to the case', async () => {
    const world = await makeWorld();
    const { panel, memberIds } = await recordedPanel(world);
    const { panel: after } = await strikePanelist(world.as('owner'), { panelId: panel.id, version: 1, side: 'defense', memberId: memberIds[0] });
    expect(after).toMatchObject({ boardState: 'elsewhere', state: 'ISSUED', threats: [] });
    expect(await panelRow(world, panel.id)).toMatchObject({ case: { closedAt: null } });
  });

  it('a strike is taken back, and with it the selection that it made; its clock runs again', async () => {
    const world = await makeWorld();
    const { panel, memberIds: [, second, third] } = await recordedPanel(world);
    await strikePanelist(world.as('owner'), { panelId: panel.id, version: 1, side: 'applicant', memberId: second });
    await strikePanelist(world.as('owner'), { panelId: panel.id, version: 2, side: 'defense', memberId: third });
    const { panel: after } = await strikePanelist(world.as('owner'), { panelId: panel.id, version: 3, side: 'defense', memberId: null });
    expect(after).toMatchObject({ state: 'ISSUED', selectedOn: null });
    expect(after.members.map(({ struckBy }) => struckBy)).toEqual([null, 'applicant', null]);
    expect(await panelClockStates(world, panel.id)).toContain('panel.strike OPEN 2026-03-10');
  });

  it('says that the requester’s days 11 to 15 are disputed (Crawford), and that a later strike is late', async () => {
    const world = await makeWorld();
    const { panel, memberIds: [, second, third] } = await recordedPanel(world);
    const { notices } = await strikePanelist(world.as('owner', { now: later }), { panelId: panel.id, version: 1, side: 'defense', memberId: second, struckOn: '2026-03-06' });
    expect(notices).toEqual([expect.stringContaining('disputed')]);
    const past = new Date('2026-03-20T18:00:00.000Z');
    const late = await strikePanelist(world.as('owner', { now: past }), { panelId: panel.id, version: 2, side: 'applicant', memberId: third });
    expect(late).toMatchObject({ notices: [expect.stringContaining('too late')], panel: { state: 'SELECTED' } });
  });

  it('refuses what the law has no room for', async () => {
    const world = await makeWorld();
    const { panel, memberIds: [ours, second, third] } = await recordedPanel(world);
    const strike = (version: number, side: 'applicant' | 'defense', memberId: string | null, struckOn?: string) => strikePanelist(world.as('owner'), { panelId: panel.id, version, side, memberId, ...(struckOn ? { struckOn } : {}) });
    await expect(strike(1, 'defense', null)).rejects.toMatchObject({ rule: 'panel.not_struck' });
    await expect(strike(1, 'defense', second, '2026-03-03')).rejects.toMatchObject({ rule: 'panel.in_future' });
    await expect(strike(1, 'defense', second, '2026-02-22')).rejects.toMatchObject({ rule: 'panel.before_issue' });
    await expect(strike(1, 'defense', crypto.randomUUID())).rejects.toMatchObject({ rule: 'panel.no_such_member' });
    await strike(1, 'defense', second);
    await expect(strike(2, 'defense', third)).rejects.toMatchObject({ rule: 'panel.already_struck' });
    await expect(strike(2, 'applicant', second)).rejects.toMatchObject({ rule: 'panel.member_struck' });
    await selectPanelist(world.as('owner'), { panelId: panel.id, version: 2, memberId: ours });
    await expect(strike(3, 'applicant', third)).rejects.toMatchObject({ rule: 'panel.transition' });
    await expect(strike(3, 'defense', null)).rejects.toMatchObject({ rule: 'panel.selected_apart' });
    await requestReplacement(world.as('owner'), { panelId: panel.id, version: 3, ground: 2, requestedBy: 'defense', requestedOn: '2026-03-02' });
    await expect(strike(4, 'applicant', third)).rejects.toMatchObject({ rule: 'panel.transition' });
  });

  it('an unrepresented worker chooses; nobody strikes (LC 4062.1)', async () => {
    const world = await makeWorld();
    const { panel, caseId, memberIds } = await recordedPanel(world);
    await makeUnrepresented(world, caseId);
    await expect(strikePanelist(world.as('owner'), { panelId: panel.id, version: 1, side: 'defense', memberId: memberIds[1] })).rejects.toMatchObject({ rule: 'panel.unrepresented' });
  });

  it.each([true, false])('of two strikes at once one wins and the other is told what is stored; tried again, both stand (same member: %s)', async (same) => {
    const world = await makeWorld();
    const { panel, memberIds: [ours, second, third] } = await recordedPanel(world);
    const strike = (side: 'applicant' | 'defense', memberId: string, version: number) => strikePanelist(world.as('owner'), { panelId: panel.id, version, side, memberId });
    const wanted = { applicant: second, defense: same ? second : third };
    const tries = await Promise.allSettled([strike('applicant', wanted.applicant, 1), strike('defense', wanted.defense, 1)]);
    const lost = tries.findIndex(({ status }) => status === 'rejected');
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((tries[lost] as PromiseRejectedResult).reason).toBeInstanceOf(Conflict);
    expect(((tries[lost] as PromiseRejectedResult).reason as Conflict).current).toMatchObject({ version: 2 });
    const side = lost === 0 ? ('applicant' as const) : ('defense' as const);
    const again = strike(side, wanted[side], 2);
    if (same) await expect(again).rejects.toMatchObject({ rule: 'panel.member_struck' });
    else expect((await again).panel.members.find(({ selected }) => selected)?.id).toBe(ours);
    expect((await panelRow(world, panel.id)).members.filter(({ struckBy }) => struckBy !== null)).toHaveLength(same ? 1 : 2);
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { panel, memberIds } = await recordedPanel(world);
    const input = { panelId: panel.id, version: 1, side: 'defense' as const, memberId: memberIds[1] };
    await expectForbidden(strikePanelist, world, input, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(strikePanelist, input);
    await expectStale(strikePanelist, world, input);
    expect((await panelRow(world, panel.id)).members.map(({ struckBy }) => struckBy)).toEqual([null, null, null]);
  });
});

import { describe, expect, it } from 'vitest';
import { caseRowOf, panelClockStates, panelRow, recordedPanel } from '../../test/panels';
import { expectForbidden, expectStale, expectUnknownNextDoor, loggedExam } from '../../test/cases';
import { auditedOperations, makeWorld, type World } from '../../test/world';
import { amendCase } from '../cases/amend-case';
import { readCase } from '../cases/queries';
import { amendPanel } from './amend-panel';
import { endPanel } from './end-panel';
import type { AmendPanel, Panel } from './schema';
import { strikePanelist } from './strike-panelist';

const as = (panel: Panel, changed: Partial<AmendPanel> = {}): AmendPanel => ({
  panelId: panel.id, version: panel.version, number: panel.number, specialtyCode: panel.specialtyCode, issuedOn: panel.issuedOn, requestedBy: panel.requestedBy, servedOn: panel.servedOn, servedBy: panel.servedBy,
  members: panel.members.map(({ name, city, physicianId }) => ({ name: physicianId ? '' : name, city, physicianId: physicianId as never })), ...changed,
});

describe('panel.amend', () => {
  it('another number, another way of service: the case follows, the clock is counted anew', async () => {
    const world = await makeWorld();
    const { panel, caseId } = await recordedPanel(world);
    const { panel: after } = await amendPanel(world.as('assistant'), as(panel, { number: '7700009', servedBy: 'personal', specialtyCode: 'MPD', note: 'By fax' }));
    expect(after).toMatchObject({ number: '7700009', specialtyCode: 'MPD', note: 'By fax', version: 2, strike: { targetOn: '2026-03-05', outerOn: '2026-03-05' } });
    expect((await caseRowOf(world, caseId)).panelNumber).toBe('7700009');
    expect(await panelClockStates(world, panel.id)).toEqual(['panel.aging OPEN 2028-02-23', 'panel.strike OPEN 2026-03-05', 'panel.strike STOPPED 2026-03-10']);
    expect(await auditedOperations(world.practiceId)).toContain('panel.amend');
  });

  it('another day of issue moves all its clocks', async () => {
    const world = await makeWorld();
    const { panel } = await recordedPanel(world);
    await amendPanel(world.as('owner'), as(panel, { issuedOn: '2026-02-20', servedOn: '2026-02-20' }));
    expect((await panelClockStates(world, panel.id)).filter((clock) => clock.includes('OPEN'))).toEqual(['panel.aging OPEN 2028-02-20', 'panel.strike OPEN 2026-03-09']);
  });

  it('a strike stays with its place; a name that was not known is filled in', async () => {
    const world = await makeWorld();
    const { panel, memberIds } = await recordedPanel(world, { members: [{ physicianId: world.physicianId }] });
    const { panel: struck } = await strikePanelist(world.as('owner'), { panelId: panel.id, version: 1, side: 'defense', memberId: memberIds[2] });
    const { panel: after } = await amendPanel(world.as('owner'), as(struck, { members: [{ physicianId: world.physicianId, city: 'Sacramento' }, { name: 'Ruth Alvarado' }, { name: 'Paul Igwe' }] }));
    expect(after.members.map(({ name, city, struckBy }) => [name, city, struckBy])).toEqual([['Elena Marsh', 'Sacramento', null], ['Ruth Alvarado', '', null], ['Paul Igwe', '', 'defense']]);
  });

  it.each([
    ['a day after a strike', { issuedOn: '2026-02-28', servedOn: null }, 'panel.issued_later'],
    ['a day ahead', { issuedOn: '2026-03-03', servedOn: null }, 'panel.in_future'],
    ['service before issue', { servedOn: '2026-02-01' }, 'panel.served_before_issue'],
    ['one evaluator twice', { members: [{ name: 'Ruth Alvarado' }, { name: 'ruth alvarado' }] }, 'panel.member_twice'],
    ['a ground without need', { additionalGround: 'order' as const }, 'panel.ground_not_wanted'],
    ['an additional panel without ground', { reason: 'additional' as const }, 'panel.ground_required'],
  ])('refuses %s', async (_label, changed, rule) => {
    const world = await makeWorld();
    const { panel, memberIds } = await recordedPanel(world);
    const { panel: struck } = await strikePanelist(world.as('owner'), { panelId: panel.id, version: 1, side: 'defense', memberId: memberIds[2], struckOn: '2026-02-26' });
    await expect(amendPanel(world.as('owner'), as(struck, changed))).rejects.toMatchObject({ rule });
    expect(await panelRow(world, panel.id)).toMatchObject({ version: 2 });
  });

  it('refuses the number of another panel', async () => {
    const world = await makeWorld();
    const { panel } = await recordedPanel(world);
    await recordedPanel(world, { number: '7700010' });
    await expect(amendPanel(world.as('owner'), as(panel, { number: '7700010' }))).rejects.toMatchObject({ rule: 'panel.number_taken' });
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { panel } = await recordedPanel(world);
    await expectForbidden(amendPanel, world, as(panel), ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(amendPanel, as(panel));
    await expectStale(amendPanel, world, as(panel));
    expect(await panelRow(world, panel.id)).toMatchObject({ number: '7731906', version: 1 });
  });
});

async function amended(world: World, caseId: string, changed: Partial<Parameters<typeof amendCase>[1]>) {
  const { id, version, kind, claimant, payer, physician, requestedOn, panelNumber, represented } = await readCase(world.as('owner'), { caseId });
  return amendCase(world.as('owner'), { caseId: id as never, version, kind, claimant: { name: claimant.name }, payerId: payer.id as never, physicianId: physician.id as never, requestedOn, panelNumber, represented, ...changed });
}

describe('a case with a panel', () => {
  it('a worker who is no longer represented chooses instead: the strikes end, the ten days run', async () => {
    const world = await makeWorld();
    const { panel, caseId } = await recordedPanel(world);
    await amended(world, caseId, { represented: false });
    expect(await panelClockStates(world, panel.id)).toEqual(['panel.aging OPEN 2028-02-23', 'panel.schedule OPEN 2026-03-05', 'panel.strike STOPPED 2026-03-10']);
    await amended(world, caseId, { represented: true });
    expect(await panelClockStates(world, panel.id)).toContain('panel.strike OPEN 2026-03-10');
  });

  it('keeps the number of its panel, and its kind while the panel is open', async () => {
    const world = await makeWorld();
    const { panel, caseId } = await recordedPanel(world);
    await expect(amended(world, caseId, { panelNumber: '7700011' })).rejects.toMatchObject({ rule: 'case.panel_number' });
    await expect(amended(world, caseId, { kind: 'AME', panelNumber: '' })).rejects.toMatchObject({ rule: 'case.panel_open' });
    await endPanel(world.as('owner'), { panelId: panel.id, version: 1, endedOn: '2026-03-02', reason: 'The parties agreed on an AME' });
    expect(await amended(world, caseId, { kind: 'AME', panelNumber: '' })).toMatchObject({ kind: 'AME', panelNumber: '' });
    const plain = await loggedExam(world, { panelNumber: '', examOn: null });
    expect(await amended(world, plain.caseId, { panelNumber: '7700012' })).toMatchObject({ panelNumber: '7700012' });
  });
});

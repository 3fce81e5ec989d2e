import { describe, expect, it } from 'vitest';
import { panelClockStates, panelRow, recordedPanel } from '../../test/panels';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { auditedOperations, makeWorld } from '../../test/world';
import { requestReplacement } from './request-replacement';

const asked = (panelId: string, version = 1) => ({ panelId, version, ground: 2, requestedBy: 'defense' as const, requestedOn: '2026-03-01', note: 'Form 31.5 received by fax' });

describe('panel.request_replacement', () => {
  it('keeps side, day and ground; strikes wait, the 24 months run on', async () => {
    const world = await makeWorld();
    const { panel } = await recordedPanel(world);
    const { panel: after, notices } = await requestReplacement(world.as('assistant'), asked(panel.id));
    expect(after).toMatchObject({ state: 'REPLACEMENT_ASKED', boardState: 'replacement_asked', threats: [], version: 2 });
    expect(after.replacements).toMatchObject([{ ground: 2, requestedBy: 'defense', requestedOn: '2026-03-01', outcome: 'pending', section: '8 CCR 31.5(a)(2)', confidence: 'V', note: 'Form 31.5 received by fax', version: 1 }]);
    expect(after.acts[0]).toBe('decide_replacement');
    expect(notices).toEqual([]);
    expect(await panelClockStates(world, panel.id)).toEqual(['panel.aging OPEN 2028-02-23', 'panel.strike STOPPED 2026-03-10']);
    expect(await auditedOperations(world.practiceId)).toContain('panel.request_replacement');
  });

  it('records a ground that does not hold, and says so', async () => {
    const world = await makeWorld();
    const { panel } = await recordedPanel(world);
    const { notices } = await requestReplacement(world.as('owner'), { ...asked(panel.id), ground: 16 });
    expect(notices).toEqual(['The panel turns 24 months old only on Wed, Feb 23, 2028. 8 CCR 31.5(a)(16), verify']);
  });

  it('refuses a day ahead, a day before the panel, a second request, a ground that is none', async () => {
    const world = await makeWorld();
    const { panel } = await recordedPanel(world);
    await expect(requestReplacement(world.as('owner'), { ...asked(panel.id), requestedOn: '2026-03-03' })).rejects.toMatchObject({ rule: 'panel.in_future' });
    await expect(requestReplacement(world.as('owner'), { ...asked(panel.id), requestedOn: '2026-02-22' })).rejects.toMatchObject({ rule: 'panel.before_issue' });
    await expect(requestReplacement(world.as('owner'), { ...asked(panel.id), ground: 17 })).rejects.toMatchObject({ name: 'ZodError' });
    await requestReplacement(world.as('owner'), asked(panel.id));
    await expect(requestReplacement(world.as('owner'), asked(panel.id, 2))).rejects.toMatchObject({ rule: 'panel.transition' });
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { panel } = await recordedPanel(world);
    await expectForbidden(requestReplacement, world, asked(panel.id), ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(requestReplacement, asked(panel.id));
    await expectStale(requestReplacement, world, asked(panel.id));
    expect(await panelRow(world, panel.id)).toMatchObject({ state: 'ISSUED', replacements: [], version: 1 });
  });
});

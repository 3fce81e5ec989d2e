import { describe, expect, it } from 'vitest';
import { panelClockStates, panelRow, recordedPanel } from '../../test/panels';
import { clockStates, evaluationRow, expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { auditedOperations, makeWorld } from '../../test/world';
import { reopenCase } from '../cases/reopen-case';
import { rescheduleEvaluation } from '../evaluations/reschedule-evaluation';
import { endPanel } from './end-panel';

const ended = (panelId: string) => ({ panelId, version: 1, endedOn: '2026-03-02', reason: 'Another evaluator was selected' });

describe('panel.end', () => {
  it('ends the panel with its reason and its clocks; the case stays open', async () => {
    const world = await makeWorld();
    const { panel } = await recordedPanel(world);
    const { panel: after } = await endPanel(world.as('assistant'), ended(panel.id));
    expect(after).toMatchObject({ state: 'ENDED', boardState: 'ended', endedOn: '2026-03-02', endedNote: 'Another evaluator was selected', caseClosed: false, acts: ['amend', 'reopen'] });
    expect(await panelClockStates(world, panel.id)).toEqual(['panel.aging STOPPED 2028-02-23', 'panel.strike STOPPED 2026-03-10']);
    expect(await auditedOperations(world.practiceId)).toEqual(['case.log', 'panel.record', 'panel.end']);
  });

  it('on wish closes the case: the exam that was asked for is cancelled with the same reason', async () => {
    const world = await makeWorld();
    const { panel, caseId, evaluationId } = await recordedPanel(world);
    const { panel: after } = await endPanel(world.as('owner'), { ...ended(panel.id), closeCase: true });
    expect(after).toMatchObject({ caseClosed: true, acts: [] });
    expect(await evaluationRow(world, evaluationId)).toMatchObject({ state: 'CANCELLED', outcomeNote: 'Another evaluator was selected', case: { stage: 'CLOSED' } });
    expect((await clockStates(world, caseId)).filter((clock) => clock.endsWith('OPEN'))).toEqual([]);
    await reopenCase(world.as('owner'), { caseId, version: 2 });
    expect((await clockStates(world, caseId)).filter((clock) => clock.endsWith('OPEN'))).toEqual([]);
  });

  it('does not close a case whose exam is booked, and then ends nothing', async () => {
    const world = await makeWorld();
    const { panel, evaluationId } = await recordedPanel(world);
    await rescheduleEvaluation(world.as('owner'), { evaluationId, version: 1, scheduledOn: '2026-04-20' });
    await expect(endPanel(world.as('owner'), { ...ended(panel.id), closeCase: true })).rejects.toMatchObject({ rule: 'case.work_open' });
    expect(await panelRow(world, panel.id)).toMatchObject({ state: 'ISSUED', version: 1 });
  });

  it('refuses a day ahead, a day before the panel, no reason, a second end', async () => {
    const world = await makeWorld();
    const { panel } = await recordedPanel(world);
    await expect(endPanel(world.as('owner'), { ...ended(panel.id), endedOn: '2026-03-03' })).rejects.toMatchObject({ rule: 'panel.in_future' });
    await expect(endPanel(world.as('owner'), { ...ended(panel.id), endedOn: '2026-02-22' })).rejects.toMatchObject({ rule: 'panel.before_issue' });
    await expect(endPanel(world.as('owner'), { ...ended(panel.id), reason: ' ' })).rejects.toMatchObject({ name: 'ZodError' });
    await endPanel(world.as('owner'), ended(panel.id));
    await expect(endPanel(world.as('owner'), { ...ended(panel.id), version: 2 })).rejects.toMatchObject({ rule: 'panel.transition' });
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { panel } = await recordedPanel(world);
    await expectForbidden(endPanel, world, ended(panel.id), ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(endPanel, ended(panel.id));
    await expectStale(endPanel, world, ended(panel.id));
    expect(await panelRow(world, panel.id)).toMatchObject({ state: 'ISSUED', version: 1 });
  });
});

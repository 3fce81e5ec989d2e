import { describe, expect, it } from 'vitest';
import { makeUnrepresented, panelClockStates, panelRow, recordedPanel } from '../../test/panels';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { markExamined } from '../evaluations/mark-examined';
import { reopenEvaluation } from '../evaluations/reopen-evaluation';
import { rescheduleEvaluation } from '../evaluations/reschedule-evaluation';
import { selectPanelist } from './select-panelist';
import { strikePanelist } from './strike-panelist';

const day18 = new Date('2026-03-18T18:00:00.000Z');

describe('panel.select', () => {
  it('told to us as settled: ours is selected, and the booking ends the clock', async () => {
    const world = await makeWorld();
    const { panel, evaluationId, memberIds } = await recordedPanel(world);
    const { panel: after, notices } = await selectPanelist(world.as('physician'), { panelId: panel.id, version: 1, memberId: memberIds[0], selectedOn: '2026-02-27' });
    expect(after).toMatchObject({ state: 'SELECTED', boardState: 'to_book', selectedOn: '2026-02-27', selectedBy: null, exam: { id: evaluationId, state: 'REQUESTED' } });
    expect(notices).toEqual([]);
    await rescheduleEvaluation(world.as('owner'), { evaluationId, version: 1, scheduledOn: '2026-04-20' });
    expect(await panelClockStates(world, panel.id)).toEqual(['panel.aging OPEN 2028-02-23', 'panel.schedule_represented MET 2026-03-13', 'panel.strike MET 2026-03-10']);
    expect(await auditedOperations(world.practiceId)).toContain('panel.select');
  });

  it('a side alone selects once the other let its days pass (LC 4062.2(c))', async () => {
    const world = await makeWorld();
    const { panel, memberIds: [ours, second] } = await recordedPanel(world);
    await strikePanelist(world.as('owner'), { panelId: panel.id, version: 1, side: 'defense', memberId: second });
    const input = { panelId: panel.id, version: 2, memberId: ours, by: 'defense' as const };
    await expect(selectPanelist(world.as('owner'), input)).rejects.toMatchObject({ rule: 'panel.too_early' });
    const { panel: after } = await selectPanelist(world.as('owner', { now: day18 }), input);
    expect(after).toMatchObject({ state: 'SELECTED', selectedBy: 'defense', selectedOn: '2026-03-18' });
  });

  it('an unrepresented worker chooses at once, the administrator after ten days (8 CCR 31.3)', async () => {
    const world = await makeWorld();
    const { panel, caseId, memberIds } = await recordedPanel(world);
    await makeUnrepresented(world, caseId);
    const input = { panelId: panel.id, version: 1, memberId: memberIds[0] };
    await expect(selectPanelist(world.as('owner'), { ...input, by: 'defense' })).rejects.toMatchObject({ rule: 'panel.too_early' });
    expect((await selectPanelist(world.as('owner'), { ...input, by: 'applicant' })).panel).toMatchObject({ boardState: 'to_book', selectedBy: 'applicant' });
  });

  it('another selected: the clocks end, the case stays open', async () => {
    const world = await makeWorld();
    const { panel, memberIds } = await recordedPanel(world);
    const { panel: after } = await selectPanelist(world.as('owner'), { panelId: panel.id, version: 1, memberId: memberIds[2] });
    expect(after).toMatchObject({ boardState: 'elsewhere', state: 'SELECTED' });
    expect(after.acts).not.toContain('book');
    expect(await panelClockStates(world, panel.id)).toEqual(['panel.aging STOPPED 2028-02-23', 'panel.strike MET 2026-03-10']);
    expect((await panelRow(world, panel.id)).case.closedAt).toBeNull();
  });

  it('is taken back while nobody was examined; the strikes run again', async () => {
    const world = await makeWorld();
    const { panel, evaluationId, memberIds } = await recordedPanel(world);
    const back = (version: number) => selectPanelist(world.as('owner'), { panelId: panel.id, version, memberId: null });
    await expect(back(1)).rejects.toMatchObject({ rule: 'panel.not_selected' });
    await selectPanelist(world.as('owner'), { panelId: panel.id, version: 1, memberId: memberIds[0] });
    expect((await back(2)).panel).toMatchObject({ state: 'ISSUED', selectedOn: null });
    expect(await panelClockStates(world, panel.id)).toContain('panel.strike OPEN 2026-03-10');
    await selectPanelist(world.as('owner'), { panelId: panel.id, version: 3, memberId: memberIds[0] });
    await inPractice(world.practiceId, (tx) => tx.evaluation.update({ where: { practiceId_id: { practiceId: world.practiceId, id: evaluationId } }, data: { state: 'EXAMINED', examinedOn: new Date('2026-03-02') } }));
    await expect(back(4)).rejects.toMatchObject({ rule: 'panel.examined' });
  });

  it('the 24 months end with the exam, and run on when the exam is taken back (31.5(a)(16))', async () => {
    const world = await makeWorld();
    const { panel, evaluationId, memberIds } = await recordedPanel(world, {}, { examOn: '2026-03-02' });
    await selectPanelist(world.as('owner'), { panelId: panel.id, version: 1, memberId: memberIds[0] });
    const { evaluation } = await markExamined(world.as('owner'), { evaluationId, version: 1, examinedOn: '2026-03-02', faceToFaceMinutes: 30 });
    expect(await panelClockStates(world, panel.id)).toContain('panel.aging MET 2028-02-23');
    await reopenEvaluation(world.as('owner'), { evaluationId, version: evaluation.version });
    expect(await panelClockStates(world, panel.id)).toContain('panel.aging OPEN 2028-02-23');
  });

  it('says when the case names another physician of ours', async () => {
    const world = await makeWorld();
    const other = await inPractice(world.practiceId, (tx) => tx.physician.create({ data: { practiceId: world.practiceId, name: 'Ikaika Soto', specialtyCode: 'MOS' } }));
    const { panel, memberIds } = await recordedPanel(world, { members: [{ physicianId: other.id }] });
    const { notices } = await selectPanelist(world.as('owner'), { panelId: panel.id, version: 1, memberId: memberIds[0] });
    expect(notices).toEqual([expect.stringContaining('another physician')]);
  });

  it('refuses one who was struck, a day ahead, a day before the panel, a second selection', async () => {
    const world = await makeWorld();
    const { panel, memberIds: [ours, second] } = await recordedPanel(world);
    await strikePanelist(world.as('owner'), { panelId: panel.id, version: 1, side: 'defense', memberId: second });
    const select = (version: number, memberId: string, selectedOn?: string) => selectPanelist(world.as('owner'), { panelId: panel.id, version, memberId, ...(selectedOn ? { selectedOn } : {}) });
    await expect(select(2, second)).rejects.toMatchObject({ rule: 'panel.member_struck' });
    await expect(select(2, ours, '2026-03-03')).rejects.toMatchObject({ rule: 'panel.in_future' });
    await expect(select(2, ours, '2026-02-20')).rejects.toMatchObject({ rule: 'panel.before_issue' });
    await expect(select(2, crypto.randomUUID())).rejects.toMatchObject({ rule: 'panel.no_such_member' });
    await select(2, ours);
    await expect(select(3, ours)).rejects.toMatchObject({ rule: 'panel.transition' });
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { panel, memberIds } = await recordedPanel(world);
    const input = { panelId: panel.id, version: 1, memberId: memberIds[0] };
    await expectForbidden(selectPanelist, world, input, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(selectPanelist, input);
    await expectStale(selectPanelist, world, input);
    expect(await panelRow(world, panel.id)).toMatchObject({ state: 'ISSUED', version: 1 });
  });
});

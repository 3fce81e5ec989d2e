import { describe, expect, it } from 'vitest';
import { NotFound } from '../../core/errors';
import { caseRowOf, panelClockStates, panelRow, recordedPanel } from '../../test/panels';
import { clockStates, expectForbidden, expectUnknownNextDoor, loggedExam } from '../../test/cases';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { closeCase } from '../cases/close-case';
import { searchCases } from '../cases/queries';
import { scheduleEvaluation } from '../evaluations/schedule-evaluation';
import { endPanel } from './end-panel';
import { recordPanel } from './record-panel';
import type { RecordPanel } from './schema';

const plain = (caseId: string, changed: Partial<RecordPanel> = {}): RecordPanel => ({ caseId, number: '7731906', specialtyCode: 'MOS', issuedOn: '2026-02-23', ...changed });

describe('panel.record', () => {
  it('keeps the three, starts the clocks, and gives the case its number', async () => {
    const world = await makeWorld();
    const { panel, caseId } = await recordedPanel(world, { number: '7700001' });
    expect(panel).toMatchObject({ number: '7700001', state: 'ISSUED', boardState: 'to_strike', specialtyName: 'Orthopaedic surgery (other than spine or hand)', specialtyVerified: false, physicianNames: ['Elena Marsh'], agesOn: '2028-02-23' });
    expect(panel.members.map(({ position, name, city, physicianId }) => [position, name, city, physicianId === world.physicianId])).toEqual([[1, 'Elena Marsh', 'Sacramento', true], [2, 'Ruth Alvarado', 'Fresno', false], [3, 'Paul Igwe', 'Modesto', false]]);
    expect(panel.strike).toMatchObject({ targetOn: '2026-03-05', outerOn: '2026-03-10' });
    expect(panel.strike?.sides.map(({ side, disputed }) => [side, disputed])).toEqual([['applicant', false], ['defense', true]]);
    expect(await panelClockStates(world, panel.id)).toEqual(['panel.aging OPEN 2028-02-23', 'panel.strike OPEN 2026-03-10']);
    expect(panel.clocks.find(({ rule }) => rule === 'panel.strike')?.why.steps.map(({ label }) => label)).toEqual(['Mon, Feb 23, 2026', '+ 10 days', 'Thu, Mar 5, 2026', '+ 5 days', 'Tue, Mar 10, 2026']);
    expect((await caseRowOf(world, caseId)).panelNumber).toBe('7700001');
    expect(await auditedOperations(world.practiceId)).toEqual(['case.log', 'panel.record']);
  });

  it('takes what is known: a name that nobody told yet, PHY as PSY, and a case that is booked already', async () => {
    const world = await makeWorld();
    const { caseId } = await loggedExam(world, { examOn: '2026-03-30', panelNumber: '' });
    const panel = await recordPanel(world.as('physician'), plain(caseId, { specialtyCode: 'phy', members: [{ physicianId: world.physicianId, name: 'somebody else' }] }));
    expect(panel).toMatchObject({ specialtyCode: 'PSY', specialtyVerified: true });
    expect(panel.members.map(({ name }) => name)).toEqual(['Elena Marsh', '', '']);
    expect(panel.threats.map(({ ground, level }) => [ground, level])).toContainEqual([1, 'now']);
  });

  it('unrepresented, the worker has ten days; the clock ends with the booking (8 CCR 31.3(a))', async () => {
    const world = await makeWorld();
    const { caseId } = await loggedExam(world, { examOn: null, panelNumber: '' });
    await inPractice(world.practiceId, (tx) => tx.case.update({ where: { practiceId_id: { practiceId: world.practiceId, id: caseId } }, data: { represented: false } }));
    const panel = await recordPanel(world.as('owner'), plain(caseId, { members: [{ physicianId: world.physicianId }] }));
    expect(panel).toMatchObject({ boardState: 'to_select', strike: null, until: '2026-03-05' });
    expect(await panelClockStates(world, panel.id)).toEqual(['panel.aging OPEN 2028-02-23', 'panel.schedule OPEN 2026-03-05']);
    await scheduleEvaluation(world.as('owner'), { caseId, kind: 'EXAM', scheduledOn: '2026-04-20' });
    expect(await panelClockStates(world, panel.id)).toEqual(['panel.aging OPEN 2028-02-23', 'panel.schedule MET 2026-03-05']);
  });

  it('waits for service by the side that asked (8 CCR 30(b))', async () => {
    const world = await makeWorld();
    const { caseId } = await recordedPanel(world, { servedOn: null });
    expect(await clockStates(world, caseId)).toContain('panel.serve OPEN');
  });

  it('an additional panel stands beside the first (8 CCR 31.7); the case has the number of the newest, and is found by each', async () => {
    const world = await makeWorld();
    const { caseId, panel } = await recordedPanel(world);
    const second = await recordPanel(world.as('owner'), plain(caseId, { number: '7700002', specialtyCode: 'MPD', issuedOn: '2026-03-01', reason: 'additional', additionalGround: 'order' }));
    expect(second).toMatchObject({ reason: 'additional', additionalGround: { key: 'order', section: '8 CCR 31.7(b)(3)' } });
    expect((await caseRowOf(world, caseId)).panelNumber).toBe('7700002');
    for (const q of ['7731906', '7700002']) expect((await searchCases(world.as('owner'), { q })).cases.map(({ id }) => id)).toEqual([caseId]);
    await endPanel(world.as('owner'), { panelId: second.id, version: 1, endedOn: '2026-03-02', reason: 'The order was set aside' });
    expect((await caseRowOf(world, caseId)).panelNumber).toBe(panel.number);
  });

  it.each([
    ['a number of six digits', { number: '773190' }],
    ['a specialty that is on no list', { specialtyCode: 'XYZ' }],
    ['a day that does not exist', { issuedOn: '2026-02-30' }],
  ])('refuses %s', async (_label, changed) => {
    const world = await makeWorld();
    const { caseId } = await loggedExam(world);
    await expect(recordPanel(world.as('owner'), plain(caseId, changed))).rejects.toMatchObject({ name: 'ZodError' });
  });

  it.each([['AME', 'panel.not_qme'], ['IME', 'panel.not_qme']] as const)('refuses a panel of an %s case', async (kind, rule) => {
    const world = await makeWorld();
    const { caseId } = await loggedExam(world, { kind, panelNumber: '' });
    await expect(recordPanel(world.as('owner'), plain(caseId))).rejects.toMatchObject({ rule });
    expect((await caseRowOf(world, caseId)).panelNumber).toBe('');
  });

  it('refuses a number that another case has, a second open panel, a closed case', async () => {
    const world = await makeWorld();
    const { caseId } = await recordedPanel(world);
    const other = await loggedExam(world, { panelNumber: '' });
    await expect(recordPanel(world.as('owner'), plain(other.caseId))).rejects.toMatchObject({ rule: 'panel.number_taken' });
    await expect(recordPanel(world.as('owner'), plain(caseId, { number: '7700003' }))).rejects.toMatchObject({ rule: 'panel.already_open' });
    const { caseId: done } = await loggedExam(world, { kind: 'OTHER_INCOME', panelNumber: '', examOn: null });
    await inPractice(world.practiceId, (tx) => tx.evaluation.updateMany({ where: { practiceId: world.practiceId, caseId: done }, data: { state: 'CANCELLED' } }));
    await closeCase(world.as('owner'), { caseId: done, version: 1 });
    await expect(recordPanel(world.as('owner'), plain(done, { number: '7700004' }))).rejects.toMatchObject({ rule: 'case.closed' });
  });

  it('one double click records one panel', async () => {
    const world = await makeWorld();
    const { caseId } = await loggedExam(world, { examOn: null, panelNumber: '' });
    const key = crypto.randomUUID();
    const answers = await Promise.all([1, 2].map(() => recordPanel(world.as('owner', { idempotencyKey: key }), plain(caseId))));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(await panelRow(world, answers[0]?.id ?? '')).toMatchObject({ version: 1 });
  });

  it('forbidden role, practice next door, somebody else’s physician', async () => {
    const world = await makeWorld();
    const { caseId } = await loggedExam(world, { examOn: null, panelNumber: '' });
    await expectForbidden(recordPanel, world, plain(caseId), ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(recordPanel, plain(caseId));
    const { physicianId } = await makeWorld({ name: 'Next door' });
    await expect(recordPanel(world.as('owner'), plain(caseId, { members: [{ physicianId }] }))).rejects.toBeInstanceOf(NotFound);
    expect(await clockStates(world, caseId)).not.toContain('panel.strike OPEN');
  });
});

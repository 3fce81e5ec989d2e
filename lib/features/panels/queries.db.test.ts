import { describe, expect, it } from 'vitest';
import { statementsOf } from '../../test/query-count';
import { recordedPanel } from '../../test/panels';
import { expectForbidden, expectUnknownNextDoor, loggedExam } from '../../test/cases';
import { onlyFor } from '../../test/refusals';
import { inPractice, makeWorld, type World } from '../../test/world';
import { markExamined } from '../evaluations/mark-examined';
import { serveReport } from '../evaluations/serve-report';
import { endPanel } from './end-panel';
import { listPanels, readEligibility, readPanel } from './queries';
import { selectPanelist } from './select-panelist';

const numbers = async (world: World, input: Parameters<typeof listPanels>[1]) => Object.fromEntries((await listPanels(world.as('reviewer'), input)).groups.map(({ state, panels }) => [state, panels.map(({ number }) => number)]));

describe('panel.list', () => {
  it('groups by where each stands, with its next clock; the ended ones apart', async () => {
    const world = await makeWorld();
    const strikes = await recordedPanel(world, { number: '7700001' });
    const { panel: chosen, memberIds } = await recordedPanel(world, { number: '7700002' });
    await selectPanelist(world.as('owner'), { panelId: chosen.id, version: 1, memberId: memberIds[0] });
    const { panel: over } = await recordedPanel(world, { number: '7700003' });
    await endPanel(world.as('owner'), { panelId: over.id, version: 1, endedOn: '2026-03-02', reason: 'Withdrawn' });
    await recordedPanel(world, { number: '7700004', issuedOn: '2024-03-20', servedOn: null });
    expect(await numbers(world, {})).toEqual({ to_strike: ['7700001'], to_book: ['7700002'], aging: ['7700004'] });
    expect(await numbers(world, { show: 'ended' })).toEqual({ ended: ['7700003'] });
    const { groups, specialties } = await listPanels(world.as('owner'), { q: '7700001' });
    expect(groups[0]?.panels[0]).toMatchObject({ id: strikes.panel.id, nextClock: { rule: 'panel.strike', countedOn: '2026-03-10' } });
    expect(specialties).toEqual([{ code: 'MOS', name: 'Orthopaedic surgery (other than spine or hand)' }]);
  });

  it('filters by physician, specialty, words and case', async () => {
    const world = await makeWorld();
    const { caseId } = await recordedPanel(world, { number: '7700001' });
    await recordedPanel(world, { number: '7700002', specialtyCode: 'MPD', members: [{ name: 'Ruth Alvarado' }] }, { claimant: { name: 'Ana Dorsey' }, claimNumber: 'ZZ-9' });
    const found = async (input: Parameters<typeof listPanels>[1]) => Object.values(await numbers(world, input)).flat();
    expect(await found({ physicianId: world.physicianId })).toEqual(['7700001']);
    expect(await found({ specialtyCode: 'MPD' })).toEqual(['7700002']);
    expect(await found({ q: 'dorsey' })).toEqual(['7700002']);
    expect(await found({ q: 'ZZ-9 7700002' })).toEqual(['7700002']);
    expect(await found({ caseId })).toEqual(['7700001']);
    expect(await found({ physicianId: crypto.randomUUID() })).toEqual([]);
  });

  it('a panel is done when its report is served, and back on the board with a follow-up', async () => {
    const world = await makeWorld();
    const { panel, caseId, evaluationId, memberIds } = await recordedPanel(world, {}, { examOn: '2026-03-02' });
    await selectPanelist(world.as('owner'), { panelId: panel.id, version: 1, memberId: memberIds[0] });
    expect(await numbers(world, {})).toEqual({ booked: ['7731906'] });
    const { evaluation } = await markExamined(world.as('owner'), { evaluationId, version: 1, examinedOn: '2026-03-02', faceToFaceMinutes: 30 });
    const { evaluation: served } = await serveReport(world.as('owner'), { evaluationId, version: evaluation.version, servedOn: '2026-03-02' });
    expect(served.state).toBe('REPORT_SERVED');
    expect([await numbers(world, {}), await numbers(world, { show: 'ended' })]).toEqual([{}, { ended: ['7731906'] }]);
    const { physicianId, practiceId } = world;
    await inPractice(practiceId, (tx) => tx.evaluation.create({ data: { practiceId, caseId, physicianId, kind: 'FOLLOW_UP', state: 'REQUESTED', requestedOn: new Date('2026-03-02') } }));
    expect(await numbers(world, {})).toEqual({ to_book: ['7731906'] });
  });

  it('pages of 50 ended panels, each once', async () => {
    const world = await makeWorld();
    const { caseId } = await loggedExam(world, { panelNumber: '' });
    await inPractice(world.practiceId, (tx) => tx.panel.createMany({ data: Array.from({ length: 53 }, (_, at) => ({ practiceId: world.practiceId, caseId, number: String(7_100_000 + at), specialtyCode: 'MOS', issuedOn: new Date('2026-01-05'), state: 'ENDED' as const, endedOn: new Date(`2026-02-${String((at % 20) + 1).padStart(2, '0')}`) })) }));
    const first = await listPanels(world.as('owner'), { show: 'ended' });
    const second = await listPanels(world.as('owner'), { show: 'ended', cursor: first.nextCursor ?? '' });
    const ids = [...first.groups, ...second.groups].flatMap(({ panels }) => panels.map(({ id }) => id));
    expect([first.groups[0]?.panels.length, ids.length, new Set(ids).size, second.nextCursor]).toEqual([50, 53, 53, null]);
    await expect(listPanels(world.as('owner'), { show: 'ended', cursor: 'W10' })).rejects.toMatchObject({ rule: 'list.cursor' });
  });

  it.each([2, 6])('asks as many statements for %i panels', async (count) => {
    const world = await makeWorld();
    for (let index = 0; index < count; index += 1) await recordedPanel(world, { number: String(7_300_000 + index) });
    expect((await statementsOf(() => listPanels(world.as('owner'), {}))).length).toBeLessThanOrEqual(16);
  });

  it('forbidden role, practice next door', async () => {
    const world = await makeWorld();
    const { panel } = await recordedPanel(world);
    await expectForbidden(listPanels, world, {}, ['viewer']);
    await expectForbidden(readPanel, world, { panelId: panel.id }, ['viewer']);
    await expectUnknownNextDoor(readPanel, { panelId: panel.id });
    expect((await listPanels((await makeWorld()).as('owner'), {})).groups).toEqual([]);
  });
});

describe('panel.read', () => {
  it('leaves a row in the access log, and shows a reviewer no fee', async () => {
    const world = await makeWorld();
    const { panel } = await recordedPanel(world);
    const seen = await readPanel(world.as('reviewer'), { panelId: panel.id });
    expect(seen.clocks.map(({ rule, feeAtRiskCents }) => [rule, feeAtRiskCents])).toEqual([['panel.strike', null], ['panel.aging', null]]);
    const log = await inPractice(world.practiceId, (tx) => tx.accessEvent.findMany({ where: { practiceId: world.practiceId, subjectId: panel.id } }));
    expect(log).toMatchObject([{ operation: 'panel.read', subjectKind: 'panel' }]);
  });
});

describe('eligibility.check', () => {
  const asked = (world: World) => ({ physicianId: world.physicianId, locationId: world.locationId, on: '2026-04-20' });

  it('each check passes, warns or blocks with its section, from what is recorded', async () => {
    const world = await makeWorld();
    const { practiceId, physicianId, locationId } = world;
    const outcomes = async (changed: object = {}) => Object.fromEntries((await readEligibility(world.as('assistant'), { ...asked(world), ...changed })).checks.map(({ key, outcome }) => [key, outcome]));
    expect(await outcomes({ specialtyCode: 'MOS' })).toEqual({ active: 'pass', specialty: 'pass', licence: 'warn', term: 'warn', location: 'warn', unavailability: 'pass' });
    await inPractice(practiceId, async (tx) => {
      await tx.physician.update({ where: { practiceId_id: { practiceId, id: physicianId } }, data: { qmeSpecialties: ['MPA'], licenceExpiresOn: new Date('2026-04-19'), qmeTermEndsOn: new Date('2027-01-31') } });
      await tx.listing.create({ data: { practiceId, physicianId, locationId, listedOn: new Date('2026-01-01') } });
      await tx.unavailability.create({ data: { practiceId, physicianId, startsOn: new Date('2026-04-10'), endsOn: new Date('2026-04-30'), filedOn: new Date('2026-02-20') } });
      await tx.unavailability.create({ data: { practiceId, physicianId, startsOn: new Date('2026-05-10'), endsOn: new Date('2026-05-30'), filedOn: new Date('2026-02-20'), withdrawnOn: new Date('2026-03-01') } });
    });
    expect(await outcomes({ specialtyCode: 'MOS' })).toEqual({ active: 'pass', specialty: 'block', licence: 'block', term: 'pass', location: 'pass', unavailability: 'block' });
    expect(await outcomes({ specialtyCode: 'MPA', on: '2026-05-15' })).toMatchObject({ specialty: 'pass', licence: 'block', unavailability: 'pass' });
    expect(await outcomes({ caseKind: 'AME' })).toEqual({ active: 'pass', licence: 'block', unavailability: 'warn' });
  });

  it('takes specialty and office from the case’s panel, and the agreement to another office from the evaluation (34(b))', async () => {
    const world = await makeWorld();
    const { practiceId } = world;
    const { caseId, evaluationId } = await recordedPanel(world, { members: [{ physicianId: world.physicianId, city: 'Fresno' }] });
    const office = async (changed: object = {}) => (await readEligibility(world.as('owner'), { ...asked(world), caseId, ...changed })).checks.flatMap(({ key, outcome }) => (key === 'panel_office' || key === 'specialty' ? [outcome] : []));
    expect(await office()).toEqual(['pass', 'warn']);
    await inPractice(practiceId, (tx) => tx.waiver.createMany({ data: (['applicant', 'defense'] as const).map((givenBy) => ({ practiceId, evaluationId, kind: 'other_office', givenBy, givenOn: new Date('2026-03-01') })) }));
    expect(await office({ evaluationId })).toEqual(['pass', 'pass']);
  });

  it('forbidden role, practice next door', async () => {
    const [world, other] = [await makeWorld(), await makeWorld()];
    await onlyFor(readEligibility, world, asked(world), ['owner', 'physician', 'assistant']);
    await expectUnknownNextDoor(readEligibility, asked(world));
    await expectUnknownNextDoor(readEligibility, { ...asked(world), physicianId: other.physicianId });
  });
});

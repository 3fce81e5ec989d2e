import { describe, expect, it } from 'vitest';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { begunReport, expectAudited, reportRow, signPastOperations } from '../../test/reports';
import { inPractice, makeWorld, testNow } from '../../test/world';
import { beginReport } from './begin-report';
import { discardReport } from './discard-report';

describe('report.discard', () => {
  it('gives the report up; its words stay, a hand-off ends, another can be begun', async () => {
    const world = await makeWorld();
    const { practiceId } = world;
    const { reportId, evaluationId } = await begunReport(world);
    await inPractice(practiceId, (tx) => tx.reportHandoff.create({ data: { practiceId, reportId, name: 'Mia Chen', sentOn: new Date('2026-03-02') } }));
    expect(await discardReport(world.as('assistant'), { reportId, version: 1 })).toMatchObject({ state: 'DISCARDED', version: 2 });
    const row = await reportRow(world, reportId);
    expect(row).toMatchObject({ discardedAt: testNow, case: { stage: 'EXAMINED' } });
    expect(row.sections.length).toBeGreaterThan(10);
    expect(await inPractice(practiceId, (tx) => tx.reportHandoff.findMany({ where: { practiceId } }))).toMatchObject([{ state: 'cancelled' }]);
    expect(await beginReport(world.as('assistant'), { evaluationId })).toMatchObject({ number: 2 });
    await expectAudited(world, 'report.discard');
  });

  it('refuses what is signed, or discarded already', async () => {
    const world = await makeWorld();
    const { reportId } = await begunReport(world);
    const other = await begunReport(world);
    await signPastOperations(world, reportId);
    await expect(discardReport(world.as('owner'), { reportId, version: 1 })).rejects.toMatchObject({ rule: 'report.signed' });
    await discardReport(world.as('owner'), { reportId: other.reportId, version: 1 });
    await expect(discardReport(world.as('owner'), { reportId: other.reportId, version: 2 })).rejects.toMatchObject({ rule: 'report.transition' });
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { reportId } = await begunReport(world);
    const input = { reportId, version: 1 };
    await expectForbidden(discardReport, world, input, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(discardReport, input);
    await expectStale(discardReport, world, input);
    expect(await reportRow(world, reportId)).toMatchObject({ state: 'DRAFTING', version: 1 });
  });
});

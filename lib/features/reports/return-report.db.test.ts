import { describe, expect, it } from 'vitest';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { begunReport, expectAudited, reportInState, reportRow, signPastOperations } from '../../test/reports';
import { inPractice, makeWorld } from '../../test/world';
import { returnReport } from './return-report';

describe('report.return', () => {
  it('gives the report back to the office, with the physician’s remark beside it', async () => {
    const world = await makeWorld();
    const { reportId } = await begunReport(world);
    await reportInState(world, reportId, 'REVIEW');
    expect(await returnReport(world.as('physician'), { reportId, version: 1, remark: 'The left knee is missing' })).toMatchObject({ state: 'DRAFTING', version: 2 });
    expect(await reportRow(world, reportId)).toMatchObject({ state: 'DRAFTING', case: { stage: 'DRAFTING' } });
    expect(await inPractice(world.practiceId, (tx) => tx.reportComment.findMany({ where: { practiceId: world.practiceId } }))).toMatchObject([{ reportId, sectionId: null, text: 'The left knee is missing', byId: world.users.physician }]);
    await expectAudited(world, 'report.return', 'left knee');
  });

  it('lets the office take it back itself, and refuses what is not with the physician', async () => {
    const world = await makeWorld();
    const { reportId } = await begunReport(world);
    await expect(returnReport(world.as('assistant'), { reportId, version: 1 })).rejects.toMatchObject({ rule: 'report.transition' });
    await reportInState(world, reportId, 'REVIEW');
    expect(await returnReport(world.as('assistant'), { reportId, version: 1 })).toMatchObject({ state: 'DRAFTING' });
    await signPastOperations(world, reportId);
    await expect(returnReport(world.as('owner'), { reportId, version: 2 })).rejects.toMatchObject({ rule: 'report.signed' });
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { reportId } = await begunReport(world);
    await reportInState(world, reportId, 'REVIEW');
    const input = { reportId, version: 1 };
    await expectForbidden(returnReport, world, input, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(returnReport, input);
    await expectStale(returnReport, world, input);
    expect(await reportRow(world, reportId)).toMatchObject({ state: 'REVIEW', version: 1 });
  });
});

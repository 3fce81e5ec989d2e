import { describe, expect, it } from 'vitest';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { begunReport, expectAudited, reportRow, signPastOperations } from '../../test/reports';
import { inPractice, makeWorld, testNow } from '../../test/world';
import { askReview } from './ask-review';

describe('report.ask_review', () => {
  it('gives the report to the physician; the case says so', async () => {
    const world = await makeWorld();
    const { reportId } = await begunReport(world);
    expect(await askReview(world.as('assistant'), { reportId, version: 1 })).toMatchObject({ state: 'REVIEW', version: 2 });
    expect(await reportRow(world, reportId)).toMatchObject({ state: 'REVIEW', reviewAskedAt: testNow, case: { stage: 'PHYSICIAN_REVIEW' } });
    await expectAudited(world, 'report.ask_review');
  });

  it('refuses what is there already, with a transcriber, or signed', async () => {
    const world = await makeWorld();
    const { reportId } = await begunReport(world);
    const { practiceId } = world;
    const { id } = await inPractice(practiceId, (tx) => tx.reportHandoff.create({ data: { practiceId, reportId, name: 'Mia Chen', sentOn: new Date('2026-03-02') } }));
    await expect(askReview(world.as('owner'), { reportId, version: 1 })).rejects.toMatchObject({ rule: 'report.handed_off' });
    await inPractice(practiceId, (tx) => tx.reportHandoff.update({ where: { practiceId_id: { practiceId, id } }, data: { state: 'taken' } }));
    await askReview(world.as('owner'), { reportId, version: 1 });
    await expect(askReview(world.as('owner'), { reportId, version: 2 })).rejects.toMatchObject({ rule: 'report.transition' });
    await signPastOperations(world, reportId);
    await expect(askReview(world.as('owner'), { reportId, version: 2 })).rejects.toMatchObject({ rule: 'report.signed' });
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { reportId } = await begunReport(world);
    const input = { reportId, version: 1 };
    await expectForbidden(askReview, world, input, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(askReview, input);
    await expectStale(askReview, world, input);
    expect(await reportRow(world, reportId)).toMatchObject({ state: 'DRAFTING', version: 1 });
  });
});

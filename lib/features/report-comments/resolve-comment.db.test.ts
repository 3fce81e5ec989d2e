import { describe, expect, it } from 'vitest';
import { Conflict } from '../../core/errors';
import { expectForbidden, expectUnknownNextDoor } from '../../test/cases';
import { commentedReport, expectAudited, reportInState } from '../../test/reports';
import { makeWorld, testNow } from '../../test/world';
import { resolveComment } from './resolve-comment';

describe('report.resolve_comment', () => {
  it('marks anybody’s done, and opens it again', async () => {
    const world = await makeWorld();
    const { commentId } = await commentedReport(world);
    expect((await resolveComment(world.as('physician'), { commentId, version: 1 })).comments).toMatchObject([{ id: commentId, resolvedByName: 'Test physician', resolvedAt: testNow.toISOString(), version: 2 }]);
    const again = await resolveComment(world.as('assistant'), { commentId, version: 2, resolved: false });
    expect(again).toMatchObject({ openCount: 1, comments: [{ resolvedAt: null, resolvedByName: '', version: 3 }] });
    await expectAudited(world, 'report.resolve_comment', 'surely');
  });

  it('forbidden role, practice next door, stale version, discarded', async () => {
    const world = await makeWorld();
    const { commentId, reportId } = await commentedReport(world);
    const input = { commentId, version: 1 };
    await expectForbidden(resolveComment, world, input, ['biller', 'viewer']);
    await expectUnknownNextDoor(resolveComment, input);
    await expect(resolveComment(world.as('owner'), { ...input, version: 8 })).rejects.toBeInstanceOf(Conflict);
    await reportInState(world, reportId, 'DISCARDED');
    await expect(resolveComment(world.as('reviewer'), input)).rejects.toMatchObject({ rule: 'report.discarded' });
  });
});

import { describe, expect, it } from 'vitest';
import { Conflict } from '../../core/errors';
import { expectForbidden, expectUnknownNextDoor } from '../../test/cases';
import { commentedReport, expectAudited, reportInState } from '../../test/reports';
import { makeWorld } from '../../test/world';
import { removeComment } from './remove-comment';

describe('report.remove_comment', () => {
  it('removes one’s own and brings it back', async () => {
    const world = await makeWorld();
    const { commentId } = await commentedReport(world);
    expect((await removeComment(world.as('reviewer'), { commentId, version: 1 })).comments).toEqual([]);
    expect((await removeComment(world.as('reviewer'), { commentId, version: 2, removed: false })).comments).toMatchObject([{ id: commentId, text: 'Left, surely?', version: 3 }]);
    await expectAudited(world, 'report.remove_comment', 'surely');
  });

  it('forbidden role, practice next door, stale version, discarded', async () => {
    const world = await makeWorld();
    const { commentId, reportId } = await commentedReport(world);
    const input = { commentId, version: 1 };
    await expectForbidden(removeComment, world, input, ['biller', 'viewer']);
    await expect(removeComment(world.as('owner'), input)).rejects.toThrow('Only who wrote');
    await expectUnknownNextDoor(removeComment, input);
    await expect(removeComment(world.as('reviewer'), { ...input, version: 8 })).rejects.toBeInstanceOf(Conflict);
    await reportInState(world, reportId, 'DISCARDED');
    await expect(removeComment(world.as('reviewer'), input)).rejects.toMatchObject({ rule: 'report.discarded' });
  });
});

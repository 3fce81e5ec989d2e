import { describe, expect, it } from 'vitest';
import { Conflict } from '../../core/errors';
import { expectForbidden, expectUnknownNextDoor } from '../../test/cases';
import { commentedReport, expectAudited, reportInState } from '../../test/reports';
import { makeWorld } from '../../test/world';
import { amendComment } from './amend-comment';

describe('report.amend_comment', () => {
  it('changes the words of one’s own', async () => {
    const world = await makeWorld();
    const { commentId } = await commentedReport(world);
    expect((await amendComment(world.as('reviewer'), { commentId, version: 1, text: 'Other words' })).comments).toMatchObject([{ id: commentId, text: 'Other words', version: 2 }]);
    await expectAudited(world, 'report.amend_comment', 'surely');
  });

  it('forbidden role, practice next door, stale version, discarded', async () => {
    const world = await makeWorld();
    const { commentId, reportId } = await commentedReport(world);
    const input = { commentId, version: 1, text: 'x' };
    await expectForbidden(amendComment, world, input, ['biller', 'viewer']);
    await expect(amendComment(world.as('owner'), input)).rejects.toThrow('Only who wrote');
    await expectUnknownNextDoor(amendComment, input);
    await expect(amendComment(world.as('reviewer'), { ...input, version: 8 })).rejects.toBeInstanceOf(Conflict);
    await reportInState(world, reportId, 'DISCARDED');
    await expect(amendComment(world.as('reviewer'), input)).rejects.toMatchObject({ rule: 'report.discarded' });
  });
});

import { describe, expect, it } from 'vitest';
import { expectForbidden, expectUnknownNextDoor } from '../../test/cases';
import { onlyFor } from '../../test/refusals';
import { begunReport, expectAudited, reportInState, sectionOf, signPastOperations } from '../../test/reports';
import { makeWorld } from '../../test/world';
import { addComment } from './add-comment';
import { listComments } from './queries';

describe('report.comment', () => {
  it('remarks on words of a section, on the report, and answers; an answer to an answer belongs to the first', async () => {
    const world = await makeWorld();
    const report = await begunReport(world);
    const { reportId } = report;
    const sectionId = sectionOf(report, 'causation');
    const ctx = world.as('reviewer', { idempotencyKey: 'comment-1' });
    const input = { reportId, sectionId, quoted: 'the right knee', text: 'Left, surely?' };
    const first = await addComment(ctx, input);
    expect(await addComment(ctx, input)).toEqual(first);
    const answered = await addComment(world.as('physician'), { reportId, answersId: first.commentId, text: 'Yes, left.' });
    await addComment(world.as('assistant'), { reportId, answersId: answered.commentId, text: 'Changed.' });
    await addComment(world.as('assistant'), { reportId, text: 'The cover letter is missing.' });
    const { comments, openCount } = await listComments(world.as('reviewer'), { reportId });
    expect(comments).toMatchObject([
      { sectionId, answersId: null, quoted: 'the right knee', text: 'Left, surely?', byName: 'Test reviewer', isMine: true, resolvedAt: null, version: 1 },
      { sectionId, answersId: first.commentId, text: 'Yes, left.', isMine: false },
      { sectionId, answersId: first.commentId, text: 'Changed.' },
      { sectionId: null, answersId: null, text: 'The cover letter is missing.' },
    ]);
    expect(openCount).toBe(2);
    await expectAudited(world, 'report.comment', 'surely', 'right knee');
  });

  it('is still possible once the report is signed, not once it was discarded; stays within the report', async () => {
    const world = await makeWorld();
    const [report, other] = [await begunReport(world), await begunReport(world)];
    await expect(addComment(world.as('owner'), { reportId: report.reportId, sectionId: sectionOf(other, 'causation'), text: 'x' })).rejects.toThrow('nothing here');
    const theirs = await addComment(world.as('owner'), { reportId: other.reportId, text: 'x' });
    await expect(addComment(world.as('owner'), { reportId: report.reportId, answersId: theirs.commentId, text: 'x' })).rejects.toThrow('nothing here');
    await signPastOperations(world, report.reportId);
    await addComment(world.as('owner'), { reportId: report.reportId, text: 'Amend the date' });
    await reportInState(world, other.reportId, 'DISCARDED');
    await expect(addComment(world.as('owner'), { reportId: other.reportId, text: 'x' })).rejects.toMatchObject({ rule: 'report.discarded' });
  });

  it('forbidden role, practice next door', async () => {
    const world = await makeWorld();
    const { reportId } = await begunReport(world);
    await expectForbidden(addComment, world, { reportId, text: 'x' }, ['biller', 'viewer']);
    await expectUnknownNextDoor(addComment, { reportId, text: 'x' });
    await expectUnknownNextDoor(listComments, { reportId });
    await onlyFor(listComments, world, { reportId }, ['owner', 'physician', 'assistant', 'reviewer']);
    expect((await listComments(world.as('owner'), { reportId })).comments).toEqual([]);
  });
});

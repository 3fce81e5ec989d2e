import { describe, expect, it } from 'vitest';
import { expectForbidden, expectUnknownNextDoor } from '../../test/cases';
import { askedReport, begunReport, expectAudited, signPastOperations } from '../../test/reports';
import { makeWorld } from '../../test/world';
import { askQuestion } from './ask-question';
import { moveQuestion } from './move-question';

describe('report.move_question', () => {
  it('puts a question before another or to the end', async () => {
    const world = await makeWorld();
    const { questionId: first, reportId } = await askedReport(world);
    const { questionId: second } = await askQuestion(world.as('owner'), { reportId, text: 'Second' });
    expect((await moveQuestion(world.as('assistant'), { questionId: second, beforeId: first })).questions).toMatchObject([{ text: 'Second', position: 0, version: 1 }, { text: 'Is it industrial?', position: 1 }]);
    expect((await moveQuestion(world.as('assistant'), { questionId: second, beforeId: null })).questions.map(({ text }) => text)).toEqual(['Is it industrial?', 'Second']);
    await expectAudited(world, 'report.move_question');
  });

  it('forbidden role, practice next door, a question of another report, signed', async () => {
    const world = await makeWorld();
    const { questionId, reportId } = await askedReport(world);
    const other = await begunReport(world);
    const { questionId: theirs } = await askQuestion(world.as('owner'), { reportId: other.reportId, text: 'Other' });
    await expectForbidden(moveQuestion, world, { questionId, beforeId: null }, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(moveQuestion, { questionId, beforeId: null });
    await expect(moveQuestion(world.as('owner'), { questionId, beforeId: theirs })).rejects.toThrow('nothing here');
    await signPastOperations(world, reportId);
    await expect(moveQuestion(world.as('owner'), { questionId, beforeId: null })).rejects.toMatchObject({ rule: 'report.signed' });
  });
});

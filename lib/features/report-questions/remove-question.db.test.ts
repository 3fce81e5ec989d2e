import { describe, expect, it } from 'vitest';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { askedReport, expectAudited, signPastOperations } from '../../test/reports';
import { makeWorld } from '../../test/world';
import { removeQuestion } from './remove-question';

describe('report.remove_question', () => {
  it('takes a question off the report and brings it back', async () => {
    const world = await makeWorld();
    const { questionId } = await askedReport(world);
    expect((await removeQuestion(world.as('assistant'), { questionId, version: 1 })).questions).toEqual([]);
    expect((await removeQuestion(world.as('assistant'), { questionId, version: 2, removed: false })).questions).toMatchObject([{ id: questionId, version: 3 }]);
    await expectAudited(world, 'report.remove_question');
  });

  it('forbidden role, practice next door, stale version, signed', async () => {
    const world = await makeWorld();
    const { questionId, reportId } = await askedReport(world);
    const input = { questionId, version: 1 };
    await expectForbidden(removeQuestion, world, input, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(removeQuestion, input);
    await expectStale(removeQuestion, world, input);
    await signPastOperations(world, reportId);
    await expect(removeQuestion(world.as('owner'), input)).rejects.toMatchObject({ rule: 'report.signed' });
  });
});

import { describe, expect, it } from 'vitest';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { askedReport, expectAudited, reportRow, signPastOperations } from '../../test/reports';
import { makeWorld } from '../../test/world';
import { amendQuestion } from './amend-question';

describe('report.amend_question', () => {
  it('corrects the words and who asked', async () => {
    const world = await makeWorld();
    const { questionId } = await askedReport(world);
    const { questions } = await amendQuestion(world.as('assistant'), { questionId, version: 1, text: 'Is the left knee industrial?', askedBy: 'joint', source: 'Joint letter' });
    expect(questions).toMatchObject([{ id: questionId, text: 'Is the left knee industrial?', askedBy: 'joint', source: 'Joint letter', version: 2 }]);
    await expectAudited(world, 'report.amend_question', 'left knee');
  });

  it('forbidden role, practice next door, stale version, signed', async () => {
    const world = await makeWorld();
    const { questionId, reportId } = await askedReport(world);
    const input = { questionId, version: 1, text: 'Other' };
    await expectForbidden(amendQuestion, world, input, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(amendQuestion, input);
    await expectStale(amendQuestion, world, input);
    await signPastOperations(world, reportId);
    await expect(amendQuestion(world.as('owner'), input)).rejects.toMatchObject({ rule: 'report.signed' });
    expect((await reportRow(world, reportId)).questions).toMatchObject([{ text: 'Is it industrial?' }]);
  });
});

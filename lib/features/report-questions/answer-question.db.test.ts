import { describe, expect, it } from 'vitest';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { askedReport, begunReport, expectAudited, sectionOf, signPastOperations } from '../../test/reports';
import { makeWorld } from '../../test/world';
import { removeSection } from '../report-sections/remove-section';
import { readReport } from '../reports/queries';
import { answerQuestion } from './answer-question';

describe('report.answer_question', () => {
  it('says which section answers it, that it lies outside the scope, or takes that back', async () => {
    const world = await makeWorld();
    const { questionId, ...report } = await askedReport(world);
    const sectionId = sectionOf(report, 'answers');
    expect((await answerQuestion(world.as('assistant'), { questionId, version: 1, sectionId })).questions).toMatchObject([{ sectionId, outOfScope: '', version: 2 }]);
    expect((await answerQuestion(world.as('assistant'), { questionId, version: 2, outOfScope: 'Belongs to psychiatry' })).questions).toMatchObject([{ sectionId: null, outOfScope: 'Belongs to psychiatry' }]);
    expect((await answerQuestion(world.as('assistant'), { questionId, version: 3 })).questions).toMatchObject([{ sectionId: null, outOfScope: '', version: 4 }]);
    await expectAudited(world, 'report.answer_question', 'psychiatry');
  });

  it('is unanswered while the section that answers it is taken out', async () => {
    const world = await makeWorld();
    const { questionId, ...report } = await askedReport(world);
    const sectionId = sectionOf(report, 'answers');
    await answerQuestion(world.as('owner'), { questionId, version: 1, sectionId });
    await removeSection(world.as('owner'), { sectionId, version: 1 });
    const read = () => readReport(world.as('owner'), { reportId: report.reportId });
    expect((await read()).questions).toMatchObject([{ sectionId: null }]);
    await removeSection(world.as('owner'), { sectionId, version: 1, removed: false });
    expect((await read()).questions).toMatchObject([{ sectionId }]);
  });

  it('refuses both at once, and a section of another report', async () => {
    const world = await makeWorld();
    const { questionId, ...report } = await askedReport(world);
    const other = await begunReport(world);
    await expect(answerQuestion(world.as('owner'), { questionId, version: 1, sectionId: sectionOf(report, 'answers'), outOfScope: 'x' })).rejects.toMatchObject({ name: 'ZodError' });
    await expect(answerQuestion(world.as('owner'), { questionId, version: 1, sectionId: sectionOf(other, 'answers') })).rejects.toThrow('nothing here');
  });

  it('forbidden role, practice next door, stale version, signed', async () => {
    const world = await makeWorld();
    const { questionId, reportId } = await askedReport(world);
    const input = { questionId, version: 1, outOfScope: 'x' };
    await expectForbidden(answerQuestion, world, input, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(answerQuestion, input);
    await expectStale(answerQuestion, world, input);
    await signPastOperations(world, reportId);
    await expect(answerQuestion(world.as('owner'), input)).rejects.toMatchObject({ rule: 'report.signed' });
  });
});

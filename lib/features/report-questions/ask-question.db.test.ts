import { describe, expect, it } from 'vitest';
import { expectForbidden, expectUnknownNextDoor } from '../../test/cases';
import { makeReadPacket } from '../../test/records';
import { begunReport, expectAudited, reportInState, reportRow, signPastOperations } from '../../test/reports';
import { makeWorld } from '../../test/world';
import { askQuestion } from './ask-question';

describe('report.ask_question', () => {
  it('adds a question at the end, with where it was asked; once for a double click', async () => {
    const world = await makeWorld();
    const { reportId, caseId, evaluationId } = await begunReport(world);
    const { packetId } = await makeReadPacket(world, { caseId, evaluationId, pages: [{ text: 'Please address causation.' }] });
    const ctx = world.as('assistant', { idempotencyKey: 'ask-1' });
    const input = { reportId, text: 'Is it industrial?', askedBy: 'applicant' as const, source: 'Cover letter of February 3', packetId: packetId, pageNumber: 1 };
    const first = await askQuestion(ctx, input);
    expect(await askQuestion(ctx, input)).toEqual(first);
    const { questions } = await askQuestion(world.as('physician'), { reportId, text: 'And the spine?' });
    expect(questions).toMatchObject([{ text: 'Is it industrial?', askedBy: 'applicant', source: 'Cover letter of February 3', packetId, pageNumber: 1, position: 0, version: 1 }, { text: 'And the spine?', position: 1 }]);
    await expectAudited(world, 'report.ask_question', 'industrial');
  });

  it('takes no packet of another case, and adds nothing to what is signed or with the physician', async () => {
    const world = await makeWorld();
    const [{ reportId }, other] = [await begunReport(world), await begunReport(world)];
    const { packetId } = await makeReadPacket(world, { caseId: other.caseId, evaluationId: other.evaluationId, pages: [{ text: 'x' }] });
    await expect(askQuestion(world.as('owner'), { reportId, text: 'x', packetId: packetId })).rejects.toThrow('nothing here');
    await reportInState(world, reportId, 'REVIEW');
    await expect(askQuestion(world.as('assistant'), { reportId, text: 'x' })).rejects.toThrow('The physician is reading');
    await signPastOperations(world, reportId);
    await expect(askQuestion(world.as('owner'), { reportId, text: 'x' })).rejects.toMatchObject({ rule: 'report.signed' });
  });

  it('forbidden role, practice next door', async () => {
    const world = await makeWorld();
    const { reportId } = await begunReport(world);
    await expectForbidden(askQuestion, world, { reportId, text: 'x' }, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(askQuestion, { reportId, text: 'x' });
    expect((await reportRow(world, reportId)).questions).toEqual([]);
  });
});

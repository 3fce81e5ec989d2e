import { describe, expect, it } from 'vitest';
import { evaluationRow, expectForbidden, expectStale, expectUnknownNextDoor, loggedExam } from '../../test/cases';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { markExamined } from '../evaluations/mark-examined';
import { noteExam } from './note-exam';

const notes = (evaluationId: string) => ({ evaluationId, version: 1, interpreterUsed: true, note: 'MRI of the left hip' });

describe('exam.note', () => {
  it('keeps what is noted while the exam runs, and its event without the words', async () => {
    const world = await makeWorld();
    const { evaluationId } = await loggedExam(world, { interpreterLanguage: 'Spanish' });
    const exam = await noteExam(world.as('physician'), notes(evaluationId));
    expect(exam).toMatchObject({ interpreterUsed: true, note: 'MRI of the left hip', version: 2, interpreter: { language: 'Spanish' } });
    expect(await auditedOperations(world.practiceId)).toContain('exam.note');
    expect(JSON.stringify(await inPractice(world.practiceId, (tx) => tx.auditEvent.findMany({ where: { practiceId: world.practiceId } })))).not.toContain('MRI');
  });

  it('stays on the evaluation when the exam is done', async () => {
    const world = await makeWorld();
    const { evaluationId } = await loggedExam(world);
    await noteExam(world.as('physician'), notes(evaluationId));
    await markExamined(world.as('physician'), { evaluationId, version: 2, examinedOn: '2026-03-02', faceToFaceMinutes: 30 });
    expect(await evaluationRow(world, evaluationId)).toMatchObject({ outcomeNote: 'MRI of the left hip' });
    await expect(noteExam(world.as('physician'), { ...notes(evaluationId), version: 3 })).rejects.toMatchObject({ rule: 'exam.not_running' });
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { evaluationId } = await loggedExam(world);
    await expectForbidden(noteExam, world, notes(evaluationId), ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(noteExam, notes(evaluationId));
    await expectStale(noteExam, world, notes(evaluationId));
    expect(await evaluationRow(world, evaluationId)).toMatchObject({ outcomeNote: '', version: 1 });
  });
});

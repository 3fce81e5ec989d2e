import { describe, expect, it } from 'vitest';
import { NotFound } from '../../core/errors';
import { loggedExam } from '../../test/cases';
import { statementsOf } from '../../test/query-count';
import { onlyFor } from '../../test/refusals';
import { makeWorld } from '../../test/world';
import { scheduleEvaluation } from '../evaluations/schedule-evaluation';
import { readExam } from './queries';

describe('exam.read', () => {
  it('says whom, when, the minimum and when the report would be due, in two statements', async () => {
    const world = await makeWorld();
    const { evaluationId } = await loggedExam(world, { interpreterLanguage: 'Spanish' });
    expect(await readExam(world.as('physician'), { evaluationId })).toMatchObject({
      claimantName: 'Gustavo Reyes-Ortiz',
      caseKind: 'QME',
      interpreter: { language: 'Spanish', name: '', confirmedOn: null },
      minimum: { minutes: 20, label: 'Neuromusculoskeletal' },
      segments: [],
      report: { countedOn: '2026-04-01', section: '8 CCR 38(a)' },
      now: '2026-03-02T18:00:00.000Z',
    });
    expect(await statementsOf(() => readExam(world.as('physician'), { evaluationId }))).toHaveLength(2);
  });

  it('sets no minimum for a private exam', async () => {
    const world = await makeWorld();
    const { evaluationId } = await loggedExam(world, { kind: 'IME', panelNumber: '', agreementId: world.agreementId });
    expect(await readExam(world.as('physician'), { evaluationId })).toMatchObject({ minimum: null, report: { title: expect.any(String) } });
  });

  it('is for who may open a case, for its own exams, and for exams only', async () => {
    const world = await makeWorld();
    const { caseId, evaluationId } = await loggedExam(world);
    await onlyFor(readExam, world, { evaluationId }, ['owner', 'physician', 'assistant', 'reviewer', 'biller']);
    const other = await makeWorld();
    await expect(readExam(other.as('owner'), { evaluationId })).rejects.toBeInstanceOf(NotFound);
    const { evaluation } = await scheduleEvaluation(world.as('owner'), { caseId, kind: 'SUPPLEMENTAL' });
    await expect(readExam(world.as('owner'), { evaluationId: evaluation.id })).rejects.toBeInstanceOf(NotFound);
  });
});

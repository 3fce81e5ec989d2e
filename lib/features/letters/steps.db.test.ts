import { describe, expect, it } from 'vitest';
import { loggedExam } from '../../test/cases';
import { inPractice, makeWorld } from '../../test/world';
import type { Tx } from '../../core/operation';
import { draftLetter } from './steps';

describe('drafting a letter inside another verb', () => {
  it('fills the built-in wording and computes who must get it', async () => {
    const world = await makeWorld();
    const { evaluationId } = await loggedExam(world, { examOn: '2026-03-24' });
    const letter = await inPractice(world.practiceId, async (tx) => {
      const { id } = await draftLetter(tx as Tx, world.as('assistant'), { kind: 'appointment_notice', evaluationId });
      return tx.letter.findFirstOrThrow({ where: { practiceId: world.practiceId, id }, include: { recipients: { orderBy: { position: 'asc' } } } });
    });
    expect(letter).toMatchObject({ number: 1, state: 'DRAFT', subject: 'Notice of appointment on Tuesday, March 24, 2026' });
    expect(letter.body).toContain('Employee: Gustavo Reyes-Ortiz');
    expect(letter.body).toContain('[practice’s phone missing]');
    expect(letter.recipients.map(({ role, side, required }) => [role, side, required])).toEqual([['claimant', 'applicant', true], ['claims_administrator', 'defense', true]]);
  });
});

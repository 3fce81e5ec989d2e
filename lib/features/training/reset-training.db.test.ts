import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Unauthenticated } from '../../core/errors';
import { beginReport } from '../reports/begin-report';
import { signedIn } from '../../test/signed-in';
import { auditedOperations, inPractice, makeWorld, stranger } from '../../test/world';
import { loggedExam } from '../../test/cases';
import { openTraining } from './open-training';
import { resetTraining } from './reset-training';

async function practicing() {
  const world = await makeWorld();
  const browser = await signedIn(world.users.assistant, world.practiceId);
  const first = await openTraining(await browser.ctx(), {});
  const ctx = await browser.ctx();
  return { world, first, ctx, practiceId: ctx.practiceId ?? '' };
}

describe('beginning practice mode anew', () => {
  it('closes what is open, gives its drafts up and brings another case', async () => {
    const { first, ctx, practiceId } = await practicing();
    const evaluation = await inPractice(practiceId, (tx) => tx.evaluation.findFirstOrThrow({ where: { practiceId, caseId: first.caseId } }));
    const { id: reportId } = await beginReport(ctx, { evaluationId: evaluation.id as never });
    const second = await resetTraining(ctx, {});
    expect(second).toMatchObject({ isNew: true, caseNumber: first.caseNumber + 1 });
    const rows = await inPractice(practiceId, async (tx) => ({
      before: await tx.case.findFirstOrThrow({ where: { practiceId, id: first.caseId } }),
      after: await tx.case.findFirstOrThrow({ where: { practiceId, id: second.caseId }, include: { claimant: true } }),
      report: await tx.report.findFirstOrThrow({ where: { practiceId, id: reportId } }),
      clocks: await tx.clock.count({ where: { practiceId, caseId: first.caseId, state: 'OPEN' } }),
      contacts: await tx.contact.count({ where: { practiceId } }),
    }));
    expect(rows.before).toMatchObject({ stage: 'CLOSED' });
    expect(rows.report.state).toBe('DISCARDED');
    expect(rows.clocks).toBe(0);
    expect(rows.contacts).toBe(3);
    expect(rows.after).toMatchObject({ stage: 'EXAMINED', closedAt: null, claimant: { name: 'Terrence Oyelaran Practice' } });
    expect(await auditedOperations(practiceId)).toContain('training.reset');
  });

  it('happens once for a repeated request', async () => {
    const { ctx, practiceId } = await practicing();
    const asked = { ...ctx, idempotencyKey: randomUUID() };
    const answers = [await resetTraining(asked, {}), await resetTraining(asked, {})];
    expect(answers[0]).toEqual(answers[1]);
    expect(await inPractice(practiceId, (tx) => tx.case.count({ where: { practiceId } }))).toBe(2);
  });

  it('touches no real practice and no colleague’s', async () => {
    const { world, practiceId } = await practicing();
    const { caseId } = await loggedExam(world);
    const owner = await signedIn(world.users.owner, world.practiceId);
    await expect(resetTraining(await owner.ctx(), {})).rejects.toMatchObject({ rule: 'training.not_here' });
    await expect(resetTraining(world.as('owner'), {})).rejects.toMatchObject({ rule: 'training.not_here' });
    await expect(resetTraining(stranger(), {})).rejects.toThrow(Unauthenticated);
    const forced = await signedIn(world.users.owner, practiceId);
    await expect(resetTraining(await forced.ctx(), {})).rejects.toMatchObject({ rule: 'training.not_here' });
    expect(await inPractice(world.practiceId, (tx) => tx.case.findFirst({ where: { practiceId: world.practiceId, id: caseId, closedAt: null } }))).not.toBeNull();
    expect(await inPractice(practiceId, (tx) => tx.case.count({ where: { practiceId } }))).toBe(1);
  });
});

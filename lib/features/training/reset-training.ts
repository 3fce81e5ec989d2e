import { toDateColumn } from '../../core/dates';
import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { closedWithCase, refreshCase } from '../cases/steps';
import { ResetTraining, TrainingOpened } from './schema';
import { seedCase, trainingCtx } from './steps';

/**
 * Begins the training practice anew: what is open there is closed, its drafts are given up, and a fresh synthetic case comes. What was signed
 * stays as it was signed. @throws RuleBroken `training.not_here` outside of practice mode
 */
export const resetTraining = command({
  name: 'training.reset',
  input: ResetTraining,
  output: TrainingOpened,
  idempotent: true,
  lane: () => 'practice mode',
  async run({ ctx, tx, audit }) {
    const { practiceId, now, today, actor } = ctx;
    const practice = practiceId && (await tx.practice.findUnique({ where: { id: practiceId }, select: { trainingOfId: true } }));
    if (!practiceId || !practice || practice.trainingOfId === null) throw new RuleBroken('training.not_here', 'This is not practice mode. Only a synthetic case is begun anew.');
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`training ${actor.userId}`}, 0))`;
    const open = await tx.case.findMany({ where: { practiceId, closedAt: null }, select: { id: true } });
    const caseId = { in: open.map(({ id }) => id) };
    await tx.report.updateMany({ where: { practiceId, caseId, state: { in: ['DRAFTING', 'REVIEW'] } }, data: { state: 'DISCARDED', version: { increment: 1 } } });
    const drafts = await tx.letter.findMany({ where: { practiceId, caseId, state: 'DRAFT' }, select: { id: true } });
    const letterId = { in: drafts.map(({ id }) => id) };
    await tx.storedFile.updateMany({ where: { practiceId, subjectKind: 'letter', subjectId: letterId, removedAt: null }, data: { removedAt: now } });
    await tx.letterRecipient.deleteMany({ where: { practiceId, letterId } });
    await tx.letter.deleteMany({ where: { practiceId, id: letterId } });
    await tx.clock.updateMany({ where: { practiceId, caseId, state: 'OPEN' }, data: { state: 'STOPPED', endedOn: toDateColumn(today), endedNote: closedWithCase, version: { increment: 1 } } });
    await tx.case.updateMany({ where: { practiceId, id: caseId }, data: { closedAt: now, version: { increment: 1 } } });
    for (const { id } of open) await refreshCase(tx, practiceId, id);
    const practiced = await seedCase(tx, trainingCtx(ctx, practiceId));
    audit({ subject: ['practice', practiceId], summary: `Practice mode began anew with case ${practiced.caseNumber}`, data: { caseId: practiced.caseId, closed: open.length } });
    return { ...practiced, isNew: true };
  },
});

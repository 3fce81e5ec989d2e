import { NotFound } from '../../core/errors';
import { RuleBroken } from '../../domain/rule-broken';
import { newId } from '../../core/new-id';
import { command } from '../../core/operation';
import { ownSession } from '../session/steps';
import { OpenTraining, TrainingOpened } from './schema';
import { foundTraining, seedCase, trainingCtx, trainingOf } from './steps';

/**
 * Goes to the person's own training practice of the practice they work in; the first time it is founded, with a synthetic case on which nothing
 * counts. All in one transaction, and two requests at once find the same one. In practice mode already, it stays there.
 * @throws RuleBroken `training.no_practice` without one; Forbidden for an API token
 */
export const openTraining = command({
  name: 'training.open',
  input: OpenTraining,
  output: TrainingOpened,
  lane: () => 'practice mode',
  async run({ ctx, tx, audit, enter }) {
    const sessionId = ownSession(ctx.actor);
    const { practiceId: activeId, actor } = ctx;
    if (activeId === null) throw new RuleBroken('training.no_practice', 'Choose a practice first. Practice mode belongs to one.');
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`training ${actor.userId}`}, 0))`;
    const active = await tx.practice.findUniqueOrThrow({ where: { id: activeId }, select: { name: true, timeZone: true, holidayCalendar: true, trainingOfId: true } });
    const known = active.trainingOfId === null ? await trainingOf(tx, actor.userId, activeId) : activeId;
    if (active.trainingOfId === null) audit({ subject: ['user', actor.userId], summary: `${actor.name} went to practice mode`, data: { isNew: known === null } });
    const practiceId = await enter(known ?? newId());
    const within = trainingCtx(ctx, practiceId);
    if (known === null) await foundTraining(tx, within, activeId, active, { id: actor.userId, name: actor.name });
    const open = await tx.case.findFirst({ where: { practiceId, closedAt: null }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], select: { id: true, number: true } });
    const practiced = open ? { caseId: open.id, caseNumber: open.number } : await seedCase(tx, within);
    const { count } = await tx.session.updateMany({ where: { id: sessionId, userId: actor.userId }, data: { activePracticeId: practiceId } });
    if (count === 0) throw new NotFound();
    audit({ subject: ['practice', practiceId], summary: known === null ? 'Practice mode was set up with a synthetic case' : 'Practice mode was opened', data: { sessionId, caseId: practiced.caseId } });
    return { ...practiced, isNew: open === null };
  },
});

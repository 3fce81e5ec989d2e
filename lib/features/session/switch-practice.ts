import { NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { Done, SwitchPractice } from './schema';
import { ownSession, practicesOf } from './steps';

/** Moves the session to another practice of the person. @throws NotFound for a practice they do not belong to. */
export const switchPractice = command({
  name: 'session.switch_practice',
  input: SwitchPractice,
  output: Done,
  async run({ ctx, input, tx, audit, enter }) {
    const sessionId = ownSession(ctx.actor);
    const practices = await practicesOf(tx, ctx.actor.userId);
    const chosen = practices.find(({ id }) => id === input.practiceId);
    if (!chosen) throw new NotFound();
    await tx.session.update({ where: { id: sessionId }, data: { activePracticeId: chosen.id } });
    await enter(chosen.id);
    audit({ subject: ['user', ctx.actor.userId], summary: `${ctx.actor.name} opened this practice`, data: { sessionId } });
    return { done: true as const };
  },
});

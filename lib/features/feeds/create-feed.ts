import { NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { hashToken, newToken } from '../../core/secrets';
import { toFeed } from './queries';
import { CreateFeed, FeedCreated } from './schema';

/** Makes a secret address from which a calendar program reads a physician's appointments. It is shown this one time. */
export const createFeed = command({
  name: 'feed.create',
  input: CreateFeed,
  output: FeedCreated,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const { physicianId, name } = input;
    if (!(await tx.physician.findUnique({ where: { practiceId_id: { practiceId, id: physicianId } }, select: { id: true } }))) throw new NotFound();
    const token = `${practiceId}.${newToken()}`;
    const row = await tx.calendarFeed.create({
      data: { practiceId, physicianId, name, tokenHash: hashToken(token), lastFour: token.slice(-4), createdById: ctx.actor.kind === 'user' ? ctx.actor.userId : practiceId, createdAt: ctx.now },
      include: { physician: { select: { name: true } } },
    });
    audit({ subject: ['physician', physicianId], summary: 'Created a calendar address', data: { feedId: row.id, name } });
    return { ...toFeed(row), path: `/api/v1/ics/${token}.ics` };
  },
});

import { NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { FeedRevoked, RevokeFeed } from './schema';

/** Ends a calendar address at once: whoever reads it finds nothing. @throws NotFound when it is gone already */
export const revokeFeed = command({
  name: 'feed.revoke',
  input: RevokeFeed,
  output: FeedRevoked,
  async run({ ctx, input, tx, audit }) {
    const { count } = await tx.calendarFeed.updateMany({ where: { practiceId: ctx.practiceId, id: input.feedId, revokedAt: null }, data: { revokedAt: ctx.now } });
    if (count === 0) throw new NotFound();
    audit({ subject: ['calendar_feed', input.feedId], summary: 'Revoked a calendar address' });
    return { done: true as const };
  },
});

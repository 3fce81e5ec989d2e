import { NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { hashToken } from '../../core/secrets';
import { isNoteDue, partsOfSecret } from './policy';
import { FeedRevoked, ReadFeed } from './schema';

/** Notes that a calendar was read by its secret address, at most once an hour. @throws NotFound as `feed.read` */
export const noteFeedRead = command({
  name: 'feed.note_read',
  input: ReadFeed,
  output: FeedRevoked,
  async run({ ctx, input, tx, audit, enter }) {
    const parts = partsOfSecret(input.token);
    if (!parts) throw new NotFound();
    const practiceId = await enter(parts.practiceId);
    const feed = await tx.calendarFeed.findFirst({ where: { practiceId, tokenHash: hashToken(parts.secret), revokedAt: null } });
    if (!feed) throw new NotFound();
    if (isNoteDue(feed.lastReadAt, ctx.now)) await tx.calendarFeed.updateMany({ where: { practiceId, id: feed.id }, data: { lastReadAt: ctx.now } });
    audit({ subject: ['calendar_feed', feed.id], summary: 'A calendar was read by its secret address' });
    return { done: true as const };
  },
});

import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { sanitisedQuery } from './policy';
import { viewerOf } from './queries';
import { SavedView, SaveView } from './schema';

const mostViews = 50;

/** Keeps a filter of the case list under a name; the same name again replaces it. */
export const saveView = command({
  name: 'view.save',
  input: SaveView,
  output: SavedView,
  async run({ ctx, input, tx, audit }) {
    const key = { practiceId: ctx.practiceId, userId: viewerOf(ctx), name: input.name };
    const query = sanitisedQuery(input.query);
    const others = await tx.savedView.count({ where: { practiceId: ctx.practiceId, userId: key.userId, name: { not: input.name } } });
    if (others >= mostViews) throw new RuleBroken('view.too_many', `At most ${mostViews} views. Remove one first.`);
    const view = await tx.savedView.upsert({ where: { practiceId_userId_name: key }, create: { ...key, query }, update: { query } });
    audit({ subject: ['view', view.id], summary: 'Kept a filter of the case list' });
    return view;
  },
});

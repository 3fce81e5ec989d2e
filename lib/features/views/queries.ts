import type { PracticeCtx } from '../../core/context';
import { Forbidden } from '../../core/errors';
import { query } from '../../core/operation';
import { ListViews, SavedViews } from './schema';

/** One's own kept filters, by name. */
export const listViews = query({
  name: 'view.list',
  input: ListViews,
  output: SavedViews,
  async run({ ctx, db }) {
    return { views: await db.savedView.findMany({ where: { practiceId: ctx.practiceId, userId: viewerOf(ctx) }, orderBy: { name: 'asc' } }) };
  },
});

/** Whose views these are. @throws Forbidden for a job, which has none */
export function viewerOf({ actor }: PracticeCtx): string {
  if (actor.kind !== 'user') throw new Forbidden();
  return actor.userId;
}

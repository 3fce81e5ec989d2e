import { NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { viewerOf } from './queries';
import { RemovedView, RemoveView } from './schema';

/** Removes one of one's own views. */
export const removeView = command({
  name: 'view.remove',
  input: RemoveView,
  output: RemovedView,
  async run({ ctx, input, tx, audit }) {
    const { count } = await tx.savedView.deleteMany({ where: { practiceId: ctx.practiceId, id: input.viewId, userId: viewerOf(ctx) } });
    if (count === 0) throw new NotFound();
    audit({ subject: ['view', input.viewId], summary: 'Removed a kept filter' });
    return { id: input.viewId };
  },
});

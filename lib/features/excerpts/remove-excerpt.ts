import { command } from '../../core/operation';
import { Forbidden } from '../../core/errors';
import { mayRemove } from './policy';
import { toExcerpt } from './queries';
import { Excerpt, ExcerptVersion } from './schema';
import { excerptForChange, saveExcerpt } from './steps';

/** Takes an excerpt out of the chronology; it can be brought back. @throws NotFound; Conflict; Forbidden; RuleBroken `excerpt.removed` */
export const removeExcerpt = command({
  name: 'excerpt.remove',
  input: ExcerptVersion,
  output: Excerpt,
  async run({ ctx, input: { excerptId, version }, tx, audit }) {
    const row = await excerptForChange(tx, ctx, excerptId, version);
    if (!mayRemove(ctx, row)) throw new Forbidden('You can remove your own excerpts until they are confirmed.');
    const saved = await saveExcerpt(tx, ctx, row, 'removed', { removedAt: ctx.now });
    audit({ subject: ['case', row.caseId], summary: 'Excerpt removed', data: { excerptId } });
    return toExcerpt(tx, ctx, saved);
  },
});

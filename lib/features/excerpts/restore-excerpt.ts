import { command } from '../../core/operation';
import { Forbidden } from '../../core/errors';
import { mayRemove } from './policy';
import { toExcerpt } from './queries';
import { Excerpt, ExcerptVersion } from './schema';
import { excerptForChange, saveExcerpt } from './steps';

/** Brings a removed excerpt back, in the state it had. @throws NotFound; Conflict; Forbidden; RuleBroken `excerpt.not_removed` */
export const restoreExcerpt = command({
  name: 'excerpt.restore',
  input: ExcerptVersion,
  output: Excerpt,
  async run({ ctx, input: { excerptId, version }, tx, audit }) {
    const row = await excerptForChange(tx, ctx, excerptId, version, 'removed');
    if (!mayRemove(ctx, row)) throw new Forbidden('You can bring back your own excerpts.');
    const saved = await saveExcerpt(tx, ctx, row, 'restored', { removedAt: null });
    audit({ subject: ['case', row.caseId], summary: 'Excerpt brought back', data: { excerptId } });
    return toExcerpt(tx, ctx, saved);
  },
});

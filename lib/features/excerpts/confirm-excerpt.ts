import { command } from '../../core/operation';
import { demandExcerptStep } from '../../domain/records/excerpt-life';
import { toExcerpt } from './queries';
import { Excerpt, ExcerptVersion } from './schema';
import { decidedBy, demandPhysician, excerptForChange, saveExcerpt } from './steps';

/** A physician takes an excerpt as it stands. @throws NotFound; Conflict; RuleBroken `excerpt.not_a_physician`, `excerpt.transition`, `excerpt.removed` */
export const confirmExcerpt = command({
  name: 'excerpt.confirm',
  input: ExcerptVersion,
  output: Excerpt,
  async run({ ctx, input: { excerptId, version }, tx, audit }) {
    const row = await excerptForChange(tx, ctx, excerptId, version);
    await demandPhysician(tx, ctx);
    demandExcerptStep(row.state, 'confirm');
    const saved = await saveExcerpt(tx, ctx, row, 'confirmed', { state: 'CONFIRMED', ...decidedBy(ctx) });
    audit({ subject: ['case', row.caseId], summary: 'Excerpt confirmed', data: { excerptId } });
    return toExcerpt(tx, ctx, saved);
  },
});

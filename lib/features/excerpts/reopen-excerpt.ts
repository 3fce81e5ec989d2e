import { command } from '../../core/operation';
import { demandExcerptStep } from '../../domain/records/excerpt-life';
import { toExcerpt } from './queries';
import { Excerpt, ExcerptVersion } from './schema';
import { decidedBy, demandPhysician, excerptForChange, saveExcerpt } from './steps';

/** Takes a confirmation or a rejection back: the excerpt is proposed again. @throws NotFound; Conflict; RuleBroken `excerpt.not_a_physician`, `excerpt.transition`, `excerpt.removed` */
export const reopenExcerpt = command({
  name: 'excerpt.reopen',
  input: ExcerptVersion,
  output: Excerpt,
  async run({ ctx, input: { excerptId, version }, tx, audit }) {
    const row = await excerptForChange(tx, ctx, excerptId, version);
    await demandPhysician(tx, ctx);
    demandExcerptStep(row.state, 'reopen');
    const saved = await saveExcerpt(tx, ctx, row, 'reopened', { state: 'PROPOSED', ...decidedBy(null) });
    audit({ subject: ['case', row.caseId], summary: 'Excerpt reopened', data: { excerptId } });
    return toExcerpt(tx, ctx, saved);
  },
});

import { command } from '../../core/operation';
import { demandExcerptStep } from '../../domain/records/excerpt-life';
import { toExcerpt } from './queries';
import { Excerpt, RejectExcerpt } from './schema';
import { decidedBy, demandPhysician, excerptForChange, saveExcerpt } from './steps';

/** A physician turns an excerpt down and says why. @throws NotFound; Conflict; RuleBroken `excerpt.not_a_physician`, `excerpt.transition`, `excerpt.removed` */
export const rejectExcerpt = command({
  name: 'excerpt.reject',
  input: RejectExcerpt,
  output: Excerpt,
  async run({ ctx, input: { excerptId, version, reason }, tx, audit }) {
    const row = await excerptForChange(tx, ctx, excerptId, version);
    await demandPhysician(tx, ctx);
    demandExcerptStep(row.state, 'reject');
    const saved = await saveExcerpt(tx, ctx, row, 'rejected', { state: 'REJECTED', ...decidedBy(ctx) }, reason);
    audit({ subject: ['case', row.caseId], summary: 'Excerpt rejected', data: { excerptId } });
    return toExcerpt(tx, ctx, saved);
  },
});

import { NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { ConfirmExcerpts, ExcerptsConfirmed } from './schema';
import { decidedBy, demandPhysician } from './steps';

/**
 * A physician takes several proposed excerpts of a case as they stood on the screen. What somebody changed or decided
 * meanwhile is left as it is and named in the answer. @throws NotFound; RuleBroken `excerpt.not_a_physician`
 */
export const confirmExcerpts = command({
  name: 'excerpt.confirm_many',
  input: ConfirmExcerpts,
  output: ExcerptsConfirmed,
  async run({ ctx, input: { caseId, excerpts }, tx, audit }) {
    const { practiceId } = ctx;
    const versions = new Map(excerpts.map(({ id, version }) => [id as string, version]));
    const ids = [...versions.keys()];
    const rows = await tx.excerpt.findMany({ where: { practiceId, caseId, id: { in: ids } }, orderBy: { id: 'asc' } });
    if (rows.length < ids.length) throw new NotFound();
    await demandPhysician(tx, ctx);
    const confirmed: { id: string; version: number }[] = [];
    for (const { id } of rows) {
      const version = versions.get(id) ?? 0;
      const { count } = await tx.excerpt.updateMany({ where: { practiceId, id, version, state: 'PROPOSED', removedAt: null }, data: { state: 'CONFIRMED', ...decidedBy(ctx), version: version + 1 } });
      if (count === 1) confirmed.push({ id, version: version + 1 });
    }
    const at = ctx.now;
    const userId = ctx.actor.kind === 'user' ? ctx.actor.userId : null;
    await tx.excerptStep.createMany({ data: confirmed.map(({ id }) => ({ practiceId, excerptId: id, userId, did: 'confirmed', at })) });
    audit({ subject: ['case', caseId], summary: `${confirmed.length} excerpts confirmed`, data: { excerptIds: confirmed.map(({ id }) => id) } });
    return { confirmed, skipped: ids.filter((id) => !confirmed.some((one) => one.id === id)) };
  },
});

import type { PracticeCtx } from '../../core/context';
import { Conflict, NotFound } from '../../core/errors';
import type { Tx } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { problemsOf } from '../../integrations/wording/fill';
import { loadTemplate } from './queries';

/** A wording must be fillable before it is kept. @throws RuleBroken `template.invalid` with each problem in words */
export function demandFillable({ subject, body }: { subject: string; body: string }): void {
  const problems = [...new Set([...problemsOf(subject), ...problemsOf(body)])];
  if (problems.length > 0) throw new RuleBroken('template.invalid', problems.join(' '), { problems });
  if (body.trim() === '') throw new RuleBroken('template.invalid', 'Write the text of the letter.');
}

/** Moves a wording's version on. @throws NotFound, Conflict with the wording as it now stands */
export async function saveTemplate(tx: Tx, ctx: PracticeCtx, id: string, version: number, data: { name?: string; active?: boolean }): Promise<void> {
  const { count } = await tx.letterTemplate.updateMany({ where: { practiceId: ctx.practiceId, id, version }, data: { ...data, version: { increment: 1 } } });
  if (count > 0) return;
  const now = await tx.letterTemplate.findUnique({ where: { practiceId_id: { practiceId: ctx.practiceId, id } }, select: { id: true } });
  if (!now) throw new NotFound();
  throw new Conflict('Someone changed this wording while you were working on it.', await loadTemplate(tx, ctx, id));
}

/** Adds a version of the words; letters that were drafted from an earlier one keep naming that. */
export async function addVersion(tx: Tx, ctx: PracticeCtx, templateId: string, number: number, { subject, body }: { subject: string; body: string }): Promise<void> {
  await tx.letterTemplateVersion.create({ data: { practiceId: ctx.practiceId, templateId, number, subject, body, createdById: ctx.actor.kind === 'user' ? ctx.actor.userId : null, createdAt: ctx.now } });
}

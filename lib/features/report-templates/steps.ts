import type { PracticeCtx } from '../../core/context';
import { Conflict, NotFound } from '../../core/errors';
import { jsonColumn } from '../../core/json';
import type { Tx } from '../../core/operation';
import { loadReportTemplate } from './queries';
import type { StoredTemplateSection } from './schema';

/** Moves a wording's version on. @throws NotFound, Conflict with the wording as it now stands or where another of that kind has the name */
export async function saveReportTemplate(tx: Tx, ctx: PracticeCtx, id: string, version: number, data: { name?: string; specialty?: string; active?: boolean }): Promise<void> {
  const { practiceId } = ctx;
  const { count } = await tx.reportTemplate.updateMany({ where: { practiceId, id, version }, data: { ...data, version: { increment: 1 } } });
  if (count > 0) return;
  const now = await tx.reportTemplate.findUnique({ where: { practiceId_id: { practiceId, id } }, select: { id: true } });
  if (!now) throw new NotFound();
  throw new Conflict('Someone changed this wording while you were working on it.', await loadReportTemplate(tx, ctx, id));
}

/** Adds a version of the sections; reports that began from an earlier one keep naming that. */
export async function addReportTemplateVersion(tx: Tx, ctx: PracticeCtx, templateId: string, number: number, sections: readonly StoredTemplateSection[]): Promise<void> {
  await tx.reportTemplateVersion.create({ data: { practiceId: ctx.practiceId, templateId, number, sections: jsonColumn([...sections]) as object, createdById: ctx.actor.kind === 'user' ? ctx.actor.userId : null, createdAt: ctx.now } });
}

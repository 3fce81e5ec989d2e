import type { PracticeCtx } from '../../core/context';
import { Conflict, NotFound } from '../../core/errors';
import type { Tx } from '../../core/operation';
import { textOf, type ReportDoc } from '../../domain/report/doc';
import { demandReusableWords } from '../../domain/report/template-rules';
import { RuleBroken } from '../../domain/rule-broken';
import { loadHousePhrase } from './queries';

/** The plain words of a phrase that may be kept. @throws RuleBroken `house_phrase.empty`, and what `demandReusableWords` throws */
export function phraseText(content: ReportDoc): string {
  demandReusableWords(content);
  const text = textOf(content);
  if (text.trim() === '') throw new RuleBroken('house_phrase.empty', 'Write the words of the phrase.');
  return text;
}

/** A short name finds one phrase of a specialty. @throws RuleBroken `house_phrase.name_taken` */
export async function demandFreeName(tx: Tx, { practiceId }: PracticeCtx, { name, specialty }: { readonly name: string; readonly specialty: string }, exceptId: string | null): Promise<void> {
  const taken = await tx.housePhrase.findFirst({ where: { practiceId, removedAt: null, specialty, name: { equals: name, mode: 'insensitive' }, ...(exceptId ? { id: { not: exceptId } } : {}) }, select: { id: true } });
  if (taken) throw new RuleBroken('house_phrase.name_taken', `Another phrase is called “${name}” already. Give this one another short name.`);
}

/** Moves a phrase's version on. @throws NotFound, Conflict with the phrase as it now stands */
export async function saveHousePhrase(tx: Tx, ctx: PracticeCtx, id: string, version: number, data: { name?: string; content?: object; text?: string; sectionKeys?: string[]; specialty?: string; removedAt?: Date | null }): Promise<void> {
  const { count } = await tx.housePhrase.updateMany({ where: { practiceId: ctx.practiceId, id, version }, data: { ...data, version: { increment: 1 } } });
  if (count > 0) return;
  const now = await tx.housePhrase.findUnique({ where: { practiceId_id: { practiceId: ctx.practiceId, id } }, select: { id: true } });
  if (!now) throw new NotFound();
  throw new Conflict('Someone changed this phrase while you were working on it.', await loadHousePhrase(tx, ctx, id));
}

import type { PracticeCtx, PracticeId } from '../../core/context';
import { Conflict, NotFound } from '../../core/errors';
import type { Tx } from '../../core/operation';
import { textOf, type ReportDoc } from '../../domain/report/doc';
import type { ReportState } from '../../domain/report/lifecycle';
import { demandWritable } from '../reports/steps';
import { toReportSection, type SectionRow } from './queries';

/** How the words of a section came to be what they are. */
export type RevisedHow = 'begun' | 'written' | 'merged' | 'imported' | 'restored';

/** Saves of one person that follow each other within this time are one line of history. */
const coalesceMs = 120_000;

/**
 * A section that is about to be written in, locked to the end of the transaction, and its report held open beside others who
 * write: a signature waits for the save, and a save that comes after it is refused.
 * @throws NotFound; Forbidden; RuleBroken `report.signed`, `report.discarded`
 */
export async function sectionForWriting(tx: Tx, ctx: PracticeCtx, sectionId: string): Promise<SectionRow> {
  const { practiceId } = ctx;
  const [held] = await tx.$queryRaw<{ state: ReportState }[]>`select r.state::text as state from "ReportSection" s join "Report" r on r."practiceId" = s."practiceId" and r.id = s."reportId"
    where s."practiceId" = ${practiceId}::uuid and s.id = ${sectionId}::uuid for share of r for no key update of s`;
  demandWritable(ctx, held?.state);
  return tx.reportSection.findUniqueOrThrow({ where: { practiceId_id: { practiceId, id: sectionId } } });
}

/** Holds a report open for a change of its parts, one at a time. @throws NotFound; Forbidden; RuleBroken `report.signed`, `report.discarded` */
export async function holdOpenReport(tx: Tx, ctx: PracticeCtx, reportId: string): Promise<void> {
  const [held] = await tx.$queryRaw<{ state: ReportState }[]>`select state::text as state from "Report" where "practiceId" = ${ctx.practiceId}::uuid and id = ${reportId}::uuid for no key update`;
  demandWritable(ctx, held?.state);
}

/** What differs from what is stored is refused with the section as it stands now. */
export async function sectionConflict(tx: Tx, ctx: PracticeCtx, sectionId: string): Promise<Conflict> {
  const now = await tx.reportSection.findUnique({ where: { practiceId_id: { practiceId: ctx.practiceId, id: sectionId } } });
  if (!now) throw new NotFound();
  return new Conflict('Someone wrote in this section while you were working on it.', await toReportSection(tx, now));
}

/**
 * Writes words into a section over the version that was read, and keeps them in its history. The newest line of history is
 * written on where the same person wrote it a moment ago and nobody came between. @throws Conflict with the section as it stands now
 */
export async function writeSection(tx: Tx, ctx: PracticeCtx, row: SectionRow, words: { readonly content: ReportDoc; readonly title?: string | undefined }, how: RevisedHow): Promise<{ version: number; editedAt: Date }> {
  const { practiceId, now } = ctx;
  const byId = ctx.actor.kind === 'user' ? ctx.actor.userId : null;
  const [version, title, text] = [row.version + 1, words.title ?? row.title, textOf(words.content)];
  const content = words.content as unknown as object;
  const { count } = await tx.reportSection.updateMany({ where: { practiceId, id: row.id, version: row.version }, data: { content, title, text, editedById: byId, editedAt: now, version } });
  if (count === 0) throw await sectionConflict(tx, ctx, row.id);
  const kept = { number: version, title, content, text, at: now };
  const goesOn = how === 'written' && (await tx.reportRevision.updateMany({ where: { practiceId, sectionId: row.id, number: row.version, how: 'written', byId, startedAt: { gt: new Date(now.getTime() - coalesceMs) } }, data: kept })).count > 0;
  if (!goesOn) await tx.reportRevision.create({ data: { practiceId, sectionId: row.id, ...kept, how, byId, startedAt: now } });
  return { version, editedAt: now };
}

/** Puts sections into a report, each with the first line of its history, from a place on. Answers their ids. */
export async function beginSections(tx: Tx, ctx: PracticeCtx, reportId: string, sections: readonly { readonly key: string; readonly title: string; readonly content: ReportDoc }[], from = 0): Promise<string[]> {
  const { practiceId, now } = ctx;
  const byId = ctx.actor.kind === 'user' ? ctx.actor.userId : null;
  const rows = await tx.reportSection.createManyAndReturn({
    data: sections.map(({ key, title, content }, at) => ({ practiceId, reportId, key, title, position: from + at, content: content as unknown as object, text: textOf(content) })),
    select: { id: true, position: true, title: true, content: true, text: true },
  });
  await tx.reportRevision.createMany({ data: rows.map(({ id, title, content, text }) => ({ practiceId, sectionId: id, number: 1, title, content: content as object, text, how: 'begun', byId, startedAt: now, at: now })) });
  return rows.sort((a, b) => a.position - b.position).map(({ id }) => id);
}

/** Writes the order of a report's sections. */
export async function placeSections(tx: Tx, practiceId: PracticeId, order: readonly string[]): Promise<void> {
  await tx.$executeRaw`update "ReportSection" s set position = o.at::int - 1 from unnest(${[...order]}::uuid[]) with ordinality as o(id, at) where s."practiceId" = ${practiceId}::uuid and s.id = o.id and s.position <> o.at::int - 1`;
}

/** The report that a section belongs to. @throws NotFound */
export async function reportOfSection(tx: Tx, practiceId: PracticeId, sectionId: string): Promise<string> {
  const row = await tx.reportSection.findUnique({ where: { practiceId_id: { practiceId, id: sectionId } }, select: { reportId: true } });
  if (!row) throw new NotFound();
  return row.reportId;
}

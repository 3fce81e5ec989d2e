import { NotFound } from '../../core/errors';
import { newId } from '../../core/new-id';
import { command } from '../../core/operation';
import type { DocumentType } from '../../domain/records/document-types';
import { rangesInWords, rangesOf } from '../../domain/records/page-ranges';
import { RuleBroken } from '../../domain/rule-broken';
import { columnsOfStretch } from '../understanding/steps';
import { IndexChanged, MovePages } from './schema';
import { changeIndex, indexForChange, makeRoom, putPages, removeDocument } from './steps';

/**
 * Puts pages into another document, into a new one at their place, or into none. A document that is left without pages
 * goes; undo brings it back.
 * @throws NotFound when a page or the document is not there; RuleBroken `page.already_there`, `page.blank_has_no_document`
 */
export const movePages = command({
  name: 'page.move',
  input: MovePages,
  output: IndexChanged,
  async run({ ctx, input: { packetId, pages: named, to }, tx, audit }) {
    const { practiceId } = ctx;
    await indexForChange(tx, ctx, packetId);
    const pages = [...new Set(named)].sort((a, b) => a - b);
    const rows = await tx.recordPage.findMany({ where: { practiceId, packetId, number: { in: pages }, file: { removedAt: null } }, select: { documentId: true, isBlank: true, decidedBlank: true } });
    const target = to === 'new' || to === 'none' ? null : await tx.recordDocument.findFirst({ where: { practiceId, packetId, id: to }, select: { id: true } });
    if (rows.length !== pages.length || (target === null && to !== 'new' && to !== 'none')) throw new NotFound();
    if (to !== 'none' && rows.some(({ isBlank, decidedBlank }) => decidedBlank ?? isBlank)) throw new RuleBroken('page.blank_has_no_document', 'A blank page belongs to no document. Say first that it is not blank.');
    if (to !== 'new' && rows.every(({ documentId }) => documentId === (target?.id ?? null))) throw new RuleBroken('page.already_there', target ? 'These pages are in that document already.' : 'These pages belong to no document already.');
    const sources = [...new Set(rows.map(({ documentId }) => documentId))].filter((id) => id !== null && id !== target?.id) as string[];
    const made = to === 'new' ? newId() : null;
    const changed = await changeIndex(tx, ctx, packetId, 'move_pages', { documentIds: [...sources, ...(target ? [target.id] : [])], pages }, async () => {
      if (made) {
        const position = await placeFor(pages[0] ?? 1);
        const source = await tx.recordDocument.findFirst({ where: { practiceId, id: { in: sources } }, select: { type: true }, orderBy: { position: 'asc' } });
        const type = (source?.type ?? 'progress_note') as DocumentType;
        const fields = await columnsOfStretch(tx, practiceId, packetId, type, pages);
        await makeRoom(tx, ctx, packetId, position);
        await tx.recordDocument.create({ data: { practiceId, id: made, packetId, position, type, ...fields, createdAt: ctx.now } });
      }
      await putPages(tx, ctx, packetId, pages, made ?? target?.id ?? null);
      for (const id of sources) if ((await tx.recordPage.count({ where: { practiceId, documentId: id, file: { removedAt: null } } })) === 0) await removeDocument(tx, ctx, packetId, id);
      await tx.recordDocument.updateMany({ where: { practiceId, packetId, id: { in: [...sources, ...(target ? [target.id] : [])] } }, data: { version: { increment: 1 } } });
      return made ? [made] : [];
    });
    audit({ subject: ['packet', packetId], summary: `Moved pages ${rangesInWords(rangesOf(pages)).slice(0, 120)} to ${to === 'none' ? 'no document' : to === 'new' ? 'a new document' : 'another document'}`, data: { pages: rangesOf(pages), to: made ?? target?.id ?? null } });
    return changed;

    /** Behind the document that holds the last page before these. */
    async function placeFor(first: number): Promise<number> {
      const before = await tx.recordPage.findFirst({ where: { practiceId, packetId, number: { lt: first }, documentId: { not: null } }, orderBy: { number: 'desc' }, select: { document: { select: { position: true } } } });
      return (before?.document?.position ?? 0) + 1;
    }
  },
});

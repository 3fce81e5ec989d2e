import { Conflict } from '../../core/errors';
import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { IndexChanged, MergeDocument } from './schema';
import { changeIndex, documentForChange, putPages, removeDocument } from './steps';

/**
 * Joins a document to the one before it, whose type, date and names stand. Excerpts go along.
 * @throws RuleBroken `document.first`; Conflict when another document stands before it now
 */
export const mergeDocument = command({
  name: 'document.merge',
  input: MergeDocument,
  output: IndexChanged,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const { row, pages } = await documentForChange(tx, ctx, input);
    const { packetId } = row;
    const into = await tx.recordDocument.findFirst({ where: { practiceId, packetId, position: { lt: row.position } }, orderBy: { position: 'desc' }, select: { id: true } });
    if (!into) throw new RuleBroken('document.first', 'This is the first document: there is none before it.');
    if (into.id !== input.intoId) throw new Conflict('Another document stands before this one now.');
    const changed = await changeIndex(tx, ctx, packetId, 'merge', { documentIds: [into.id, row.id], pages }, async () => {
      await putPages(tx, ctx, packetId, pages, into.id);
      await removeDocument(tx, ctx, packetId, row.id);
      await tx.recordDocument.updateMany({ where: { practiceId, id: into.id }, data: { version: { increment: 1 } } });
    });
    audit({ subject: ['packet', packetId], summary: 'Merged a document with the one before it', data: { documentId: row.id, intoId: into.id, pages: pages.length } });
    return changed;
  },
});

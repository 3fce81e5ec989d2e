import { command } from '../../core/operation';
import { newId } from '../../core/new-id';
import type { DocumentType } from '../../domain/records/document-types';
import { RuleBroken } from '../../domain/rule-broken';
import { columnsOfStretch } from '../understanding/steps';
import { IndexChanged, SplitDocument } from './schema';
import { changeIndex, documentForChange, makeRoom, putPages } from './steps';

/**
 * Makes two documents of one: the second begins at a page of the first, which it comes after. It keeps the type; its
 * title, date, provider and facility are suggested from its own pages, for the first one's do not speak of it.
 * @throws RuleBroken `document.split_outside` when the page is not inside
 */
export const splitDocument = command({
  name: 'document.split',
  input: SplitDocument,
  output: IndexChanged,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const { row, pages } = await documentForChange(tx, ctx, input);
    const { atPage } = input;
    const moved = pages.filter((page) => page >= atPage);
    if (!pages.includes(atPage) || moved.length === pages.length) throw new RuleBroken('document.split_outside', 'Choose a page inside the document, after its first one.');
    const id = newId();
    const fields = await columnsOfStretch(tx, practiceId, row.packetId, row.type as DocumentType, moved);
    const changed = await changeIndex(tx, ctx, row.packetId, 'split', { documentIds: [row.id], pages: moved }, async () => {
      await makeRoom(tx, ctx, row.packetId, row.position + 1);
      await tx.recordDocument.create({ data: { practiceId, id, packetId: row.packetId, position: row.position + 1, type: row.type, ...fields, createdAt: ctx.now } });
      await putPages(tx, ctx, row.packetId, moved, id);
      await tx.recordDocument.updateMany({ where: { practiceId, id: row.id }, data: { version: { increment: 1 } } });
      return [id];
    });
    audit({ subject: ['packet', row.packetId], summary: `Split a document at page ${atPage}`, data: { documentId: row.id, newId: id, atPage } });
    return changed;
  },
});

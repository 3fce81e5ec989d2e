import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { IndexChanged, MoveDocument } from './schema';
import { changeIndex, documentForChange, placeDocument } from './steps';

/** Puts a document at another place in the order of its packet. @throws RuleBroken `document.no_such_place` */
export const moveDocument = command({
  name: 'document.move',
  input: MoveDocument,
  output: IndexChanged,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const { row } = await documentForChange(tx, ctx, input);
    const { packetId, position: from } = row;
    const last = await tx.recordDocument.count({ where: { practiceId, packetId } });
    if (input.position > last || input.position === from) throw new RuleBroken('document.no_such_place', 'It cannot go further that way.');
    const changed = await changeIndex(tx, ctx, packetId, 'move', { documentIds: [row.id], pages: [] }, async () => {
      await placeDocument(tx, ctx, packetId, row.id, input.position);
      await tx.recordDocument.updateMany({ where: { practiceId, id: row.id }, data: { version: { increment: 1 } } });
    });
    audit({ subject: ['packet', packetId], summary: `Put a document at place ${input.position} of its packet`, data: { documentId: row.id, from, to: input.position } });
    return changed;
  },
});

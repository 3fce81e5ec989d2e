import { Conflict, NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { quantity } from '../../domain/wording';
import { findDocuments } from './queries';
import { AcceptDocuments, IndexChanged } from './schema';
import { changeIndex, indexForChange } from './steps';

/**
 * Accepts suggested documents: some, each as the person saw it, or all that nobody decided and of which the reading is
 * this sure. What was suggested stays beside them: the office's classifier learns from it.
 * @throws RuleBroken `document.nothing_to_accept`
 */
export const acceptDocuments = command({
  name: 'document.accept',
  input: AcceptDocuments,
  output: IndexChanged,
  async run({ ctx, input: { packetId, documents, atLeastConfidence }, tx, audit }) {
    const { practiceId, actor } = ctx;
    await indexForChange(tx, ctx, packetId);
    const stored = await findDocuments(tx, practiceId, packetId, undefined, documents?.map(({ id }) => id));
    for (const { id, version } of documents ?? []) {
      const now = stored.find((one) => one.id === id);
      if (!now) throw new NotFound();
      if (now.version !== version) throw new Conflict('Someone changed this document while you were working on it.', now);
    }
    const chosen = stored.filter(({ state, confidence }) => state === 'proposed' && (documents !== undefined || (confidence !== null && confidence >= (atLeastConfidence ?? 101))));
    if (chosen.length === 0) throw new RuleBroken('document.nothing_to_accept', documents ? 'This is accepted already.' : `There is no suggested document of which the reading is ${atLeastConfidence}% sure or more.`);
    const ids = chosen.map(({ id }) => id);
    const changed = await changeIndex(tx, ctx, packetId, 'accept', { documentIds: ids, pages: [] }, async () => {
      await tx.recordDocument.updateMany({ where: { practiceId, packetId, id: { in: ids } }, data: { state: 'accepted', decidedById: actor.kind === 'user' ? actor.userId : null, decidedAt: ctx.now, version: { increment: 1 } } });
    });
    audit({ subject: ['packet', packetId], summary: `Accepted ${quantity(ids.length, 'document')} of a packet${atLeastConfidence ? ` of which the reading was ${atLeastConfidence}% sure or more` : ''}`, data: { documentIds: ids.slice(0, 50), count: ids.length, atLeastConfidence: atLeastConfidence ?? null } });
    return changed;
  },
});

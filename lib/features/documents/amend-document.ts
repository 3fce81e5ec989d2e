import { fromOptionalDateColumn, toOptionalDateColumn } from '../../core/dates';
import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { AmendDocument, IndexChanged } from './schema';
import { changeIndex, documentForChange } from './steps';

/**
 * Corrects what a document is: its type, title, dates of service, provider, facility. What the reading suggested stays
 * beside it.
 * @throws RuleBroken `document.date_in_future`, `document.dates_reversed`
 */
export const amendDocument = command({
  name: 'document.amend',
  input: AmendDocument,
  output: IndexChanged,
  async run({ ctx, input, tx, audit }) {
    const { practiceId, actor } = ctx;
    const { documentId: _, version: __, ...given } = input;
    const { row } = await documentForChange(tx, ctx, input);
    const serviceOn = given.serviceOn === undefined ? fromOptionalDateColumn(row.serviceOn) : given.serviceOn;
    const serviceEndOn = given.serviceEndOn === undefined ? fromOptionalDateColumn(row.serviceEndOn) : given.serviceEndOn;
    if ((serviceOn ?? '') > ctx.today || (serviceEndOn ?? '') > ctx.today) throw new RuleBroken('document.date_in_future', 'A date of service cannot lie in the future.');
    if (serviceEndOn !== null && (serviceOn === null || serviceEndOn < serviceOn)) throw new RuleBroken('document.dates_reversed', 'The last date of service comes after the first one.');
    const fields = Object.keys(given).filter((key) => given[key as keyof typeof given] !== undefined);
    const did = fields.join() === 'type' ? 'retype' : 'amend';
    const { type = row.type, title = row.title, provider = row.provider, facility = row.facility } = given;
    const changed = await changeIndex(tx, ctx, row.packetId, did, { documentIds: [row.id], pages: [] }, async () => {
      const dates = { serviceOn: toOptionalDateColumn(serviceOn), serviceEndOn: toOptionalDateColumn(serviceEndOn) };
      await tx.recordDocument.updateMany({ where: { practiceId, id: row.id }, data: { type, title, provider, facility, ...dates, decidedById: actor.kind === 'user' ? actor.userId : null, decidedAt: ctx.now, version: { increment: 1 } } });
    });
    audit({ subject: ['packet', row.packetId], summary: did === 'retype' ? `Made a document a ${type.replaceAll('_', ' ')}` : 'Corrected a document', data: { documentId: row.id, fields, ...(given.type ? { type: { from: row.type, to: type } } : {}) } });
    return changed;
  },
});

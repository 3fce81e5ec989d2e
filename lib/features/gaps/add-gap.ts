import { toOptionalDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import { newId } from '../../core/new-id';
import { command } from '../../core/operation';
import { toGap } from './queries';
import { AddGap, Gap } from './schema';

/** Adds what a person found missing, with the page that speaks of it where there is one. @throws NotFound */
export const addGap = command({
  name: 'gap.add',
  input: AddGap,
  output: Gap,
  idempotent: true,
  async run({ ctx, input: { caseId, title, fromOn, toOn, packetId, pageNumber, words }, tx, audit }) {
    const { practiceId } = ctx;
    if ((await tx.case.count({ where: { practiceId, id: caseId } })) === 0) throw new NotFound();
    if (packetId !== null && (await tx.packet.count({ where: { practiceId, id: packetId, caseId } })) === 0) throw new NotFound();
    const id = newId();
    const cites = packetId === null || pageNumber === null ? [] : [{ packetId, pageNumber, words }];
    const row = await tx.recordGap.create({ data: { practiceId, id, caseId, kind: 'by_hand', key: `by_hand|${id}`, title, cites, fromOn: toOptionalDateColumn(fromOn), toOn: toOptionalDateColumn(toOn), createdAt: ctx.now } });
    audit({ subject: ['case', caseId], summary: 'Gap in the records added by hand', data: { gapId: id, packetId, pageNumber } });
    return toGap(tx, ctx, row);
  },
});

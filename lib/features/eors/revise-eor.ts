import { toDateColumn, toOptionalDateColumn } from '../../core/dates';
import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { loadEor } from './queries';
import { EorChanged, ReviseEor } from './schema';
import { demandDraft, findBill, lockEor, writeEorLines } from './steps';

/** Changes an EOR that is not confirmed yet: its bill, days, numbers and lines. @throws NotFound, Conflict; RuleBroken `eor.not_draft`, `eor.received_in_future` */
export const reviseEor = command({
  name: 'eor.revise',
  input: ReviseEor,
  output: EorChanged,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const { eorId, version, invoiceId, servedOn, receivedOn, payerReference, checkReference, note, lines } = input;
    const eor = await lockEor(tx, practiceId, eorId, version);
    demandDraft(eor);
    if (receivedOn > ctx.today) throw new RuleBroken('eor.received_in_future', 'The day it came lies ahead. Check the date.');
    const bill = invoiceId === null ? null : await findBill(tx, practiceId, invoiceId);
    await tx.eor.update({ where: { practiceId_id: { practiceId, id: eorId } }, data: { invoiceId, servedOn: toOptionalDateColumn(servedOn), receivedOn: toDateColumn(receivedOn), payerReference, checkReference, note, version: { increment: 1 } } });
    await writeEorLines(tx, practiceId, eorId, bill, lines);
    audit({ subject: ['eor', eorId], summary: 'changed an EOR before it is confirmed', data: { invoiceId, lines: lines.length } });
    return { eor: await loadEor(tx, ctx, eorId), notices: [] };
  },
});

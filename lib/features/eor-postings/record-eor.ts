import { toDateColumn, toOptionalDateColumn } from '../../core/dates';
import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { dollars } from '../../domain/wording';
import { loadEor } from '../eors/queries';
import { EorChanged } from '../eors/schema';
import { RecordEor } from './schema';
import { draftColumns, findBill, writeEorLines } from '../eors/steps';
import { countsOnFor } from '../month-closes/steps';
import { postDraft } from './steps';

/**
 * Records an explanation of review that somebody typed; with `money` it is posted at once, without it stays to be confirmed.
 * @throws NotFound; RuleBroken `eor.…` of posting, `eor.invoice_void`, `eor.received_in_future`
 */
export const recordEor = command({
  name: 'eor.record',
  input: RecordEor,
  output: EorChanged,
  idempotent: true,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const { invoiceId, servedOn, receivedOn, payerReference, checkReference, note, lines, money, appealId, twinAccepted, overpaymentAccepted } = input;
    if (receivedOn > ctx.today) throw new RuleBroken('eor.received_in_future', 'The day it came lies ahead. Check the date.');
    await countsOnFor(tx, practiceId, ctx.today);
    const bill = await findBill(tx, practiceId, invoiceId);
    if (bill.state !== 'ISSUED') throw new RuleBroken('eor.invoice_void', `${bill.number ?? 'The invoice'} is void: no EOR is recorded on it.`);
    const draft = draftColumns(ctx, 'TYPED');
    await tx.eor.create({ data: { ...draft, invoiceId, servedOn: toOptionalDateColumn(servedOn), receivedOn: toDateColumn(receivedOn), payerReference, checkReference, note } });
    await writeEorLines(tx, practiceId, draft.id, bill, lines);
    const posted = money && (await postDraft(tx, ctx, { eorId: draft.id, money, appealId, twinAccepted, overpaymentAccepted }));
    const paid = lines.reduce((sum, line) => sum + line.paidCents, 0);
    audit({ subject: ['eor', draft.id], summary: `${posted ? 'posted' : 'recorded'} an EOR of ${bill.number}, ${dollars(paid)} paid`, data: { caseId: bill.caseId, invoiceId, servedOn, paidCents: paid, receiptId: posted?.receiptId ?? null } });
    return { eor: await loadEor(tx, ctx, draft.id), notices: posted?.notices ?? [] };
  },
});

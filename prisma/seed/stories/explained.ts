import { recordEor } from '../../../lib/features/eor-postings/record-eor';
import { findEorInvoices } from '../../../lib/features/eors/queries';
import type { EorInvoice, EorLineTyped } from '../../../lib/features/eors/schema';
import { readFile } from '../../../lib/features/edi-files/read-file';
import { remittanceText } from '../../../lib/test/prepared-eors/as-835';
import type { PreparedEor } from '../../../lib/test/prepared-eors/plan';
import type { Desk } from '../desk';

const isMedicalLegal = (kind: string): boolean => kind === 'QME' || kind === 'AME';

async function invoiceOf(desk: Desk, invoiceId: string): Promise<EorInvoice | null> {
  const { invoices } = await findEorInvoices(desk.as('biller'), { invoiceId: invoiceId as never });
  return invoices[0] ?? null;
}

/** What a payer pays of each line so that all of it comes to a sum; the reasons of what it keeps stand at each. */
function linesOf(invoice: EorInvoice, paidCents: number, reasons: readonly string[], rarcs: string[], remark: string): EorLineTyped[] {
  let left = paidCents;
  return invoice.lines.map((line, at) => {
    const last = at === invoice.lines.length - 1;
    const paid = Math.min(line.amountCents, last ? left : Math.round((line.amountCents * paidCents) / Math.max(1, invoice.totalCents)));
    left -= paid;
    const short = line.amountCents - paid;
    return { invoiceLineId: line.id as never, code: line.code, billedCents: line.amountCents, allowedCents: paid, paidCents: paid, remark: short > 0 ? remark : '', adjustments: short === 0 ? [] : reasons.map((carc, index) => ({ group: 'CO', carc, rarcs: index === 0 ? rarcs : [], amountCents: index === 0 ? short : 0 })) };
  });
}

/**
 * A payer explains a medical-legal bill that it pays short, with its check: by a network discount, or with a list of codes
 * that are no reasons. Tells whether it did; private work has no explanation of review.
 */
export async function paidShort(desk: Desk, invoiceId: string, amountCents: number): Promise<boolean> {
  const invoice = await invoiceOf(desk, invoiceId);
  if (!invoice || !isMedicalLegal(invoice.caseKind)) return false;
  const dump = invoice.caseNumber % 2 === 0;
  const lines = dump ? linesOf(invoice, amountCents, ['50', '197', '97', '236', '222', '4', '38', '11', '22', '242', '181'], ['N56', 'M62', 'N115'], '') : linesOf(invoice, amountCents, ['45'], ['N381'], 'Reduced by PPO network discount');
  await recordEor(desk.as('biller'), {
    invoiceId: invoiceId as never, servedOn: desk.today, receivedOn: desk.today, payerReference: `BR-${410_000 + (amountCents % 80_000)}`, checkReference: `${610_000 + (amountCents % 80_000)}`, lines,
    money: { kind: 'new', receivedOn: desk.today, amountCents, method: 'check', reference: `${610_000 + (amountCents % 80_000)}` },
  });
  return true;
}

/** A remittance of one bill and of one that nobody here knows: both wait, to be confirmed and to be matched. */
export async function remitted(desk: Desk, invoiceId: string): Promise<void> {
  const invoice = await invoiceOf(desk, invoiceId);
  if (!invoice || !isMedicalLegal(invoice.caseKind)) return;
  const lines = invoice.lines.map((line) => ({ ...line, billedCents: line.amountCents, allowedCents: line.amountCents, paidCents: line.amountCents, adjustments: [] as PreparedEor['lines'][number]['adjustments'], remark: '' }));
  const eor = (claimNumber: string, some: typeof lines, payerReference: string): PreparedEor => {
    const sum = some.reduce((total, { paidCents }) => total + paidCents, 0);
    return { seed: 0, source: 'era', story: 'paid', bill: { kind: 'QME', interpreter: false, pages: 0 }, servedOn: desk.today, check: '', claimNumber, payerReference, lines: some, expected: { varianceCents: [], billedCents: sum, paidCents: sum, shortCents: 0, overCents: 0, classes: [] } };
  };
  const strange = eor('WC-0000-0000', lines.slice(0, 1).map((line) => ({ ...line, billedCents: 65_000, allowedCents: 52_000, paidCents: 52_000, code: 'ML203', adjustments: [{ group: 'CO', carc: 'P12', rarcs: [], amountCents: 13_000 }] })), 'PCN-77120');
  const content = remittanceText(
    [{ eor: eor(invoice.claimNumber || 'NONE', lines, 'PCN-77119'), claimControl: invoice.number }, { eor: { ...strange, expected: { ...strange.expected, billedCents: 65_000, paidCents: 52_000 } }, claimControl: '0000-1881' }],
    { check: '5540182', paidOn: desk.today, takenBack: [{ code: 'WO', reference: 'EARLIER', cents: 4_500 }] },
  ).replaceAll('SALCEDO*JOAQUIN', 'CLAIMANT*OF RECORD');
  await readFile(desk.as('biller'), { name: 'remittance-5540182.835', content });
}

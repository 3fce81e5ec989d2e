import { toDateColumn } from '../../core/dates';
import { command } from '../../core/operation';
import { matchClaim } from '../../domain/billing/eor-match';
import { readEorWords } from '../../domain/billing/eor-words';
import { isCalendarDate } from '../../domain/calendar';
import { KeepReading, ReadingKept } from './schema';
import { findBill, lockEor, writeEorLines } from '../eors/steps';
import type { StoredReading } from './queries';

/**
 * Keeps what recognition gave of a scanned EOR: its fields, lines with how sure each is, the invoice where that is certain.
 * Nothing counts before a person confirmed it. An EOR that was decided meanwhile is left alone.
 */
export const keepReading = command({
  name: 'eor.keep_reading',
  input: KeepReading,
  output: ReadingKept,
  async run({ ctx, input: { eorId, failure, pages }, tx, audit }) {
    const { practiceId } = ctx;
    const eor = await lockEor(tx, practiceId, eorId);
    const before = eor.reading as StoredReading | null;
    if (eor.state !== 'DRAFT' || before?.state !== 'reading') {
      audit({ subject: ['eor', eorId], summary: 'left alone the reading of an EOR that is decided' });
      return { eorId, lines: eor.lines.length, matched: eor.invoiceId !== null };
    }
    const { fields, lines } = readEorWords(pages);
    const billedCents = lines.reduce((sum, line) => sum + line.billedCents, 0);
    const [number, claimNumber] = [fields.invoiceNumber?.text ?? '', fields.claimNumber?.text ?? ''];
    const known = await tx.invoice.findMany({ where: { practiceId, kind: 'INVOICE', state: 'ISSUED', OR: [{ number }, ...(claimNumber.length >= 4 ? [{ case: { claimNumber: { equals: claimNumber, mode: 'insensitive' as const } } }] : [])] }, select: { id: true, number: true, totalCents: true, case: { select: { claimNumber: true } } }, take: 200 });
    const invoiceId = matchClaim({ claimControl: number, claimNumbers: [claimNumber], billedCents }, known.map((row) => ({ id: row.id, number: row.number ?? '', totalCents: row.totalCents, claimNumber: row.case.claimNumber })));
    const servedOn = fields.eorOn?.text ?? '';
    const reading: StoredReading = {
      state: failure === '' || lines.length > 0 ? 'read' : 'failed',
      failure: failure || (lines.length === 0 ? 'No lines of a bill were found on it. Type them beside the picture.' : ''),
      pages: pages.map(({ lines: _words, ...page }) => page),
      fields: Object.fromEntries(Object.entries(fields).map(([field, read]) => [field, { ...read, box: read.box && { ...read.box } }])),
      lines: lines.map(({ confidence, box, words }, at) => ({ position: at + 1, confidence, box: { ...box }, words })),
    };
    await tx.eor.update({
      where: { practiceId_id: { practiceId, id: eorId } },
      data: { reading: JSON.parse(JSON.stringify(lines.length === 0 ? { ...reading, state: 'failed' } : reading)), invoiceId, servedOn: isCalendarDate(servedOn) && servedOn <= ctx.today ? toDateColumn(servedOn) : null, payerReference: (fields.payerReference?.text ?? '').slice(0, 60), checkReference: (fields.checkNumber?.text ?? '').slice(0, 80), version: { increment: 1 } },
    });
    await writeEorLines(tx, practiceId, eorId, invoiceId ? await findBill(tx, practiceId, invoiceId) : null, lines.map((line) => ({ ...line, invoiceLineId: null, adjustments: line.adjustments.map((one) => ({ ...one, rarcs: [...one.rarcs] })) })));
    audit({ subject: ['eor', eorId], summary: failure === '' ? 'read a scanned EOR' : 'could not read a scanned EOR', data: { pages: pages.length, lines: lines.length, invoiceId } });
    return { eorId, lines: lines.length, matched: invoiceId !== null };
  },
});

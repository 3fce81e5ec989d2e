import { randomUUID } from 'node:crypto';
import { addDays, dateInZone } from '../../lib/domain/calendar';
import { inPractice, type World } from '../../lib/test/world';
import { canaryOf } from './canary';
import { makeInvoice } from './make-invoices';

export interface EorsObjects {
  readonly eorId: string;
  readonly eorLineId: string;
  readonly eorInvoiceId: string;
}

const day = (offset: number) => new Date(`${addDays(dateInZone(new Date().getTime(), 'America/Los_Angeles'), offset)}T00:00:00.000Z`);

/** As the job leaves it: read, with a page whose picture lies in the store; here it does not. */
const reading = { state: 'read', failure: '', fields: {}, lines: [], pages: [{ page: 1, confidence: 90, width: 612, height: 792, viewBlobId: randomUUID(), thumbBlobId: randomUUID(), imageKeySealed: '' }] };

/** An EOR of an issued invoice that was cut by a discount: posted, or still to be confirmed. */
export async function makeEor(world: World, state: 'DRAFT' | 'POSTED', decision = ''): Promise<EorsObjects> {
  const { practiceId } = world;
  const { invoiceId, lineId } = await makeInvoice(world, true);
  const [eorId, eorLineId] = [randomUUID(), randomUUID()];
  await inPractice(practiceId, async (tx) => {
    await tx.eor.create({ data: { practiceId, id: eorId, invoiceId, source: 'SCANNED', reading, state, servedOn: day(-2), receivedOn: day(-2), postedOn: state === 'POSTED' ? day(-1) : null, note: canaryOf(world) } });
    await tx.eorLine.create({ data: { practiceId, id: eorLineId, eorId, position: 1, invoiceLineId: lineId, code: 'ML201', billedCents: 201_500, expectedCents: 201_500, allowedCents: 0, paidCents: 0, adjustments: [{ group: 'CO', carc: '197', rarcs: [], amountCents: 201_500 }], remark: canaryOf(world), decision } });
  });
  return { eorId, eorLineId, eorInvoiceId: invoiceId };
}

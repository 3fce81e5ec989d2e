import { dateInZone } from '../../lib/domain/calendar';
import type { Entries } from './entry';
import { makeEor } from './make-eors';

const today = dateInZone(new Date().getTime(), 'America/Los_Angeles');
const line = { code: 'ML201', billedCents: 201_500, allowedCents: 0, paidCents: 0, adjustments: [{ carc: '197', amountCents: 201_500 }], remark: '' };
const head = { servedOn: today, receivedOn: today, payerReference: '', checkReference: '', note: '', lines: [line] };

export const eorsEntries: Entries = {
  'GET /eors/today': { ask: () => ({}), names: [] },
  'GET /eors/invoices': { ask: ({ eorInvoiceId }) => ({ query: { invoiceId: eorInvoiceId } }), names: [] },
  'PUT /eors/scans/{name}': { ask: () => ({ params: { name: 'eor.pdf' }, bytes: '%PDF-1.7\nnot much of one' }), names: [] },
  'GET /eors': { ask: () => ({ query: { show: 'all' } }), names: [] },
  'POST /eors': { ask: ({ eorInvoiceId }) => ({ body: { ...head, invoiceId: eorInvoiceId } }), names: ['eorInvoiceId'] },
  'GET /eors/{eorId}': { ask: ({ eorId }) => ({ params: { eorId } }), names: ['eorId'] },
  'PATCH /eors/{eorId}': { ask: ({ eorId, eorInvoiceId }) => ({ params: { eorId }, body: { ...head, version: 1, invoiceId: eorInvoiceId } }), names: ['eorId', 'eorInvoiceId'], fresh: (world) => makeEor(world, 'DRAFT') },
  'GET /eors/{eorId}/pages/{page}': { ask: ({ eorId }) => ({ params: { eorId, page: '1' } }), names: ['eorId'], succeedsElsewhere: 'the picture is named here and not stored, 409; that it is shown is proved beside the job and in the journey' },
  'POST /eors/{eorId}/match': { ask: ({ eorId, eorInvoiceId }) => ({ params: { eorId }, body: { version: 1, invoiceId: eorInvoiceId } }), names: ['eorId', 'eorInvoiceId'], fresh: (world) => makeEor(world, 'DRAFT') },
  'POST /eors/{eorId}/post': { ask: ({ eorId }) => ({ params: { eorId }, body: { version: 1, money: { kind: 'none' } } }), names: ['eorId'], fresh: (world) => makeEor(world, 'DRAFT') },
  'POST /eors/{eorId}/decide': { ask: ({ eorId, eorLineId }) => ({ params: { eorId }, body: { version: 1, lineIds: [eorLineId], decision: 'objection' } }), names: ['eorId', 'eorLineId'], fresh: (world) => makeEor(world, 'POSTED') },
  'POST /eors/{eorId}/class': { ask: ({ eorId, eorLineId }) => ({ params: { eorId }, body: { version: 1, lineId: eorLineId, denialClass: 'valid', rebuttalKey: '' } }), names: ['eorId', 'eorLineId'], fresh: (world) => makeEor(world, 'POSTED') },
  'POST /eors/{eorId}/correct': { ask: ({ eorId }) => ({ params: { eorId }, body: { version: 1, reason: 'Probe' } }), names: ['eorId'], fresh: (world) => makeEor(world, 'POSTED', 'correct') },
  'POST /eors/{eorId}/void': { ask: ({ eorId }) => ({ params: { eorId }, body: { version: 1, reason: 'Probe' } }), names: ['eorId'], fresh: (world) => makeEor(world, 'POSTED') },
};

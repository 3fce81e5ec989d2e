import { dateInZone } from '../../lib/domain/calendar';
import type { Entries, Entry } from './entry';
import { makeEvaluation } from './make-cases';
import { makeInvoice, makePayment } from './make-invoices';

const today = dateInZone(new Date().getTime(), 'America/Los_Angeles');
const draft: NonNullable<Entry['fresh']> = async (world) => makeInvoice(world, false);
const issued: NonNullable<Entry['fresh']> = async (world) => makeInvoice(world, true);

export const moneyEntries: Entries = {
  'GET /invoices': { ask: () => ({ query: { show: 'all' } }), names: [] },
  'GET /invoices/ready': { ask: () => ({}), names: [] },
  'POST /invoices': { ask: ({ evaluationId }) => ({ body: { evaluationId } }), names: ['evaluationId'], fresh: (world) => makeEvaluation(world, 'REPORT_SERVED') },
  'GET /invoices/{invoiceId}': { ask: ({ invoiceId }) => ({ params: { invoiceId } }), names: ['invoiceId'] },
  'PATCH /invoices/{invoiceId}': {
    ask: ({ invoiceId, lineId }) => ({
      params: { invoiceId },
      body: {
        version: 1,
        lines: [
          { lineId, code: 'ML201', modifiers: ['95'], description: 'Comprehensive evaluation', units: 1, unitPriceCents: 201_500, changeReason: 'Other words' },
          { code: 'ML205', description: 'Recording reviewed', units: 2, unitPriceCents: 8_125, changeReason: 'Left out of the draft' },
        ],
      },
    }),
    names: ['invoiceId', 'lineId'],
    refusals: { lineId: 422 },
    fresh: draft,
  },
  'DELETE /invoices/{invoiceId}': { ask: ({ invoiceId }) => ({ params: { invoiceId }, body: { version: 1 } }), names: ['invoiceId'], fresh: draft },
  'POST /invoices/{invoiceId}/issue': { ask: ({ invoiceId }) => ({ params: { invoiceId }, body: { version: 1 } }), names: ['invoiceId'], fresh: draft },
  'POST /invoices/{invoiceId}/void': { ask: ({ invoiceId }) => ({ params: { invoiceId }, body: { version: 1, reason: 'Probe' } }), names: ['invoiceId'], fresh: issued },
  'POST /invoices/{invoiceId}/credit': { ask: ({ invoiceId }) => ({ params: { invoiceId }, body: { amountCents: 100, reason: 'Probe' } }), names: ['invoiceId'], fresh: issued },
  'POST /invoices/{invoiceId}/payments': { ask: ({ invoiceId }) => ({ params: { invoiceId }, body: { receivedOn: today, amountCents: 100, method: 'check' } }), names: ['invoiceId'], fresh: issued },
  'POST /payments/{paymentId}/reverse': { ask: ({ paymentId }) => ({ params: { paymentId }, body: { reason: 'Probe' } }), names: ['paymentId'], fresh: (world) => makePayment(world) },
  'GET /invoices/{invoiceId}/pdf': { ask: ({ invoiceId }) => ({ params: { invoiceId } }), names: ['invoiceId'] },
};

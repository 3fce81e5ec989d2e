import { dateInZone } from '../../lib/domain/calendar';
import type { Entries, Entry } from './entry';
import { makeInvoice } from './make-invoices';
import { lastMonth, makeBankLine, makeClosedMonth, makeOpenMonths, makePart, makeReceipt, makeRefund, makeWriteOff } from './make-ledger';

const today = dateInZone(new Date().getTime(), 'America/Los_Angeles');
const anything: Entry = { ask: () => ({}), names: [] };
const file = { name: 'bank.csv', account: 'Probe', content: `Date,Description,Amount\n${today},Deposit,12.00\n` };

const onWriteOff = (body: Record<string, unknown>, approved = false): Entry => ({
  ask: ({ writeOffId }) => ({ params: { writeOffId }, body: { version: 1, ...body } }),
  names: ['writeOffId'],
  fresh: (world) => makeWriteOff(world, approved),
});

export const ledgerEntries: Entries = {
  'GET /receipts': anything,
  'GET /receipts/csv': anything,
  'GET /receipts/open-items': { ask: ({ payerId }) => ({ query: { payerId } }), names: [] },
  'GET /receipts/{receiptId}': { ask: ({ receiptId }) => ({ params: { receiptId } }), names: ['receiptId'] },
  'POST /receipts': {
    ask: ({ payerId, invoiceId }) => ({ body: { payerId, receivedOn: today, amountCents: 1_500, method: 'check', note: 'Probe', parts: [{ invoiceId, amountCents: 100 }] } }),
    names: ['payerId', 'invoiceId'],
    fresh: (world) => makeInvoice(world, true),
  },
  'POST /receipts/{receiptId}/apply': {
    ask: ({ receiptId, invoiceId }) => ({ params: { receiptId }, body: { parts: [{ invoiceId, amountCents: 100 }] } }),
    names: ['receiptId', 'invoiceId'],
    fresh: async (world) => ({ ...(await makeInvoice(world, true)), ...(await makeReceipt(world)) }),
  },
  'POST /receipts/{receiptId}/reverse': { ask: ({ receiptId }) => ({ params: { receiptId }, body: { reason: 'Probe' } }), names: ['receiptId'], fresh: (world) => makeReceipt(world) },
  'POST /receipts/{receiptId}/refunds': { ask: ({ receiptId }) => ({ params: { receiptId }, body: { refundedOn: today, amountCents: 100, method: 'check', reason: 'Probe' } }), names: ['receiptId'], fresh: (world) => makeReceipt(world) },
  'POST /refunds/{refundId}/reverse': { ask: ({ refundId }) => ({ params: { refundId }, body: { reason: 'Probe' } }), names: ['refundId'], fresh: (world) => makeRefund(world) },
  'POST /payments/{paymentId}/take-back': { ask: ({ paymentId }) => ({ params: { paymentId }, body: { reason: 'Probe' } }), names: ['paymentId'], fresh: (world) => makePart(world) },
  'GET /deposits': anything,
  'GET /deposits/csv': anything,
  'GET /write-offs': { ask: () => ({ query: { show: 'all' } }), names: [] },
  'POST /invoices/{invoiceId}/write-offs': { ask: ({ invoiceId }) => ({ params: { invoiceId }, body: { amountCents: 100, reasonCode: 'other', reason: 'Probe' } }), names: ['invoiceId'], fresh: (world) => makeInvoice(world, true) },
  'POST /write-offs/{writeOffId}/approve': onWriteOff({}),
  'POST /write-offs/{writeOffId}/refuse': onWriteOff({ note: 'Probe' }),
  'POST /write-offs/{writeOffId}/reverse': onWriteOff({ reason: 'Probe' }, true),
  'GET /month-closes': anything,
  'GET /month-closes/{month}': { ask: () => ({ params: { month: lastMonth() } }), names: [] },
  'GET /month-closes/{month}/csv': { ask: () => ({ params: { month: lastMonth() } }), names: [] },
  'POST /month-closes': { ask: () => ({ body: { month: '2019-12', openItemsAccepted: true } }), names: [], fresh: (world) => makeOpenMonths(world), succeedsElsewhere: 'Rows that were written past the operations do not reconcile, and then nothing is closed: month-close.spec.ts closes one' },
  'POST /month-closes/{month}/reopen': { ask: () => ({ params: { month: '2019-12' }, body: { version: 1, reason: 'Probe' } }), names: [], fresh: (world) => makeClosedMonth(world) },
  'POST /bank-imports/preview': { ask: () => ({ body: file }), names: [] },
  'POST /bank-imports': { ask: () => ({ body: file }), names: [] },
  'GET /bank-lines': anything,
  'GET /bank-lines/{bankLineId}': { ask: ({ bankLineId }) => ({ params: { bankLineId } }), names: ['bankLineId'] },
  'POST /bank-lines/{bankLineId}/match': { ask: ({ bankLineId, receiptId }) => ({ params: { bankLineId }, body: { version: 1, receiptIds: [receiptId] } }), names: ['bankLineId', 'receiptId'], fresh: (world) => makeBankLine(world) },
  'POST /bank-lines/{bankLineId}/unmatch': { ask: ({ bankLineId }) => ({ params: { bankLineId }, body: { version: 1 } }), names: ['bankLineId'], fresh: (world) => makeBankLine(world, true) },
  'POST /bank-lines/{bankLineId}/ignore': { ask: ({ bankLineId }) => ({ params: { bankLineId }, body: { version: 1, note: 'Probe' } }), names: ['bankLineId'], fresh: (world) => makeBankLine(world) },
  'GET /contacts/{contactId}/account': { ask: ({ contactId }) => ({ params: { contactId } }), names: ['contactId'] },
  'GET /contacts/{contactId}/account/csv': { ask: ({ contactId }) => ({ params: { contactId } }), names: ['contactId'] },
  'GET /contacts/{contactId}/account/pdf': { ask: ({ contactId }) => ({ params: { contactId } }), names: ['contactId'] },
};

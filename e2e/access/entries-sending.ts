import { randomInt } from 'node:crypto';
import { dateInZone } from '../../lib/domain/calendar';
import { a999 } from '../../lib/test/sample-answers';
import type { Entries, Entry } from './entry';
import { makeInvoice } from './make-invoices';
import { makeEdiFile, makeSending, makeTaxForm } from './make-sending';

const today = dateInZone(new Date().getTime(), 'America/Los_Angeles');
const issued: NonNullable<Entry['fresh']> = (world) => makeInvoice(world, true);
const noBytes = 'the file of this test has no bytes; that they come back is proved in the journey that sends a bill';

export const sendingEntries: Entries = {
  'GET /invoices/{invoiceId}/claim': { ask: ({ invoiceId }) => ({ params: { invoiceId } }), names: ['invoiceId'] },
  'PATCH /invoices/{invoiceId}/claim': { ask: ({ invoiceId }) => ({ params: { invoiceId }, body: { version: 1, diagnosisCodes: ['M54.5'], claimNote: 'Panel' } }), names: ['invoiceId'], fresh: (world) => makeInvoice(world, false) },
  'GET /invoices/{invoiceId}/cms-1500': { ask: ({ invoiceId }) => ({ params: { invoiceId } }), names: ['invoiceId'] },
  'GET /invoices/{invoiceId}/papers': { ask: ({ invoiceId }) => ({ params: { invoiceId } }), names: ['invoiceId'], succeedsElsewhere: 'it binds in a process of its own, two at a time: the journey that sends a bill' },
  'GET /invoices/{invoiceId}/proof-of-sending': { ask: ({ invoiceId }) => ({ params: { invoiceId } }), names: ['invoiceId'] },
  'GET /invoices/{invoiceId}/sendings': { ask: ({ invoiceId }) => ({ params: { invoiceId } }), names: ['invoiceId'] },
  'POST /invoices/{invoiceId}/sendings': { ask: ({ invoiceId }) => ({ params: { invoiceId }, body: { version: 2, method: 'mail', sentOn: today } }), names: ['invoiceId'], fresh: issued, succeedsElsewhere: 'the version of a bill that was issued past the operations differs; it succeeds beside the operation and in the journey that sends a bill' },
  'GET /invoices/waiting': { ask: () => ({}), names: [] },
  'POST /bill-sendings/{sendingId}/receipt': { ask: ({ sendingId }) => ({ params: { sendingId }, body: { version: 1, receivedOn: today, proof: 'Return receipt' } }), names: ['sendingId'], fresh: (world) => makeSending(world) },
  'POST /bill-sendings/{sendingId}/void': { ask: ({ sendingId }) => ({ params: { sendingId }, body: { version: 1, reason: 'Probe' } }), names: ['sendingId'], fresh: (world) => makeSending(world) },
  'PUT /bill-sendings/{sendingId}/proof/{name}': { ask: ({ sendingId }) => ({ params: { sendingId, name: 'proof.pdf' }, bytes: '%PDF-1.7\nnot much of one' }), names: ['sendingId'], fresh: (world) => makeSending(world) },
  'GET /bill-sendings/{sendingId}/proof': { ask: ({ sendingId }) => ({ params: { sendingId } }), names: ['sendingId'], succeedsElsewhere: noBytes },
  'GET /bill-sendings/{sendingId}/papers': { ask: ({ sendingId }) => ({ params: { sendingId } }), names: ['sendingId'], succeedsElsewhere: noBytes },
  'GET /edi-files': { ask: () => ({}), names: [] },
  'POST /edi-files': { ask: () => ({ body: { name: 'answer.txt', content: a999('1', { controlNumber: randomInt(1, 900_000_000) }) } }), names: [] },
  'POST /edi-files/claims': { ask: ({ invoiceId }) => ({ body: { invoiceIds: [invoiceId] } }), names: ['invoiceId'], fresh: issued, succeedsElsewhere: 'an electronic claim wants all known of practice and payer: beside the operation and in the journey that sends a bill' },
  'GET /edi-files/{ediFileId}/content': { ask: ({ ediFileId }) => ({ params: { ediFileId } }), names: ['ediFileId'] },
  'POST /edi-claims/{ediClaimId}/match': { ask: ({ ediClaimId, invoiceId }) => ({ params: { ediClaimId }, body: { version: 1, invoiceId } }), names: ['ediClaimId', 'invoiceId'], fresh: async (world) => ({ ...(await makeEdiFile(world)), ...(await makeInvoice(world, true)) }) },
  'PUT /tax-identities/{taxIdentityId}/w9/{name}': { ask: ({ taxIdentityId }) => ({ params: { taxIdentityId, name: 'w9.pdf' }, bytes: '%PDF-1.7\nnot much of one' }), names: ['taxIdentityId'] },
  'GET /tax-identities/{taxIdentityId}/w9': { ask: ({ taxIdentityId }) => ({ params: { taxIdentityId } }), names: ['taxIdentityId'], fresh: (world) => makeTaxForm(world), succeedsElsewhere: noBytes },
  'DELETE /tax-identities/{taxIdentityId}/w9': { ask: ({ taxIdentityId }) => ({ params: { taxIdentityId } }), names: ['taxIdentityId'], fresh: (world) => makeTaxForm(world) },
};

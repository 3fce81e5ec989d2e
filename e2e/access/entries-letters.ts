import { addDays, dateInZone } from '../../lib/domain/calendar';
import type { Entries, Entry } from './entry';
import { makeCase } from './make';
import { makeLetter } from './make-letters';

const today = dateInZone(new Date().getTime(), 'America/Los_Angeles');
const words = { subject: 'Exam on {{exam.date}}', body: 'Dear all, {{claimant.name}} is seen on {{exam.date}}.' };
const named = () => ({ name: `Probe ${crypto.randomUUID()}`, ...words });

const onLetter = (body: Record<string, unknown>, state: 'DRAFT' | 'SENT'): Entry => ({
  ask: ({ letterId }) => ({ params: { letterId }, body: { version: 1, ...body } }),
  names: ['letterId'],
  fresh: (world) => makeLetter(world, state),
});
const reads: Entry = { ask: ({ letterId }) => ({ params: { letterId } }), names: ['letterId'] };
const prints: Entry = { ask: ({ letterId }) => ({ params: { letterId }, query: { parts: 'all' } }), names: ['letterId'] };

export const lettersEntries: Entries = {
  'GET /letters': { ask: () => ({ query: { show: 'all' } }), names: [] },
  'POST /letters': {
    ask: ({ evaluationId, templateId }) => ({ body: { kind: 'no_show_notice', evaluationId, templateId } }),
    names: ['evaluationId', 'templateId'],
    fresh: (world) => makeLetter(world),
  },
  'GET /letters/recipients': { ask: ({ caseId }) => ({ query: { kind: 'deficiency', caseId } }), names: ['caseId'] },
  'GET /letters/{letterId}': reads,
  'GET /letters/{letterId}/pdf': prints,
  'GET /letters/{letterId}/docx': prints,
  'PATCH /letters/{letterId}': {
    ask: ({ letterId, workerRecipientId, payerRecipientId, payerId }) => ({
      params: { letterId },
      body: {
        version: 1, subject: 'Probe', body: 'Probe',
        recipients: [
          { id: workerRecipientId, role: 'claimant', name: 'Probe', address: '1 K Street', method: 'mail' },
          { id: payerRecipientId, role: 'claims_administrator', name: 'Probe', address: '1 K Street', method: 'mail' },
          { role: 'employer', contactId: payerId, name: 'A copy', address: '1 K Street', method: 'mail' },
        ],
      },
    }),
    names: ['letterId', 'workerRecipientId', 'payerId'],
    fresh: (world) => makeLetter(world),
  },
  'POST /letters/{letterId}/refill': {
    ask: ({ letterId, templateId }) => ({ params: { letterId }, body: { version: 1, templateId } }),
    names: ['letterId', 'templateId'],
    fresh: (world) => makeLetter(world),
  },
  'DELETE /letters/{letterId}': onLetter({}, 'DRAFT'),
  'POST /letters/{letterId}/send': onLetter({ servedOn: today, servedByName: 'Probe', county: 'Sacramento' }, 'DRAFT'),
  'POST /letters/{letterId}/prove': {
    ask: ({ letterId, workerRecipientId }) => ({ params: { letterId }, body: { version: 1, recipientId: workerRecipientId, proof: '9405' } }),
    names: ['letterId', 'workerRecipientId'],
    fresh: (world) => makeLetter(world, 'SENT'),
  },
  'POST /letters/{letterId}/void': onLetter({ reason: 'Probe' }, 'SENT'),

  'GET /letter-templates': { ask: () => ({}), names: [] },
  'POST /letter-templates': { ask: () => ({ body: { kind: 'no_show_notice', ...named() } }), names: [] },
  'POST /letter-templates/preview': { ask: ({ caseId }) => ({ body: { kind: 'no_show_notice', ...words, caseId } }), names: ['caseId'] },
  'GET /letter-templates/{templateId}': { ask: ({ templateId }) => ({ params: { templateId } }), names: ['templateId'] },
  'PATCH /letter-templates/{templateId}': { ask: ({ templateId }) => ({ params: { templateId }, body: { version: 1, ...named() } }), names: ['templateId'], fresh: (world) => makeLetter(world) },
  'POST /letter-templates/{templateId}/retire': { ask: ({ templateId }) => ({ params: { templateId }, body: { version: 1, active: false } }), names: ['templateId'], fresh: (world) => makeLetter(world) },

  'GET /mails': { ask: () => ({}), names: [] },
  'POST /mails/{mailId}/retry': { ask: ({ mailId }) => ({ params: { mailId }, body: { version: 1 } }), names: ['mailId'], fresh: (world) => makeLetter(world, 'SENT') },

  'GET /cases/{caseId}/electronic-service': { ask: ({ caseId }) => ({ params: { caseId } }), names: ['caseId'] },
  'POST /cases/{caseId}/electronic-service': {
    ask: ({ caseId }) => ({ params: { caseId }, body: { role: 'applicant_attorney', email: `${crypto.randomUUID()}@example.test`, agreedOn: addDays(today, -1) } }),
    names: ['caseId'],
    fresh: (world) => makeCase(world),
  },
  'POST /electronic-service/{agreementId}/end': { ask: ({ electronicServiceId }) => ({ params: { agreementId: electronicServiceId }, body: { endedOn: addDays(today, -1) } }), names: ['electronicServiceId'], fresh: (world) => makeLetter(world) },
};

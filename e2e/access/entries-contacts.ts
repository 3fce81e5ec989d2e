import type { Entries } from './entry';
import { makeContacts } from './make-contacts';

const file = () => ({ text: `name,kind,phone\nProbe ${crypto.randomUUID()},organisation,916 555 0100\n` });

export const contactsEntries: Entries = {
  'GET /contacts': { ask: () => ({ query: { q: 'sierra' } }), names: [] },
  'POST /contacts': { ask: () => ({ body: { name: `Probe ${crypto.randomUUID()}` } }), names: [] },
  'GET /contacts/csv': { ask: () => ({ query: { q: 'sierra' } }), names: [] },
  'GET /contacts/duplicates': { ask: ({ contactId }) => ({ query: { contactId } }), names: ['contactId'] },
  'GET /contacts/found': { ask: () => ({ query: { q: 'sierra' } }), names: [] },
  'POST /contacts/import': { ask: () => ({ body: file() }), names: [] },
  'POST /contacts/import/preview': { ask: () => ({ body: file() }), names: [] },
  'GET /contacts/{contactId}': { ask: ({ contactId }) => ({ params: { contactId } }), names: ['contactId'] },
  'PATCH /contacts/{contactId}': {
    ask: ({ contactId }) => ({ params: { contactId }, body: { version: 1, name: `Probe ${crypto.randomUUID()}` } }),
    names: ['contactId'],
    fresh: (world) => makeContacts(world),
  },
  'POST /contacts/{contactId}/apart': {
    ask: ({ contactId, otherContactId }) => ({ params: { contactId }, body: { otherId: otherContactId } }),
    names: ['contactId', 'otherContactId'],
    fresh: (world) => makeContacts(world),
  },
  'POST /contacts/{contactId}/merge': {
    ask: ({ contactId, otherContactId }) => ({ params: { contactId }, body: { version: 1, intoId: otherContactId, intoVersion: 1 } }),
    names: ['contactId', 'otherContactId'],
    fresh: (world) => makeContacts(world),
  },
};

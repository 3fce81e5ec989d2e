import { addDays, dateInZone } from '../../lib/domain/calendar';
import type { Entries, Entry } from './entry';
import { makeInterest, makeReferral } from './make-referrals';

const today = dateInZone(new Date().getTime(), 'America/Los_Angeles');
const facts = { kind: 'QME', receivedOn: addDays(today, -2), channel: 'fax', claimantName: 'Ana Probe', represented: true } as const;

const onReferral = (body: Record<string, unknown>, state: 'RECEIVED' | 'DECLINED' = 'RECEIVED'): Entry => ({
  ask: ({ referralId }) => ({ params: { referralId }, body: { version: 1, ...body } }),
  names: ['referralId'],
  fresh: (world) => makeReferral(world, state),
});

export const referralsEntries: Entries = {
  'GET /referrals': { ask: () => ({ query: { q: 'joana' } }), names: [] },
  'POST /referrals': {
    ask: ({ claimantId, payerId, physicianId, locationId }) => ({ body: { ...facts, claimantId, payerId, physicianId, locationId, requesterId: payerId, parties: [{ contactId: payerId, role: 'claims_administrator' }] } }),
    names: ['claimantId', 'payerId', 'physicianId', 'locationId'],
  },
  'GET /referrals/{referralId}': { ask: ({ referralId }) => ({ params: { referralId } }), names: ['referralId'] },
  'PATCH /referrals/{referralId}': {
    ask: ({ referralId, payerId }) => ({ params: { referralId }, body: { version: 1, ...facts, payerId } }),
    names: ['referralId', 'payerId'],
    fresh: (world) => makeReferral(world),
  },
  'POST /referrals/{referralId}/information': onReferral({ asked: 'The claim number' }),
  'POST /referrals/{referralId}/decline': onReferral({ reason: 'No date' }),
  'POST /referrals/{referralId}/reopen': onReferral({}, 'DECLINED'),
  'POST /referrals/{referralId}/accept': onReferral({}),
  'GET /conflicts': { ask: ({ referralId }) => ({ query: { referralId } }), names: ['referralId'] },
  'POST /conflicts': { ask: ({ referralId }) => ({ body: { referralId, version: 1, outcome: 'no_conflict', reason: 'Nothing' } }), names: ['referralId'], fresh: (world) => makeReferral(world) },
  'GET /interests': { ask: () => ({}), names: [] },
  'POST /interests': { ask: ({ physicianId }) => ({ body: { physicianId, name: 'Probe', kind: 'other', note: '' } }), names: ['physicianId'] },
  'POST /interests/{interestId}/end': { ask: ({ interestId }) => ({ params: { interestId }, body: { endedOn: addDays(today, -1) } }), names: ['interestId'], fresh: (world) => makeInterest(world) },
};

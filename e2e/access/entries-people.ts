import { queueNames } from '../../lib/jobs/queue-names';
import { inPractice, type World } from '../../lib/test/world';
import type { Entries, Entry, Objects } from './entry';
import { makeApiToken, makeFailedJob, makeInvitation, makeMember, makeSession } from './make';

const anything: Entry = { ask: () => ({}), names: [] };
const secret = (body: Record<string, string>): Entry => ({ ask: () => ({ body }), names: [], succeedsElsewhere: 'takes a password or a code that only the person knows' });

/** Everybody says it of themselves. */
async function ownMembership({ practiceId }: World, userId: string): Promise<Partial<Objects>> {
  const row = await inPractice(practiceId, (tx) => tx.membership.findUniqueOrThrow({ where: { practiceId_userId: { practiceId, userId } }, select: { id: true } }));
  return { memberId: row.id };
}

export const peopleEntries: Entries = {
  'POST /fee-quotes': { ask: () => ({ body: { code: 'ML201', serviceOn: '2026-06-16' } }), names: [] },
  'POST /deadline-quotes': { ask: () => ({ body: { rule: 'report.comprehensive', triggerOn: '2026-06-16' } }), names: [] },
  'GET /audit-events': anything,
  'GET /jobs': anything,
  'POST /jobs/{jobId}/retry': { ask: ({ jobId }) => ({ params: { jobId }, body: { queue: queueNames[0] } }), names: ['jobId'], fresh: makeFailedJob },

  'GET /account': anything,
  'POST /account/password': secret({ currentPassword: 'not this one at all', newPassword: 'nor this one, I hope' }),
  'POST /account/recovery-codes': secret({ password: 'not this one at all' }),
  'POST /account/second-factor/begin': anything,
  'POST /account/second-factor/enable': secret({ password: 'not this one at all', code: '000000' }),
  'POST /account/second-factor/disable': secret({ password: 'not this one at all', code: '000000' }),
  'POST /session/second-factor': secret({ code: '000000' }),
  'POST /session/close': anything,
  'POST /session/practice': { ask: ({ practiceId }) => ({ body: { practiceId } }), names: ['practiceId'] },
  'POST /training': anything,
  'POST /training/reset': { ...anything, succeedsElsewhere: 'only in practice mode, which these callers are not in; proved beside the verb' },
  'GET /sessions': anything,
  'DELETE /sessions/{sessionId}': { ask: ({ sessionId }) => ({ params: { sessionId } }), names: ['sessionId'], fresh: makeSession },
  'GET /practices': anything,
  'POST /practices': {
    ask: () => ({ body: { practiceName: 'Second', timeZone: 'America/Los_Angeles', ownerName: 'Probe', email: 'probe@example.test', password: 'four quiet brown herons', specialtyCode: null, credentials: '', city: 'Fresno' } }),
    names: [],
    succeedsElsewhere: 'works once, on an empty installation',
  },

  'GET /practice': anything,
  'PATCH /practice': { ask: () => ({ body: { version: 1, name: 'Alder Evaluations', timeZone: 'America/Los_Angeles', holidayCalendar: 'dwc', monthlyGoalCents: 1, invoiceTermsDays: 30, secondFactorRequired: false } }), names: [] },
  'POST /physicians': {
    ask: ({ taxIdentityId, userId }) => ({ body: { name: 'Probe', specialtyCode: 'MOS', taxIdentityId, userId } }),
    names: ['taxIdentityId', 'userId'],
    refusals: { taxIdentityId: 422, userId: 422 },
  },
  'PATCH /physicians/{physicianId}': { ask: ({ physicianId }) => ({ params: { physicianId }, body: { version: 1, name: 'Probe', specialtyCode: 'MOS' } }), names: ['physicianId'] },
  'POST /locations': { ask: () => ({ body: { name: 'Probe' } }), names: [] },
  'PATCH /locations/{locationId}': { ask: ({ locationId }) => ({ params: { locationId }, body: { version: 1, name: 'Probe' } }), names: ['locationId'] },
  'GET /tax-identities': anything,
  'POST /tax-identities': { ask: () => ({ body: { legalName: 'Probe', taxpayerNumber: '12-3456789' } }), names: [] },
  'PATCH /tax-identities/{taxIdentityId}': { ask: ({ taxIdentityId }) => ({ params: { taxIdentityId }, body: { version: 1, legalName: 'Probe' } }), names: ['taxIdentityId'] },
  'GET /agreements': anything,
  'POST /agreements': { ask: ({ payerId }) => ({ body: { name: 'Probe', payerId, examCents: 100 } }), names: ['payerId'], refusals: { payerId: 422 } },
  'PATCH /agreements/{agreementId}': { ask: ({ agreementId }) => ({ params: { agreementId }, body: { version: 1, name: 'Probe', examCents: 100 } }), names: ['agreementId'] },

  'GET /people': anything,
  'PATCH /people/{memberId}': { ask: ({ memberId }) => ({ params: { memberId }, body: { version: 1, role: 'reviewer' } }), names: ['memberId'], fresh: makeMember },
  'GET /people/me': anything,
  'PATCH /people/{memberId}/qualifications': { ask: ({ memberId }) => ({ params: { memberId }, body: { version: 1, qualifications: 'Probe' } }), names: ['memberId'], fresh: ownMembership },
  'POST /people/{memberId}/remove': { ask: ({ memberId }) => ({ params: { memberId }, body: { version: 1 } }), names: ['memberId'], fresh: makeMember },
  'POST /invitations': { ask: () => ({ body: { name: 'Probe', email: `${crypto.randomUUID()}@example.test`, role: 'viewer' } }), names: [] },
  'DELETE /invitations/{invitationId}': { ask: ({ invitationId }) => ({ params: { invitationId } }), names: ['invitationId'], fresh: makeInvitation },
  'POST /invitations/accept': { ask: ({ invitationToken }) => ({ body: { token: invitationToken, name: 'Probe', password: 'four quiet brown herons' } }), names: [], fresh: makeInvitation },
  'GET /api-tokens': anything,
  'POST /api-tokens': { ask: () => ({ body: { name: 'Probe', validDays: 30 } }), names: [] },
  'DELETE /api-tokens/{tokenId}': { ask: ({ tokenId }) => ({ params: { tokenId } }), names: ['tokenId'], fresh: makeApiToken },
};

import { addDays, dateInZone } from '../../lib/domain/calendar';
import type { Entries, Entry } from './entry';
import { makeEvaluation } from './make-cases';
import { makeAbsence, makeClinic, makeException, makeFeed, makeInterpreted, makePlace, makeWaiver } from './make-scheduling';

const today = dateInZone(new Date().getTime(), 'America/Los_Angeles');
const ago = (days: number) => addDays(today, -days);
const ahead = (days: number) => addDays(today, days);
let turns = 0;

const clinic = () => ({ weekday: 4, startMinute: 540, endMinute: 720, slotMinutes: 60, startsOn: ahead(4_000 + 10 * (turns += 1)), endsOn: ahead(4_006 + 10 * turns) });
/** In a year of its own, before those that are made past the operations. */
const absence = () => ({ startsOn: ahead(60_000 + 366 * (turns += 1)), endsOn: ahead(60_013 + 366 * turns) });

const onEvaluation = (body: Record<string, unknown>, fresh: NonNullable<Entry['fresh']> = (world) => makeEvaluation(world, 'SCHEDULED', 20)): Entry => ({
  ask: ({ evaluationId }) => ({ params: { evaluationId }, body }),
  names: ['evaluationId'],
  fresh,
});

export const schedulingEntries: Entries = {
  'GET /calendar': { ask: () => ({ query: { from: ago(10), to: ahead(30) } }), names: [] },
  'GET /evaluations/{evaluationId}/slots': { ask: ({ evaluationId }) => ({ params: { evaluationId } }), names: ['evaluationId'], fresh: (world) => makeEvaluation(world, 'SCHEDULED', 20) },
  'GET /evaluations/{evaluationId}/move-preview': {
    ask: ({ evaluationId, physicianId, locationId }) => ({ params: { evaluationId }, query: { on: ahead(35), startMinute: '600', physicianId, locationId } }),
    names: ['evaluationId', 'physicianId', 'locationId'],
    fresh: (world) => makeEvaluation(world, 'SCHEDULED', 20),
  },
  'GET /evaluations/{evaluationId}/appointment.ics': { ask: ({ evaluationId }) => ({ params: { evaluationId } }), names: ['evaluationId'] },
  'POST /evaluations/{evaluationId}/remote': onEvaluation({
    version: 1,
    mode: 'remote',
    conditions: { issue: 'work_restrictions', workerAgreedOn: ago(3), carrierAgreedOn: ago(3), evaluatorAgreedOn: ago(2), consistentWithGuides: true, attestedOn: ago(1) },
  }),
  'POST /evaluations/{evaluationId}/waivers': onEvaluation({ kind: 'past_90', givenBy: 'applicant', givenOn: ago(1) }),
  'POST /waivers/{waiverId}/withdraw': { ask: ({ waiverId }) => ({ params: { waiverId } }), names: ['waiverId'], fresh: makeWaiver },
  'POST /evaluations/{evaluationId}/interpreter': {
    ask: ({ evaluationId, payerId }) => ({ params: { evaluationId }, body: { language: 'Spanish', vendorId: payerId } }),
    names: ['evaluationId', 'payerId'],
    fresh: (world) => makeEvaluation(world, 'SCHEDULED', 20),
  },
  'POST /evaluations/{evaluationId}/interpreter/confirm': onEvaluation({ version: 1, confirmedOn: ago(0), confirmedWith: 'Probe' }, makeInterpreted),

  'GET /availability': { ask: () => ({}), names: [] },
  'POST /availability': { ask: ({ physicianId, locationId }) => ({ body: { physicianId, locationId, ...clinic() } }), names: ['physicianId', 'locationId'] },
  'PATCH /availability/{availabilityId}': {
    ask: ({ availabilityId, physicianId, locationId }) => ({ params: { availabilityId }, body: { version: 1, physicianId, locationId, ...clinic() } }),
    names: ['availabilityId', 'locationId'],
    fresh: makeClinic,
  },
  'POST /availability/{availabilityId}/remove': { ask: ({ availabilityId }) => ({ params: { availabilityId }, body: { version: 1 } }), names: ['availabilityId'], fresh: makeClinic },
  'POST /availability/exceptions': {
    ask: ({ physicianId, locationId }) => ({ body: { kind: 'closed', physicianId, locationId, on: ahead(3_000 + (turns += 1)), reason: 'Probe' } }),
    names: ['physicianId', 'locationId'],
  },
  'POST /availability/exceptions/{exceptionId}/remove': { ask: ({ exceptionId }) => ({ params: { exceptionId }, body: { version: 1 } }), names: ['exceptionId'], fresh: makeException },
  'POST /listings': { ask: ({ physicianId, locationId }) => ({ body: { physicianId, locationId, listedOn: ago(100), travelMinutes: 30, roomRentCents: 20_000 } }), names: ['physicianId', 'locationId'], fresh: makePlace },

  'POST /unavailability': { ask: ({ physicianId }) => ({ body: { physicianId, ...absence() } }), names: ['physicianId'] },
  'PATCH /unavailability/{unavailabilityId}': { ask: ({ unavailabilityId }) => ({ params: { unavailabilityId }, body: { version: 1, ...absence() } }), names: ['unavailabilityId'], fresh: makeAbsence },
  'POST /unavailability/{unavailabilityId}/withdraw': { ask: ({ unavailabilityId }) => ({ params: { unavailabilityId }, body: { version: 1 } }), names: ['unavailabilityId'], fresh: makeAbsence },

  'GET /feeds': { ask: () => ({}), names: [] },
  'POST /feeds': { ask: ({ physicianId }) => ({ body: { physicianId, name: 'Probe' } }), names: ['physicianId'] },
  'DELETE /feeds/{feedId}': { ask: ({ feedId }) => ({ params: { feedId } }), names: ['feedId'], fresh: makeFeed },
  // Whoever holds the secret may read: that a wrong one finds nothing is proved beside the operation.
  'GET /ics/{token}': { ask: ({ feedToken }) => ({ params: { token: `${feedToken}.ics` } }), names: [] },
};

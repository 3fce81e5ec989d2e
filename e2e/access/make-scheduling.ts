import { hashToken, newToken } from '../../lib/core/secrets';
import { addDays, dateInZone } from '../../lib/domain/calendar';
import { inPractice, type World } from '../../lib/test/world';
import { canaryOf } from './canary';
import { makeEvaluation } from './make-cases';

/** What a request can name here, beside the objects of the office. */
export interface SchedulingObjects {
  readonly availabilityId: string;
  readonly exceptionId: string;
  readonly unavailabilityId: string;
  readonly waiverId: string;
  readonly feedId: string;
  readonly feedToken: string;
}

const day = (offset: number) => new Date(`${addDays(dateInZone(new Date().getTime(), 'America/Los_Angeles'), offset)}T00:00:00.000Z`);
/** Clinics and absences of these tests follow each other, so that none is in another's way. */
let turns = 0;

export async function makeClinic({ practiceId, physicianId, locationId }: World): Promise<Pick<SchedulingObjects, 'availabilityId'>> {
  const startsOn = day(1_000 + 10 * (turns += 1));
  const row = await inPractice(practiceId, (tx) => tx.availability.create({ data: { practiceId, physicianId, locationId, weekday: 3, startMinute: 540, endMinute: 720, startsOn, endsOn: new Date(startsOn.getTime() + 6 * 86_400_000) } }));
  return { availabilityId: row.id };
}

export async function makeException(world: World): Promise<Pick<SchedulingObjects, 'exceptionId'>> {
  const { practiceId, physicianId } = world;
  const row = await inPractice(practiceId, (tx) => tx.availabilityException.create({ data: { practiceId, physicianId, on: day(1_000 + (turns += 1)), kind: 'closed', reason: canaryOf(world) } }));
  return { exceptionId: row.id };
}

/** An absence of 14 days in a year of its own. */
export async function makeAbsence(world: World): Promise<Pick<SchedulingObjects, 'unavailabilityId'>> {
  const { practiceId, physicianId } = world;
  const startsOn = day(400 + 366 * (turns += 1));
  const row = await inPractice(practiceId, (tx) => tx.unavailability.create({ data: { practiceId, physicianId, startsOn, endsOn: new Date(startsOn.getTime() + 13 * 86_400_000), reason: canaryOf(world) } }));
  return { unavailabilityId: row.id };
}

export async function makeWaiver(world: World): Promise<Pick<SchedulingObjects, 'waiverId'>> {
  const { practiceId } = world;
  const { evaluationId } = await makeEvaluation(world, 'SCHEDULED', 20);
  const row = await inPractice(practiceId, (tx) => tx.waiver.create({ data: { practiceId, evaluationId, kind: 'past_90', givenBy: 'applicant', givenOn: day(-1), note: canaryOf(world) } }));
  return { waiverId: row.id };
}

export async function makeFeed(world: World): Promise<Pick<SchedulingObjects, 'feedId' | 'feedToken'>> {
  const { practiceId, physicianId, users } = world;
  const feedToken = `${practiceId}.${newToken()}`;
  const row = await inPractice(practiceId, (tx) => tx.calendarFeed.create({ data: { practiceId, physicianId, name: canaryOf(world), tokenHash: hashToken(feedToken), lastFour: feedToken.slice(-4), createdById: users.owner } }));
  return { feedId: row.id, feedToken };
}

/** An exam whose interpreter is arranged and waits to be confirmed. */
export async function makeInterpreted(world: World) {
  const made = await makeEvaluation(world, 'SCHEDULED', 20);
  await inPractice(world.practiceId, (tx) => tx.interpreterBooking.create({ data: { practiceId: world.practiceId, evaluationId: made.evaluationId, language: 'Spanish', interpreterName: canaryOf(world) } }));
  return made;
}

/** A place that nothing was set for yet. */
export async function makePlace(world: World): Promise<{ locationId: string }> {
  const row = await inPractice(world.practiceId, (tx) => tx.location.create({ data: { practiceId: world.practiceId, name: canaryOf(world) } }));
  return { locationId: row.id };
}

/** One of each. */
export async function makeScheduling(world: World): Promise<SchedulingObjects> {
  return { ...(await makeClinic(world)), ...(await makeException(world)), ...(await makeAbsence(world)), ...(await makeWaiver(world)), ...(await makeFeed(world)) };
}

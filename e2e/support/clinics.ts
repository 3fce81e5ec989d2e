import { addAvailability } from '../../lib/features/availability/add-availability';
import { logCase } from '../../lib/features/cases/log-case';
import { setListing } from '../../lib/features/listings/set-listing';
import { addDays, weekday, type CalendarDate } from '../../lib/domain/calendar';
import { holidayOn } from '../../lib/domain/deadlines/holidays';
import type { World } from '../../lib/test/world';
import { at, daysAgo } from './arrange';

interface Clinic {
  /** The days of the week, 1 is Monday; every work day when left out. */
  readonly weekdays?: readonly number[];
  readonly startsOn?: CalendarDate;
}

/** The physician examines at the practice's place, which is listed, from nine to twelve in appointments of an hour. */
export async function aClinic(world: World, { weekdays = [1, 2, 3, 4, 5], startsOn }: Clinic = {}): Promise<void> {
  const { physicianId, locationId } = world;
  const long = at(world, 'assistant', daysAgo(200));
  await setListing(long, { physicianId, locationId, listedOn: '2020-01-06' });
  for (const day of weekdays) await addAvailability(at(world, 'assistant', daysAgo(200)), { physicianId, locationId, weekday: day, startMinute: 540, endMinute: 720, slotMinutes: 60, startsOn: startsOn ?? long.today });
}

/** A panel case whose exam was asked for so many days ago and has no date yet. */
export async function anExamToBook(world: World, claimant: string, askedDaysAgo: number): Promise<{ caseId: string; evaluationId: string }> {
  const { id: caseId, evaluationId } = await logCase(at(world, 'assistant', daysAgo(askedDaysAgo)), {
    kind: 'QME',
    claimant: { name: claimant },
    claimNumber: 'GBI-229140',
    panelNumber: '7740113',
    payer: { id: world.payerId },
    physicianId: world.physicianId,
    locationId: world.locationId,
    examOn: null,
  });
  return { caseId, evaluationId };
}

/** The Monday of the first week, at least so many days ahead, in which no day is a holiday. */
export function aPlainWeek(today: CalendarDate, daysAhead: number): CalendarDate {
  const isHoliday = (on: CalendarDate) => (['dwc', 'gov', 'judicial'] as const).some((calendar) => holidayOn(on, calendar) !== null);
  let monday = addDays(today, daysAhead);
  while (weekday(monday) !== 1 || [0, 1, 2, 3, 4].some((day) => isHoliday(addDays(monday, day)))) monday = addDays(monday, 1);
  return monday;
}

import { addDays, addMonths, type CalendarDate } from '../../lib/domain/calendar';
import { addAvailability } from '../../lib/features/availability/add-availability';
import { exceptAvailability } from '../../lib/features/availability/except-availability';
import { addInterest } from '../../lib/features/interests/add-interest';
import { setListing } from '../../lib/features/listings/set-listing';
import { recordUnavailability } from '../../lib/features/unavailability/record-unavailability';
import type { PhysicianKey } from './case-plan';
import { clinics, firstDayOf, slotMinutes, starts, type Diary } from './clinics';
import type { Desk } from './desk';

const opens = starts[0];
const closes = (starts.at(-1) ?? opens) + slotMinutes;

/** The offices that physicians are listed at, their weekly clinics, and with whom they have ties. */
export async function openClinics(desk: Desk, opened: CalendarDate): Promise<void> {
  const { physicians, locations } = desk.office;
  const listed = new Set<string>();
  for (const clinic of clinics) {
    const physicianId = physicians[clinic.physician];
    const locationId = locations[clinic.location];
    if (!listed.has(`${physicianId}${locationId}`)) await setListing(desk.as('owner'), { physicianId, locationId, listedOn: opened, travelMinutes: clinic.travelMinutes, roomRentCents: clinic.roomRentCents });
    listed.add(`${physicianId}${locationId}`);
    await addAvailability(desk.as('owner'), { physicianId, locationId, weekday: clinic.weekday, startMinute: opens, endMinute: closes, slotMinutes, everyWeeks: clinic.everyWeeks, startsOn: firstDayOf(clinic, opened) });
  }
  await addInterest(desk.as('owner'), { physicianId: physicians.marsh, name: 'Crestline Freight', kind: 'family', note: 'Her brother is the company’s safety manager.' });
  await addInterest(desk.as('owner'), { physicianId: physicians.okonkwo, name: 'Delta Care Nursing', kind: 'professional', note: 'Medical director there until 2023.' });
}

/** Days that differ from the weekly pattern around today, and absences to come. */
export async function planAbsences(desk: Desk, today: CalendarDate): Promise<void> {
  const { physicians, locations } = desk.office;
  const { diary } = desk;
  for (const { physician, location, on } of diary.extras) {
    for (const place of diary.weeklyPlacesOn(physician, on)) await exceptAvailability(desk.as('assistant'), { kind: 'closed', physicianId: physicians[physician], locationId: locations[place], on, reason: 'Elsewhere that day' });
    await exceptAvailability(desk.as('assistant'), { kind: 'extra', physicianId: physicians[physician], locationId: locations[location], on, startMinute: opens, endMinute: closes, slotMinutes, reason: 'Extra clinic' });
  }
  const freeDay = nextFreeDay(diary, 'marsh', addDays(today, 24));
  await exceptAvailability(desk.as('assistant'), { kind: 'closed', physicianId: physicians.marsh, on: freeDay, reason: 'Testifies in court' });
  const away = addMonths(today, 7);
  await recordUnavailability(desk.as('assistant'), { physicianId: physicians.lindqvist, startsOn: away, endsOn: addDays(away, 20), reason: 'Sabbatical, first part', filedOn: desk.today });
  await recordUnavailability(desk.as('assistant'), { physicianId: physicians.okonkwo, startsOn: addMonths(today, 8), endsOn: addDays(addMonths(today, 8), 15), reason: 'Family leave' });
}

/** The first clinic day from a day on at which nobody is booked. */
function nextFreeDay(diary: Diary, physician: PhysicianKey, from: CalendarDate): CalendarDate {
  for (let on = from; ; on = addDays(on, 1)) if (diary.placesOn(physician, on).length > 0 && diary.isFree(physician, on)) return on;
}

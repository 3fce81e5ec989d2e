import Link from 'next/link';
import { LocationMark } from '@/components/calendar/location-mark';
import type { AvailabilityList, WeeklyClinic } from '@/lib/features/availability/schema';
import { kindWords } from '@/lib/format/case-words';
import { doctor, listed } from '@/lib/format/names';
import { hoursInWords, seatsInWords, termInWords, weekdayNames } from './clinic-words';

interface Props {
  readonly list: AvailabilityList;
  /** Where a clinic is changed; null for a role that may not. */
  readonly editHref: ((clinicId: string) => string) | null;
  readonly editedId: string | null;
}

/** The weekly clinics as a week: a row for each physician, a column for each weekday. */
export function ClinicWeek({ list, editHref, editedId }: Props) {
  const current = list.weekly.filter(({ endsOn }) => endsOn === null || endsOn >= list.today);
  const days = weekdayNames.map((name, index) => ({ name, weekday: index + 1 })).filter(({ weekday }) => weekday <= 5 || current.some((clinic) => clinic.weekday === weekday));
  const physicians = list.physicians.filter(({ id, active }) => active || current.some((clinic) => clinic.physicianId === id));
  if (current.length === 0) return <p className="py-3 text-muted">None yet. A weekly clinic makes open times on the calendar and in the finder.</p>;
  return (
    <div className="relative overflow-x-auto">
      <table className="data-table min-w-[720px] table-fixed align-top [&_:is(td,th):not(:first-child)]:px-1.5!" aria-label="Weekly clinics">
        <thead>
          <tr>
            <th scope="col" className="w-25">
              Physician
            </th>
            {days.map(({ name, weekday }) => (
              <th key={weekday} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {physicians.map((physician) => (
            <tr key={physician.id} className="align-top [&>*]:pt-2!">
              <th scope="row">{doctor(physician.name)}</th>
              {days.map(({ weekday }) => (
                <td key={weekday}>
                  <ul className="flex flex-col gap-2 pb-2">
                    {current
                      .filter((clinic) => clinic.physicianId === physician.id && clinic.weekday === weekday)
                      .map((clinic) => (
                        <Clinic key={clinic.id} clinic={clinic} list={list} href={editHref?.(clinic.id) ?? null} isEdited={clinic.id === editedId} />
                      ))}
                  </ul>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Clinic({ clinic, list, href, isEdited }: { readonly clinic: WeeklyClinic; readonly list: AvailabilityList; readonly href: string | null; readonly isEdited: boolean }) {
  const index = list.locations.findIndex(({ id }) => id === clinic.locationId);
  const name = list.locations[index]?.name ?? '';
  const term = termInWords(clinic, list.today);
  return (
    <li className={isEdited ? '-mx-2 rounded-md bg-accent-soft px-2' : ''}>
      <span className="flex items-center gap-1.5">
        <LocationMark index={index} />
        {href ? (
          <Link href={href} prefetch={false} className="row-link truncate font-medium" aria-label={`Change ${name}, ${weekdayNames[clinic.weekday - 1] ?? ''}, ${hoursInWords(clinic)}`}>
            {name}
          </Link>
        ) : (
          <span className="truncate font-medium">{name}</span>
        )}
      </span>
      <span className="block text-xs whitespace-nowrap">{hoursInWords(clinic)}</span>
      <span className="block text-xs text-muted">
        {seatsInWords(clinic)}
        {clinic.kinds.length > 0 && `, ${listed(clinic.kinds.map(kindWords))} only`}
      </span>
      {term && <span className="block text-xs text-muted">{term}</span>}
    </li>
  );
}

import Link from 'next/link';
import { LocationMark } from '@/components/calendar/location-mark';
import { StateIcon } from '@/components/ui/state-icon';
import type { AvailabilityList } from '@/lib/features/availability/schema';
import { formatFullDay } from '@/lib/format/dates';
import { formatCents } from '@/lib/format/money';
import { doctor } from '@/lib/format/names';

interface Props {
  readonly list: AvailabilityList;
  readonly editHref: ((physicianId: string, locationId: string) => string) | null;
  readonly showsMoney: boolean;
}

/** Each physician at each place: listed with the Medical Unit or not, how far it is, what a day there costs. */
export function ListingTable({ list, editHref, showsMoney }: Props) {
  const pairs = list.physicians.filter(({ active }) => active).flatMap((physician) => list.locations.map((location, index) => ({ physician, location, index })).filter(({ location }) => location.active));
  return (
    <div className="relative overflow-x-auto">
      <table className="data-table" aria-label="Offices by physician">
        <thead>
          <tr>
            <th scope="col">Physician</th>
            <th scope="col">Location</th>
            <th scope="col">Listed with the Medical Unit</th>
            <th scope="col" className="end">
              Drive, one way
            </th>
            {showsMoney && (
              <th scope="col" className="end">
                Room, a day
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {pairs.map(({ physician, location, index }) => {
            const listing = list.listings.find((one) => one.physicianId === physician.id && one.locationId === location.id);
            return (
              <tr key={`${physician.id} ${location.id}`}>
                <th scope="row" className="whitespace-nowrap">
                  {editHref ? (
                    <Link href={editHref(physician.id, location.id)} prefetch={false} className="row-link" aria-label={`Change ${doctor(physician.name)} at ${location.name}`}>
                      {doctor(physician.name)}
                    </Link>
                  ) : (
                    doctor(physician.name)
                  )}
                </th>
                <td className="whitespace-nowrap">
                  <span className="flex items-center gap-1.5">
                    <LocationMark index={index} /> {location.name}
                  </span>
                </td>
                <td className="whitespace-nowrap">{listing?.listedOn ? <StateIcon tone={listing.listedOn > list.today ? 'not-begun' : 'done'}>{`${listing.listedOn > list.today ? 'From' : 'Since'} ${formatFullDay(listing.listedOn)}`}</StateIcon> : <StateIcon tone="off">Not listed</StateIcon>}</td>
                <td className="num end">{listing && listing.travelMinutes > 0 ? `${listing.travelMinutes} min` : <span className="text-muted">None</span>}</td>
                {showsMoney && <td className="num end">{listing?.roomRentCents ? formatCents(listing.roomRentCents) : <span className="text-muted">None</span>}</td>}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

import { LocationMark } from '@/components/calendar/location-mark';
import type { AvailabilityList } from '@/lib/features/availability/schema';
import { Day } from '@/components/ui/day';
import { doctor } from '@/lib/format/names';
import { exceptionInWords } from './clinic-words';
import { TakeBackException } from './take-back-exception';

/** Closed days and extra clinics, the next first. */
export function ExceptionTable({ list, mayChange }: { readonly list: AvailabilityList; readonly mayChange: boolean }) {
  const rows = [...list.exceptions].sort((a, b) => a.on.localeCompare(b.on));
  if (rows.length === 0) return <p className="py-3 text-muted">None. A holiday of the practice’s calendar needs no closed day.</p>;
  return (
    <div className="relative overflow-x-auto">
      <table className="data-table" aria-label="Closed days and extra clinics">
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">Physician</th>
            <th scope="col">Location</th>
            <th scope="col">What</th>
            <th scope="col">Reason</th>
            <th scope="col">
              <span className="sr-only">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((exception) => {
            const index = list.locations.findIndex(({ id }) => id === exception.locationId);
            const who = doctor(list.physicians.find(({ id }) => id === exception.physicianId)?.name ?? '');
            return (
              <tr key={exception.id}>
                <th scope="row">
                  <Day date={exception.on} today={list.today} />
                </th>
                <td className="whitespace-nowrap">{who}</td>
                <td className="whitespace-nowrap">
                  {exception.locationId === null ? (
                    'Every place'
                  ) : (
                    <span className="flex items-center gap-1.5">
                      <LocationMark index={index} /> {list.locations[index]?.name}
                    </span>
                  )}
                </td>
                <td className="whitespace-nowrap">{exceptionInWords(exception)}</td>
                <td>{exception.reason || <span className="text-muted">None given</span>}</td>
                <td className="end">{mayChange && exception.on >= list.today && <TakeBackException exception={exception} says={`Take back: ${exceptionInWords(exception)}, ${exception.on}, ${who}`} />}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

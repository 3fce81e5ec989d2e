'use client';

import { KeyHints } from '@/components/ui/key-cap';
import { doctor } from '@/lib/format/names';
import type { Calendar } from '@/lib/features/calendar/schema';
import type { CalendarAddress } from './calendar-address';
import type { Names } from './calendar-names';
import { LocationMark } from './location-mark';

interface Props {
  readonly calendar: Calendar;
  readonly names: Names;
  readonly address: CalendarAddress;
  readonly onChange: (address: CalendarAddress) => void;
}

/** Whose calendar and of which place; which shape and colour is which place. */
export function CalendarToolbar({ calendar, names, address, onChange }: Props) {
  const { physicians, locations } = calendar;
  return (
    <div className="no-print flex flex-wrap items-center gap-2 border-b border-border px-(--pad) py-2">
      {physicians.length > 1 && (
        <select aria-label="Physician" aria-keyshortcuts="/" className="input h-7! min-h-0! w-auto! py-0! text-xs!" value={address.physicianId ?? ''} onChange={(event) => onChange({ ...address, physicianId: event.target.value || null })}>
          <option value="">Physician: all</option>
          {physicians.map(({ id, name }) => (
            <option key={id} value={id}>
              {doctor(name)}
            </option>
          ))}
        </select>
      )}
      {locations.length > 1 && (
        <select aria-label="Location" className="input h-7! min-h-0! w-auto! py-0! text-xs!" value={address.locationId ?? ''} onChange={(event) => onChange({ ...address, locationId: event.target.value || null })}>
          <option value="">Location: all</option>
          {locations.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
      {address.view === 'week' && (
        <label className="flex h-7 items-center gap-1.5 text-xs text-soft max-sm:hidden">
          <input type="checkbox" className="size-3.5 accent-(--accent)" checked={address.weekends} onChange={(event) => onChange({ ...address, weekends: event.target.checked })} />
          Weekends
        </label>
      )}
      {locations.length > 1 && (
        <ul aria-label="Places" className="flex flex-wrap items-center gap-x-3 text-xs text-muted max-xl:hidden">
          {locations
            .filter(({ active }) => active)
            .map(({ id, name }) => (
              <li key={id} className="flex items-center gap-1">
                <LocationMark index={names.locationIndex(id)} />
                {name}
              </li>
            ))}
        </ul>
      )}
      <div className="ml-auto hidden lg:block">
        <KeyHints hints={[[['D', 'W', 'M', 'L'], 'view'], [['←', '→'], 'move'], ['T', 'today']]} />
      </div>
    </div>
  );
}

'use client';

import Link from 'next/link';
import type { RefObject } from 'react';
import { PopoverFrame } from '@/components/ui/popover-frame';
import type { OpenSlot } from '@/lib/features/calendar/schema';
import { kindWords } from '@/lib/format/case-words';
import { formatDay, formatDuration, formatMinute } from '@/lib/format/dates';
import { doctor, listed } from '@/lib/format/names';
import type { Names } from './calendar-names';
import { LocationMark } from './location-mark';

interface Props {
  readonly slot: OpenSlot;
  readonly names: Names;
  readonly today: string;
  readonly anchor: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

/** What an open time is good for, and where those are who wait for one. Load it on intent. */
export function SlotPopover({ slot, names, today, anchor, onClose }: Props) {
  return (
    <PopoverFrame anchor={anchor} title={`Open, ${formatMinute(slot.startMinute)}`} subtitle={formatDay(slot.on, today)} onClose={onClose} width={320}>
      <div className="px-4 py-3">
        <p className="flex items-center gap-1.5">
          <LocationMark index={names.locationIndex(slot.locationId)} /> {names.location(slot.locationId)}, {doctor(names.physician(slot.physicianId))}
        </p>
        <p className="text-soft">
          {formatDuration(slot.minutes)}
          {slot.seatsLeft > 1 && `, ${slot.seatsLeft} places`}
          {slot.kinds.length > 0 && `, for ${listed(slot.kinds.map(kindWords))}`}
        </p>
      </div>
      <p className="border-t border-hairline px-4 py-2.5 text-soft">
        To fill it, open a case that waits for a date and choose “Find a date”.{' '}
        <Link href="/cases?stage=ACCEPTED" className="text-link">
          Cases that wait
        </Link>
      </p>
    </PopoverFrame>
  );
}

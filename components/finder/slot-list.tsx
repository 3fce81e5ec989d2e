'use client';

import { useState } from 'react';
import { isSameSlot, type SlotKey } from '@/components/calendar/calendar-address';
import type { Slot } from '@/lib/features/slots/schema';
import { formatDay, formatMinute } from '@/lib/format/dates';
import { lastName } from '@/lib/format/names';
import { keyOf, slotNote } from './finder-words';

interface Props {
  readonly label: string;
  readonly slots: readonly Slot[];
  readonly chosen: SlotKey | null;
  /** Physicians are named only where they are not the case's own. */
  readonly physicianId: string;
  readonly today: string;
  readonly onChoose: (slot: Slot) => void;
}

const shownFirst = 6;

/** Times one below the other, the first ones until more are asked for; the chosen one is always among them, and tinted. */
export function SlotList({ label, slots, chosen, physicianId, today, onChoose }: Props) {
  const [all, setAll] = useState(false);
  const shown = all ? slots : slots.filter((slot, index) => index < shownFirst || isSameSlot(chosen, keyOf(slot)));
  return (
    <>
      <ul aria-label={label}>
        {shown.map((slot) => {
          const isChosen = isSameSlot(chosen, keyOf(slot));
          return (
            <li key={`${slot.on} ${slot.startMinute} ${slot.physicianId} ${slot.locationId}`} data-row className="border-b border-hairline">
              <button
                type="button"
                data-row-focus
                aria-pressed={isChosen}
                onClick={() => onChoose(slot)}
                className={`-mx-2 grid min-h-10 w-[calc(100%+16px)] grid-cols-[78px_62px_minmax(0,1fr)_auto] items-center gap-x-1.5 px-2 lg:max-xl:grid-cols-[78px_minmax(0,1fr)_auto] lg:max-xl:py-1 text-left ${isChosen ? 'rounded-md bg-accent-soft text-accent-soft-foreground' : 'hover:bg-(--surface-hover)'}`}
              >
                <span className="font-medium whitespace-nowrap">{formatDay(slot.on, today)}</span>
                <span className="num whitespace-nowrap">{formatMinute(slot.startMinute)}</span>
                <span className="min-w-0 truncate lg:max-xl:col-span-3 lg:max-xl:row-start-2">
                  {slot.locationName}
                  {slot.physicianId !== physicianId && <span className="text-muted">, {lastName(slot.physicianName)}</span>}
                </span>
                <span className={`text-xs whitespace-nowrap ${isChosen ? '' : 'text-muted'}`}>{slotNote(slot)}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {shown.length < slots.length && (
        <button type="button" className="text-link min-h-7" onClick={() => setAll(true)}>
          Show {slots.length - shown.length} more
        </button>
      )}
    </>
  );
}

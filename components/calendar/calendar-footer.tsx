'use client';

import Link from 'next/link';
import { Dollar } from '@/components/ui/dollar';
import type { Calendar } from '@/lib/features/calendar/schema';
import { formatDay } from '@/lib/format/dates';
import { formatDollars } from '@/lib/format/money';
import { counted } from '@/lib/format/names';
import { breakEvens, openValueSteps } from './break-even';
import type { Names } from './calendar-names';

interface Props {
  readonly calendar: Calendar;
  readonly names: Names;
  /** Where a day of a place is looked at. */
  readonly dayHref: (on: string, locationId: string) => string;
}

/** What the shown days hold: exams, open times and, for whoever sees money, what they are worth and whether a place pays its room. */
export function CalendarFooter({ calendar, names, dayHref }: Props) {
  const { examCount, openSeats, toNotifyCount, toConfirmCount, money } = calendar.totals;
  return (
    <footer className="flex flex-wrap items-baseline gap-x-6 gap-y-1 border-t border-border px-(--pad) py-3 text-xs text-soft">
      <span>{counted(examCount, 'exam')}</span>
      <span>
        {openSeats} open
        {money && openSeats > 0 && (
          <>
            , value if filled <Dollar cents={money.openCents} title="Value of the open times" subtitle={money.worth.says} steps={openValueSteps(calendar, names)} sum className="font-medium text-foreground" />
          </>
        )}
      </span>
      {toNotifyCount > 0 && <span>{toNotifyCount} not notified</span>}
      {toConfirmCount > 0 && <span>{counted(toConfirmCount, 'interpreter')} to confirm</span>}
      {breakEvens(calendar).map(({ locationId, breakEvenCount, least, most, leastOn, roomRentCents }) => (
        <span key={locationId} title={`Room rent ${formatDollars(roomRentCents)} a day`}>
          {names.location(locationId)} breaks even at {counted(breakEvenCount, 'exam')} a day, has {least === most ? least : `${least} to ${most}`}
          {least < breakEvenCount && (
            <>
              :{' '}
              <Link href={dayHref(leastOn, locationId)} className="text-link" aria-label={`Fill or move ${names.location(locationId)} on ${formatDay(leastOn, calendar.today)}`}>
                fill or move
              </Link>
            </>
          )}
        </span>
      ))}
    </footer>
  );
}

'use client';

import Link from 'next/link';
import { formatDay } from '@/lib/format/dates';
import { lastName } from '@/lib/format/names';
import type { Board, BoardDay } from './board';
import type { Names } from './calendar-names';
import { LocationMark } from './location-mark';

interface Props {
  readonly board: Board;
  readonly names: Names;
  readonly today: string;
  readonly dayHref: (on: string) => string;
  readonly onOpenUntimed: (evaluationId: string, anchor: HTMLElement) => void;
}

/** The heads of the columns: the day, then place and physician; under them what keeps a day closed and who has no time yet. */
export function DayHeads({ board, names, today, dayHref, onOpenUntimed }: Props) {
  const hasNotes = board.days.some((day) => notesOf(day, names).length > 0 || day.untimed.length > 0);
  return (
    <div className="sticky top-0 z-10 flex border-b border-border bg-surface">
      <div className="sticky left-0 z-10 w-[52px] shrink-0 bg-surface" />
      {board.days.map((day) => (
        <section key={day.on} aria-label={formatDay(day.on, today)} className="min-w-0 border-l border-border" style={{ flex: `${day.share} 0 0` }}>
          <h2 className="flex h-8 items-center gap-1.5 truncate border-b border-hairline px-2 font-semibold">
            <Link href={dayHref(day.on)} className={`hover:underline ${day.on === today ? 'text-accent-soft-foreground' : ''}`}>
              {formatDay(day.on, day.on).replace(/, [A-Z][a-z]{2}/, '')}
            </Link>
            {day.on === today && <span className="text-xs font-normal text-warning-ink">today</span>}
          </h2>
          <div className="flex">
            {day.columns.map((column) => (
              <div key={column.id} className={`min-h-[42px] min-w-0 px-1.5 py-1 text-xs ${column.isFirstOfDay ? '' : 'border-l border-hairline'}`} style={{ flex: `${column.share} 0 0` }}>
                {column.physicianId === null ? (
                  <span className="text-muted">No clinic</span>
                ) : (
                  <>
                    <span className="flex items-center gap-1 font-medium">
                      <LocationMark index={names.locationIndex(column.locationId)} />
                      <span className="truncate">{column.locationId === null && column.closed ? 'Closed' : names.location(column.locationId)}</span>
                    </span>
                    <span className="block truncate text-muted">{lastName(names.physician(column.physicianId))}</span>
                  </>
                )}
              </div>
            ))}
          </div>
          {hasNotes && (
            <ul className="min-h-6 border-t border-hairline px-2 py-1 text-xs text-muted">
              {notesOf(day, names).map((note) => (
                <li key={note}>{note}</li>
              ))}
              {day.untimed.map((appointment) => (
                <li key={appointment.evaluationId}>
                  <button type="button" className="text-left text-warning-ink hover:underline" onClick={(event) => onOpenUntimed(appointment.evaluationId, event.currentTarget)}>
                    No time yet: {appointment.claimantName}
                  </button>
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  );
}

/** What keeps a day, or somebody on it, from being booked. */
export function notesOf({ day, columns }: BoardDay, names: Names): string[] {
  const holiday = day.holiday ? [day.holiday.closed ? `Closed: ${day.holiday.name}` : day.holiday.name] : [];
  const closed = columns.flatMap((column) => (column.closed && column.physicianId ? [`${lastName(names.physician(column.physicianId))}: ${column.closed.toLowerCase().replace('form', 'Form')}`] : []));
  const away = day.unavailable.filter((one) => !columns.some(({ physicianId }) => physicianId === one.physicianId)).map((one) => `${lastName(names.physician(one.physicianId))}: away, Form 109`);
  return [...new Set([...holiday, ...closed, ...away])];
}

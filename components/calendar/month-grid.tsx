'use client';

import { useMemo } from 'react';
import Calendar from 'react-big-calendar/lib/Calendar';
import withDragAndDrop from 'react-big-calendar/lib/addons/dragAndDrop';
import type { Calendar as CalendarOfDays, CalendarAppointment, CalendarDay } from '@/lib/features/calendar/schema';
import { formatDay } from '@/lib/format/dates';
import { clockTime, isMovable, shortKind, standingOf } from './appointment-words';
import type { Names } from './calendar-names';
import { calendarDateOf, localDate, localizer } from './localizer';
import { LocationMark } from './location-mark';
import { StandingMark } from './standing-mark';
import type { Drop } from './drop';
import 'react-big-calendar/lib/css/react-big-calendar.css';
import './calendar.css';

interface Positioned {
  readonly appointment: CalendarAppointment;
  readonly start: Date;
  readonly end: Date;
}

const DragCalendar = withDragAndDrop<Positioned>(Calendar);
const noon = 12 * 60;
const rowPixels = 21;
const leastGridPixels = 560;
/** Page head, toolbar, weekdays and footer. */
const otherPixels = 190;

/** More than a day's cell can show, so that it says how many more there are; the component looks at each entry many times. */
function mostThatFit(weeks: number): number {
  return Math.ceil(Math.max(leastGridPixels, window.innerHeight - otherPixels) / weeks / rowPixels) + 1;
}

function inOrder(appointments: readonly CalendarAppointment[]): CalendarAppointment[] {
  return [...appointments].sort((a, b) => (a.startMinute ?? noon) - (b.startMinute ?? noon));
}

function positioned(appointment: CalendarAppointment): Positioned {
  const start = appointment.startMinute ?? noon;
  return { appointment, start: localDate(appointment.on, start), end: localDate(appointment.on, Math.min(24 * 60 - 1, start + appointment.minutes)) };
}

/** '12 more': of all that the day has, not only of those that were handed over. */
function moreInWords(days: ReadonlyMap<string, CalendarDay>, handedOver: readonly Positioned[], hidden: number): string {
  const on = handedOver[0]?.appointment.on ?? '';
  return `${(days.get(on)?.appointments.length ?? 0) - (handedOver.length - hidden)} more`;
}

interface Props {
  readonly calendar: CalendarOfDays;
  readonly names: Names;
  readonly on: string;
  readonly mayMove: boolean;
  readonly openId: string | null;
  readonly onOpen: (appointment: CalendarAppointment, anchor: HTMLElement) => void;
  readonly onDrop: (drop: Drop) => void;
  readonly onDay: (on: string) => void;
}

/** A month in weeks: whoever has an appointment, by the hour; a day that has more than fit says how many more. */
export function MonthGrid({ calendar, names, on, mayMove, openId, onOpen, onDrop, onDay }: Props) {
  const { today } = calendar;
  const most = mostThatFit(calendar.days.length / 7);
  const events = useMemo(() => calendar.days.flatMap((day) => inOrder(day.appointments).slice(0, most).map(positioned)), [calendar.days, most]);
  const days = useMemo(() => new Map(calendar.days.map((day) => [day.on, day])), [calendar.days]);
  const components = useMemo(
    () => ({
      event: ({ event: { appointment } }: { readonly event: Positioned }) => (
        <button type="button" className="flex h-5 w-full items-center gap-1 px-1 text-left text-xs" title={`${appointment.claimantName}, ${names.location(appointment.locationId)}`}>
          <LocationMark index={names.locationIndex(appointment.locationId)} />
          <span className="num shrink-0 text-soft">{appointment.startMinute === null ? 'no time' : clockTime(appointment.startMinute)}</span>
          <span className="min-w-0 truncate font-medium">{appointment.claimantName}</span>
          <StandingMark standing={standingOf(appointment, today)} />
          <span className="sr-only">
            , {shortKind(appointment)}, {formatDay(appointment.on, today)}, {names.location(appointment.locationId)}, {names.physician(appointment.physicianId)}
          </span>
        </button>
      ),
      month: {
        dateHeader: ({ date, label }: { readonly date: Date; readonly label: string }) => {
          const day = days.get(calendarDateOf(date));
          const openSeats = day?.clinics.reduce((sum, clinic) => sum + clinic.openSeats, 0) ?? 0;
          return (
            <span className="flex items-baseline gap-1.5">
              <button type="button" className="rounded-sm px-1 hover:underline" aria-label={formatDay(calendarDateOf(date), today)} onClick={() => onDay(calendarDateOf(date))}>
                {label}
              </button>
              <span className="ml-auto truncate text-xs font-normal text-muted">{day?.holiday ? day.holiday.name : openSeats > 0 ? `${openSeats} open` : ''}</span>
            </span>
          );
        },
      },
    }),
    [days, names, onDay, today],
  );
  return (
    <div className="month-grid">
      <DragCalendar
        localizer={localizer}
        date={localDate(on)}
        view="month"
        views={['month']}
        onView={() => undefined}
        onNavigate={() => undefined}
        toolbar={false}
        getNow={() => localDate(today, noon)}
        events={events}
        titleAccessor={({ appointment }) => appointment.claimantName}
        tooltipAccessor={() => ''}
        selectable={false}
        resizable={false}
        draggableAccessor={({ appointment }) => mayMove && isMovable(appointment)}
        messages={{ showMore: (count, _remaining, all) => moreInWords(days, all, count) }}
        doShowMoreDrillDown={false}
        onShowMore={(_events, date) => onDay(calendarDateOf(date))}
        components={components}
        eventPropGetter={({ appointment }) => ({ className: appointment.evaluationId === openId ? 'is-open' : '' })}
        onSelectEvent={({ appointment }, trigger) => {
          const element = trigger.target instanceof Element ? trigger.target.closest<HTMLElement>('.rbc-event') : null;
          if (element) onOpen(appointment, element);
        }}
        onEventDrop={({ event: { appointment }, start }) => {
          if (!(start instanceof Date) || calendarDateOf(start) === appointment.on) return;
          onDrop({ appointment, on: calendarDateOf(start), startMinute: appointment.startMinute, physicianId: appointment.physicianId, locationId: appointment.locationId });
        }}
      />
    </div>
  );
}

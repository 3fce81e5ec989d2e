'use client';

import dynamic from 'next/dynamic';
import { useCallback, useMemo } from 'react';
import { useViewer } from '@/components/layout/viewer';
import { SkeletonRows } from '@/components/ui/skeleton-rows';
import { useMinuteNow } from '@/components/today/minute-now';
import type { Calendar, CalendarAppointment, CalendarDay, OpenSlot } from '@/lib/features/calendar/schema';
import { formatDay } from '@/lib/format/dates';
import { doctor } from '@/lib/format/names';
import { AppointmentList } from './appointment-list';
import { boardOf, type BoardEntry, type ChosenTime } from './board';
import { writeCalendarAddress, type CalendarAddress } from './calendar-address';
import { CalendarFooter } from './calendar-footer';
import type { Names } from './calendar-names';
import { DayHeads } from './day-heads';
import type { Drop } from './drop';
import { EmptyCalendar, isEmpty } from './empty-calendar';
import { EntryCard } from './entry-card';
import { useIsPhone } from './use-is-phone';

const loading = () => (
  <div className="min-h-[702px] px-(--pad) py-3">
    <SkeletonRows count={18} />
  </div>
);
const TimeGrid = dynamic(() => import('./time-grid').then((module) => module.TimeGrid), { ssr: false, loading });
const MonthGrid = dynamic(() => import('./month-grid').then((module) => module.MonthGrid), { ssr: false, loading });

interface Props {
  readonly calendar: Calendar;
  readonly days: readonly CalendarDay[];
  readonly names: Names;
  readonly address: CalendarAddress;
  readonly on: string;
  readonly chosen: ChosenTime | null;
  readonly mayMove: boolean;
  readonly openId: string | null;
  readonly onOpen: (appointment: CalendarAppointment, anchor: HTMLElement) => void;
  readonly onSlot: (slot: OpenSlot, anchor: HTMLElement) => void;
  readonly onDrop: (drop: Drop) => void;
  readonly onDay: (on: string) => void;
}

/** The days in the form that was chosen; on a phone a week or month becomes a list. */
export function CalendarBody(props: Props) {
  const { calendar, days, names, address, on, mayMove, openId, onOpen, onSlot, onDrop, onDay } = props;
  const isPhone = useIsPhone();
  const view = isPhone && address.view !== 'day' ? 'list' : address.view;
  const dayHref = (day: string, locationId?: string) => writeCalendarAddress({ ...address, view: 'day', on: day, ...(locationId ? { locationId } : {}) });
  return (
    <div className="flex min-w-0 flex-col lg:min-h-0">
      <div className="min-w-0 overflow-x-auto lg:min-h-0 lg:overflow-y-auto print:overflow-visible">
        {view !== 'month' && isEmpty(calendar) ? (
          <EmptyCalendar address={address} />
        ) : view === 'list' ? (
          <AppointmentList days={days} names={names} today={calendar.today} onOpen={onOpen} onSlot={onSlot} />
        ) : view === 'month' ? (
          <MonthGrid calendar={calendar} names={names} on={on} mayMove={mayMove} openId={openId} onOpen={onOpen} onDrop={onDrop} onDay={onDay} />
        ) : (
          <Columns {...props} dayHref={dayHref} />
        )}
      </div>
      {!isEmpty(calendar) && <CalendarFooter calendar={calendar} names={names} dayHref={dayHref} />}
    </div>
  );
}

/** Narrower columns cannot be read: from there on the grid scrolls sideways. */
const leastColumnPixels = 84;
const gutterPixels = 52;

function Columns({ calendar, days, names, chosen, mayMove, openId, onOpen, onSlot, onDrop, dayHref }: Props & { readonly dayHref: (on: string) => string }) {
  const { timeZone } = useViewer();
  const { today } = calendar;
  const nowMinute = useMinuteNow(timeZone);
  const board = useMemo(() => boardOf(calendar, days, chosen), [calendar, days, chosen]);
  const renderEntry = useCallback(
    (entry: BoardEntry) => {
      const { physicianId, locationId } = placeOf(entry);
      return <EntryCard entry={entry} locationIndex={names.locationIndex(locationId)} where={`${formatDay(entry.on, today)}, ${names.location(locationId)}, ${doctor(names.physician(physicianId))}`} today={today} />;
    },
    [names, today],
  );
  return (
    <div style={{ minWidth: gutterPixels + Math.ceil(leastColumnPixels * board.days.reduce((sum, { share }) => sum + share, 0) * Math.max(...board.days.map(({ share, columns }) => columns.length / share), 1)) }}>
      <DayHeads
        board={board}
        names={names}
        today={today}
        dayHref={dayHref}
        onOpenUntimed={(evaluationId, anchor) => {
          const appointment = calendar.days.flatMap((day) => day.appointments).find((one) => one.evaluationId === evaluationId);
          if (appointment) onOpen(appointment, anchor);
        }}
      />
      <TimeGrid
        board={board}
        mayMove={mayMove}
        openId={openId}
        renderEntry={renderEntry}
        onOpen={(entry, anchor) => {
          if (entry.kind === 'appointment') onOpen(entry.appointment, anchor);
          if (entry.kind === 'open') onSlot(entry.slot, anchor);
        }}
        onDrop={onDrop}
        nowMinute={nowMinute}
        today={today}
      />
    </div>
  );
}

function placeOf(entry: BoardEntry): { readonly physicianId: string; readonly locationId: string | null } {
  return entry.kind === 'appointment' ? entry.appointment : entry.slot;
}

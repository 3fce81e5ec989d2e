'use client';

import { StateIcon } from '@/components/ui/state-icon';
import { KindChip } from '@/components/ui/kind-chip';
import { distance, formatDay, formatMinute } from '@/lib/format/dates';
import { counted, lastName } from '@/lib/format/names';
import type { CalendarAppointment, CalendarDay, OpenSlot } from '@/lib/features/calendar/schema';
import { secondLine, shortKind, standingOf } from './appointment-words';
import type { Names } from './calendar-names';
import { LocationMark } from './location-mark';

interface Props {
  readonly days: readonly CalendarDay[];
  readonly names: Names;
  readonly today: string;
  readonly onOpen: (appointment: CalendarAppointment, anchor: HTMLElement) => void;
  readonly onSlot: (slot: OpenSlot, anchor: HTMLElement) => void;
}

/** Days one below the other: who comes when and where, and what is still open. Days on which nothing happens are left out. */
export function AppointmentList({ days, names, today, onOpen, onSlot }: Props) {
  const busy = days.filter((day) => day.appointments.length > 0 || day.open.length > 0 || day.closed.length > 0 || day.unavailable.length > 0 || day.holiday?.closed);
  return (
    <div className="flex-1 pb-6">
      {busy.map((day) => (
        <section key={day.on} aria-label={formatDay(day.on, today)} className="break-inside-avoid">
          <h2 className="flex min-h-8 flex-wrap items-baseline gap-x-2 border-b border-border bg-subtle px-(--pad) py-1.5">
            <span className="font-semibold">{formatDay(day.on, today)}</span>
            <span className={day.on === today ? 'text-warning-ink' : 'text-muted'}>{distance(day.on, today)}</span>
            <span className="ml-auto text-xs text-muted">{summary(day)}</span>
          </h2>
          <Notes day={day} names={names} />
          <ul>
            {inOrder(day.appointments).map((appointment) => (
              <AppointmentRow key={appointment.evaluationId} appointment={appointment} names={names} today={today} onOpen={onOpen} />
            ))}
          </ul>
          {day.open.length > 0 && (
            <ul aria-label="Open" className="flex flex-wrap gap-1.5 border-b border-hairline px-(--pad) py-2">
              {day.open.map((slot) => (
                <li key={`${slot.startMinute} ${slot.physicianId} ${slot.locationId}`}>
                  <button type="button" className="flex min-h-7 items-center gap-1.5 rounded-md border border-dashed border-(--field-border) px-2 text-xs text-muted hover:border-accent hover:text-foreground" onClick={(event) => onSlot(slot, event.currentTarget)}>
                    <span className="num">{formatMinute(slot.startMinute)}</span> Open
                    <LocationMark index={names.locationIndex(slot.locationId)} />
                    {names.location(slot.locationId)}, {lastName(names.physician(slot.physicianId))}
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

function summary(day: CalendarDay): string {
  const open = day.clinics.reduce((sum, clinic) => sum + clinic.openSeats, 0);
  return [day.appointments.length > 0 ? counted(day.appointments.length, 'appointment') : '', open > 0 ? `${open} open` : ''].filter(Boolean).join(', ');
}

function inOrder(appointments: readonly CalendarAppointment[]): CalendarAppointment[] {
  return [...appointments].sort((a, b) => (a.startMinute ?? -1) - (b.startMinute ?? -1) || a.claimantName.localeCompare(b.claimantName));
}

function Notes({ day, names }: { readonly day: CalendarDay; readonly names: Names }) {
  const notes = [
    ...(day.holiday ? [day.holiday.closed ? `Closed: ${day.holiday.name}` : day.holiday.name] : []),
    ...day.closed.map((one) => `${lastName(names.physician(one.physicianId))} closed${one.locationId ? ` in ${names.location(one.locationId)}` : ''}${one.reason ? `: ${one.reason}` : ''}`),
    ...day.unavailable.map((one) => `${lastName(names.physician(one.physicianId))} away, Form 109`),
  ];
  if (notes.length === 0) return null;
  return <p className="border-b border-hairline px-(--pad) py-1.5 text-xs text-muted">{notes.join(' · ')}</p>;
}

function AppointmentRow({ appointment, names, today, onOpen }: { readonly appointment: CalendarAppointment } & Pick<Props, 'names' | 'today' | 'onOpen'>) {
  const standing = standingOf(appointment, today);
  return (
    <li data-row className="grid min-h-(--row) grid-cols-[76px_minmax(0,1fr)_auto] items-center gap-x-3 border-b border-hairline px-(--pad) py-1.5 hover:bg-(--surface-hover) md:grid-cols-[84px_minmax(0,1.4fr)_minmax(0,1fr)_minmax(0,1fr)_116px]">
      <span className="num text-soft">{appointment.startMinute === null ? <span className="text-warning-ink">No time</span> : formatMinute(appointment.startMinute)}</span>
      <span className="min-w-0">
        <span className="flex items-center gap-2">
          <button type="button" data-row-focus aria-haspopup="dialog" className="min-h-6 min-w-0 truncate text-left font-medium hover:underline" onClick={(event) => onOpen(appointment, event.currentTarget)}>
            {appointment.claimantName}
          </button>
          <KindChip>{shortKind(appointment)}</KindChip>
        </span>
        <span className="flex items-center gap-1.5 text-xs text-muted md:hidden">
          <LocationMark index={names.locationIndex(appointment.locationId)} />
          <span className="truncate">
            {names.location(appointment.locationId)}, {lastName(names.physician(appointment.physicianId))}
          </span>
        </span>
      </span>
      <span className="flex min-w-0 items-center gap-1.5 text-soft max-md:hidden">
        <LocationMark index={names.locationIndex(appointment.locationId)} />
        <span className="truncate">
          {names.location(appointment.locationId)}, {lastName(names.physician(appointment.physicianId))}
        </span>
      </span>
      <span className="truncate text-muted max-md:hidden">{secondLine(appointment)}</span>
      <span className="text-right text-xs whitespace-nowrap">{standing ? <StateIcon tone={standing.tone}>{standing.label}</StateIcon> : <span className="text-muted">Booked</span>}</span>
    </li>
  );
}

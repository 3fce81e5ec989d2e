import { weekday, type CalendarDate } from '@/lib/domain/calendar';
import type { Calendar, CalendarAppointment, CalendarDay, ClinicDay, OpenSlot, TravelBlock } from '@/lib/features/calendar/schema';
import type { SlotKey } from './calendar-address';

/** One physician at one place on one day. Without a physician it is the empty column of a day on which nobody examines. */
export interface BoardColumn {
  readonly id: string;
  readonly on: string;
  readonly physicianId: string | null;
  readonly locationId: string | null;
  readonly isFirstOfDay: boolean;
  /** What part of the width it has: days are equal, unless one has more columns than fit side by side. */
  readonly share: number;
  readonly clinic: ClinicDay | null;
  /** Why nobody is seen here on that day; empty when somebody can be. */
  readonly closed: string;
}

export interface BoardDay {
  readonly on: string;
  readonly day: CalendarDay;
  /** What part of the width it has. */
  readonly share: number;
  readonly columns: readonly BoardColumn[];
  /** Appointments of which only the day is known. */
  readonly untimed: readonly CalendarAppointment[];
}

interface Placed {
  readonly id: string;
  readonly columnId: string;
  readonly on: string;
  readonly startMinute: number;
  readonly endMinute: number;
}

export type BoardEntry =
  | (Placed & { readonly kind: 'appointment'; readonly appointment: CalendarAppointment })
  | (Placed & { readonly kind: 'open'; readonly slot: OpenSlot })
  | (Placed & { readonly kind: 'chosen'; readonly slot: SlotKey; readonly claimantName: string });

/** A drive: it takes its time, but nothing can be done with it. */
export type BoardTravel = Placed & { readonly travel: TravelBlock };

/** A time that is chosen but not booked. */
export interface ChosenTime {
  readonly slot: SlotKey;
  readonly minutes: number;
  readonly claimantName: string;
}

export interface Board {
  readonly days: readonly BoardDay[];
  readonly columns: readonly BoardColumn[];
  readonly entries: readonly BoardEntry[];
  readonly travel: readonly BoardTravel[];
  /** The hours that are shown, whole ones. */
  readonly fromMinute: number;
  readonly toMinute: number;
}

const shownMinutes = { from: 8 * 60, to: 17 * 60 };
/** Under half an hour an appointment cannot be read. */
const leastMinutes = 30;
/** Up to so many columns a day, each day is as wide as the others. */
const evenColumns = 2;
const mostSideBySide = 3;
const nearMinutes = 20;

const columnId = (on: string, physicianId: string | null, locationId: string | null): string => `${on} ${physicianId ?? ''} ${locationId ?? ''}`;

/** Whether a day has anything to show. */
function isBusy(day: CalendarDay): boolean {
  return day.appointments.length > 0 || day.clinics.length > 0 || day.open.length > 0;
}

/** The days that a view shows: work days, and a weekend where something happens on it. */
export function shownDays(calendar: Calendar, weekends: boolean): readonly CalendarDay[] {
  return calendar.days.filter((day) => weekends || weekday(day.on as CalendarDate) <= 5 || isBusy(day));
}

/** Days as columns of day, place and physician, and what stands in them. */
export function boardOf(calendar: Calendar, days: readonly CalendarDay[], chosen: ChosenTime | null = null): Board {
  const found = days.map((day) => ({ day, columns: columnsOf(calendar, day, chosen) }));
  const weights = found.map(({ columns }) => columns.map(({ clinic }) => seatsAtOnce(clinic)));
  const total = weights.map((day) => day.reduce((sum, weight) => sum + weight, 0));
  const isEven = total.every((weight) => weight <= evenColumns);
  const boardDays = found.map(({ day, columns }, at) => ({
    on: day.on,
    day,
    share: isEven ? 1 : (total[at] ?? 1),
    columns: columns.map((column, index) => ({ ...column, share: (weights[at]?.[index] ?? 1) / (isEven ? (total[at] ?? 1) : 1) })),
    untimed: day.appointments.filter(({ startMinute }) => startMinute === null),
  }));
  const entries = boardDays.flatMap(({ day }) => entriesOf(day, chosen));
  const travel = boardDays.flatMap(({ day }) => travelOf(day));
  const hours = boardDays.flatMap(({ day }) => day.clinics.flatMap((clinic) => clinic.hours));
  const starts = [shownMinutes.from, ...[...entries, ...travel].map((entry) => entry.startMinute), ...hours.map((one) => one.startMinute)];
  const ends = [shownMinutes.to, ...[...entries, ...travel].map((entry) => entry.endMinute), ...hours.map((one) => one.endMinute)];
  return {
    days: boardDays,
    columns: boardDays.flatMap(({ columns }) => columns),
    entries,
    travel,
    fromMinute: Math.floor(Math.min(...starts) / 60) * 60,
    toMinute: Math.min(24 * 60, Math.ceil(Math.max(...ends) / 60) * 60),
  };
}

/** The open time of a column that begins within twenty minutes of where something was dropped; else the minute itself. */
export function nearestOpen({ entries }: Board, columnId: string, minute: number): number {
  const starts = entries.filter((entry) => entry.kind === 'open' && entry.columnId === columnId).map(({ startMinute }) => startMinute);
  const nearest = starts.reduce((best, start) => (Math.abs(start - minute) < Math.abs(best - minute) ? start : best), Number.POSITIVE_INFINITY);
  return Math.abs(nearest - minute) <= nearMinutes ? nearest : minute;
}

function columnsOf(calendar: Calendar, day: CalendarDay, chosen: ChosenTime | null): Omit<BoardColumn, 'share'>[] {
  const wanted = new Map<string, { physicianId: string; locationId: string | null }>();
  const want = (physicianId: string, locationId: string | null) => void wanted.set(columnId(day.on, physicianId, locationId), { physicianId, locationId });
  for (const one of day.clinics) want(one.physicianId, one.locationId);
  for (const one of day.appointments) want(one.physicianId, one.locationId);
  for (const one of day.closed) if (one.locationId !== null || ![...wanted.values()].some(({ physicianId }) => physicianId === one.physicianId)) want(one.physicianId, one.locationId);
  if (chosen?.slot.on === day.on) want(chosen.slot.physicianId, chosen.slot.locationId);
  const rank = (list: readonly { readonly id: string }[], id: string | null) => list.findIndex((one) => one.id === id);
  const columns = [...wanted]
    .map(([id, { physicianId, locationId }]) => ({ id, physicianId, locationId, clinic: day.clinics.find((one) => one.physicianId === physicianId && one.locationId === locationId) ?? null }))
    .sort((a, b) => rank(calendar.physicians, a.physicianId) - rank(calendar.physicians, b.physicianId) || firstMinute(a.clinic) - firstMinute(b.clinic) || rank(calendar.locations, a.locationId) - rank(calendar.locations, b.locationId));
  if (columns.length === 0) return [{ id: columnId(day.on, null, null), on: day.on, physicianId: null, locationId: null, isFirstOfDay: true, clinic: null, closed: '' }];
  return columns.map((column, index) => ({ ...column, on: day.on, isFirstOfDay: index === 0, closed: closedWhy(day, column.physicianId, column.locationId) }));
}

/** How many may come at one time: so many stand side by side. */
const seatsAtOnce = (clinic: ClinicDay | null): number => Math.min(mostSideBySide, Math.max(1, ...(clinic?.hours ?? []).map(({ capacity }) => capacity)));

const firstMinute = (clinic: ClinicDay | null): number => Math.min(24 * 60, ...(clinic?.hours ?? []).map(({ startMinute }) => startMinute));

/** Why a physician sees nobody at a place on a day; empty when that is not so. */
function closedWhy(day: CalendarDay, physicianId: string, locationId: string | null): string {
  const closed = day.closed.find((one) => one.physicianId === physicianId && (one.locationId === null || one.locationId === locationId));
  if (closed) return closed.reason ? `Closed: ${closed.reason}` : 'Closed';
  return day.unavailable.some((one) => one.physicianId === physicianId) ? 'Away, Form 109' : '';
}

function entriesOf(day: CalendarDay, chosen: ChosenTime | null): BoardEntry[] {
  const { on } = day;
  const isChosen = (slot: OpenSlot) => chosen !== null && chosen.slot.on === on && chosen.slot.startMinute === slot.startMinute && chosen.slot.physicianId === slot.physicianId && chosen.slot.locationId === slot.locationId;
  const entries: BoardEntry[] = [
    ...day.open.filter((slot) => !isChosen(slot)).map((slot) => ({ kind: 'open' as const, id: `open ${slot.physicianId} ${slot.locationId} ${on} ${slot.startMinute}`, columnId: columnId(on, slot.physicianId, slot.locationId), on, startMinute: slot.startMinute, endMinute: endOf(slot.startMinute, slot.minutes), slot })),
    ...day.appointments.flatMap((appointment) =>
      appointment.startMinute === null
        ? []
        : [{ kind: 'appointment' as const, id: appointment.evaluationId, columnId: columnId(on, appointment.physicianId, appointment.locationId), on, startMinute: appointment.startMinute, endMinute: endOf(appointment.startMinute, appointment.minutes), appointment }],
    ),
  ];
  if (chosen?.slot.on === on) {
    const { slot, minutes, claimantName } = chosen;
    entries.push({ kind: 'chosen', id: 'chosen', columnId: columnId(on, slot.physicianId, slot.locationId), on, startMinute: slot.startMinute, endMinute: endOf(slot.startMinute, minutes), slot, claimantName });
  }
  return entries;
}

function travelOf({ on, travel }: CalendarDay): BoardTravel[] {
  return travel.map((one) => ({ id: `${one.direction} ${one.physicianId} ${one.locationId} ${on}`, columnId: columnId(on, one.physicianId, one.locationId), on, startMinute: Math.max(0, one.startMinute), endMinute: Math.min(24 * 60, one.endMinute), travel: one }));
}

/** Where an entry ends on its own day; never too short to be read. */
function endOf(startMinute: number, minutes: number): number {
  return Math.min(24 * 60 - 1, startMinute + Math.max(minutes, leastMinutes));
}

/** What stands in the address of the calendar: what is looked at, of whom, and for which evaluation a date is looked for. */
export interface CalendarAddress {
  readonly view: CalendarView;
  /** A day of what is shown; null is today, or the chosen slot's day while a date is looked for. */
  readonly on: string | null;
  readonly physicianId: string | null;
  readonly locationId: string | null;
  readonly weekends: boolean;
  /** The evaluation for which a date is looked for. */
  readonly find: string | null;
  readonly slot: SlotKey | null;
}

export const calendarViews = ['day', 'week', 'month', 'list'] as const;
export type CalendarView = (typeof calendarViews)[number];

/** A time at a place, as it stands in the address: '2026-07-15T675.physician.location'. */
export interface SlotKey {
  readonly on: string;
  readonly startMinute: number;
  readonly physicianId: string;
  readonly locationId: string;
}

const day = /^\d{4}-\d{2}-\d{2}$/;
const uuid = /^[0-9a-f-]{36}$/i;

/** Reads the address; what cannot be read counts as not said. */
export function readCalendarAddress(params: { get: (name: string) => string | null }): CalendarAddress {
  const view = params.get('view');
  const id = (name: string) => (uuid.test(params.get(name) ?? '') ? params.get(name) : null);
  const on = params.get('on') ?? '';
  return {
    view: calendarViews.find((one) => one === view) ?? 'week',
    on: isDay(on) ? on : null,
    physicianId: id('physician'),
    locationId: id('location'),
    weekends: params.get('weekends') === 'yes',
    find: id('find'),
    slot: readSlot(params.get('slot') ?? ''),
  };
}

/** The query string of an address, the defaults left out. */
export function writeCalendarAddress({ view, on, physicianId, locationId, weekends, find, slot }: CalendarAddress): string {
  const params = new URLSearchParams();
  if (find) params.set('find', find);
  if (slot) params.set('slot', writeSlot(slot));
  if (view !== 'week') params.set('view', view);
  if (on) params.set('on', on);
  if (physicianId) params.set('physician', physicianId);
  if (locationId) params.set('location', locationId);
  if (weekends) params.set('weekends', 'yes');
  const text = params.toString();
  return `/calendar${text ? `?${text}` : ''}`;
}

export function writeSlot({ on, startMinute, physicianId, locationId }: SlotKey): string {
  return `${on}T${startMinute}.${physicianId}.${locationId}`;
}

function readSlot(text: string): SlotKey | null {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{1,4})\.([0-9a-f-]{36})\.([0-9a-f-]{36})$/i.exec(text);
  const [, on = '', minute = '', physicianId = '', locationId = ''] = match ?? [];
  const startMinute = Number(minute);
  return match && isDay(on) && startMinute < 1440 ? { on, startMinute, physicianId, locationId } : null;
}

/** Whether two name the same time at the same place. */
export function isSameSlot(a: SlotKey | null, b: SlotKey | null): boolean {
  return a !== null && b !== null && writeSlot(a) === writeSlot(b);
}

function isDay(text: string): boolean {
  return day.test(text) && !Number.isNaN(Date.parse(text));
}

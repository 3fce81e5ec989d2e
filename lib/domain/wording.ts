import { weekday, type CalendarDate } from './calendar';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const LONG_MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const;

/** 1240 → '1,240'. Whole numbers only. */
export function countInWords(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** 201500 cents → '$2,015.00'; a negative amount carries its sign before the dollar. */
export function dollars(amountCents: number): string {
  const magnitude = Math.abs(amountCents);
  const fraction = String(magnitude % 100).padStart(2, '0');
  return `${amountCents < 0 ? '-' : ''}$${countInWords(Math.floor(magnitude / 100))}.${fraction}`;
}

/** 13500 → '1.35', 10000 → '1.00'; never fewer than two decimals. */
export function factorInWords(bps: number): string {
  const digits = String(Math.abs(bps) % 10_000).padStart(4, '0').replace(/0{1,2}$/, '');
  return `${Math.trunc(bps / 10_000)}.${digits}`;
}

/** 'Sunday'. */
export function weekdayInWords(date: CalendarDate): string {
  return WEEKDAYS[weekday(date) - 1] ?? '';
}

/** 'Sun, Jun 21, 2026'. The year is always there: this layer does not know today. */
export function dateInWords(date: CalendarDate): string {
  const month = MONTHS[Number(date.slice(5, 7)) - 1] ?? '';
  return `${weekdayInWords(date).slice(0, 3)}, ${month} ${Number(date.slice(8, 10))}, ${date.slice(0, 4)}`;
}

/** 'June 21, 2026', as letters write it. */
export function dateWithoutWeekday(date: CalendarDate): string {
  return `${LONG_MONTHS[Number(date.slice(5, 7)) - 1] ?? ''} ${Number(date.slice(8, 10))}, ${date.slice(0, 4)}`;
}

/** 570 minutes after midnight → '9:30 AM'. */
export function timeInWords(minute: number): string {
  const hour = Math.floor(minute / 60) % 24;
  return `${hour % 12 === 0 ? 12 : hour % 12}:${String(minute % 60).padStart(2, '0')} ${hour < 12 ? 'AM' : 'PM'}`;
}

/** (1, 'day') → '1 day', (30, 'day') → '30 days'. */
export function quantity(value: number, noun: string): string {
  return `${countInWords(value)} ${noun}${value === 1 ? '' : 's'}`;
}

/** A hash in groups of eight, so that it breaks between them and can be read out. */
export function inGroups(hash: string): string {
  return hash.replace(/.{8}/g, '$& ').trim();
}

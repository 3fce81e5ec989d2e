import { holidaysOf } from '../lib/domain/deadlines/holidays.ts';
import type { FeeInput } from '../lib/domain/fee-schedule/quote.ts';

const codes: Record<string, bigint> = { ML201: 201_500n };
const increments: Record<string, bigint> = { '93': 10n, '94': 35n, '96': 100n };

/** The peer of price(): one comprehensive evaluation as a rational of BigInts, checked nowhere and explained nowhere. */
export function plainPrice(bill: FeeInput): number {
  const factor = bill.modifiers.reduce((sum, modifier) => sum + (increments[modifier] ?? 0n), 100n);
  const evaluation = (2n * (codes[bill.code] ?? 0n) * factor + 100n) / 200n;
  const pages = bill.packets.reduce((sum, packet) => sum + BigInt(Math.min(packet.declaredPages ?? 0, packet.countedPages)), 0n);
  return Number(evaluation + (pages > 200n ? (pages - 200n) * 300n : 0n));
}

const closed = new Set([2026, 2027].flatMap((year) => holidaysOf(year, 'gov').map(({ on }) => on as string)));
const isOpen = (day: Date): boolean => day.getUTCDay() % 6 !== 0 && !closed.has(day.toISOString().slice(0, 10));

/** The peer of dueDate(): Date in UTC and a set of the state's holidays, as most offices' scripts do it. */
export function plainDueDate(from: string, length: number, unit: 'calendar' | 'business'): string {
  const day = new Date(`${from}T00:00:00Z`);
  if (unit === 'calendar') {
    day.setUTCDate(day.getUTCDate() + length);
    while (!isOpen(day)) day.setUTCDate(day.getUTCDate() + 1);
  } else {
    for (let left = length; left > 0; ) {
      day.setUTCDate(day.getUTCDate() + 1);
      if (isOpen(day)) left -= 1;
    }
  }
  return day.toISOString().slice(0, 10);
}

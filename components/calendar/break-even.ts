import type { ArithmeticStep } from '@/components/ui/arithmetic';
import type { Calendar } from '@/lib/features/calendar/schema';
import { formatDay } from '@/lib/format/dates';
import { formatDollars } from '@/lib/format/money';
import type { Names } from './calendar-names';

export interface BreakEven {
  readonly locationId: string;
  /** Exams that pay a day's room. */
  readonly breakEvenCount: number;
  readonly least: number;
  readonly most: number;
  readonly leastOn: string;
  readonly roomRentCents: number;
}

/** Places that cost rent: how many exams pay a day there, and how many the fewest and the most booked day ahead has. */
export function breakEvens({ days, today }: Calendar): BreakEven[] {
  const found = new Map<string, BreakEven>();
  for (const day of days) {
    if (day.on < today) continue;
    for (const { locationId, bookedCount, money } of day.clinics) {
      if (!money || money.roomRentCents === 0) continue;
      const before = found.get(locationId);
      const isLeast = !before || bookedCount < before.least;
      found.set(locationId, {
        locationId,
        breakEvenCount: Math.max(before?.breakEvenCount ?? 0, money.breakEvenCount),
        least: isLeast ? bookedCount : before.least,
        most: Math.max(before?.most ?? 0, bookedCount),
        leastOn: isLeast ? day.on : before.leastOn,
        roomRentCents: Math.max(before?.roomRentCents ?? 0, money.roomRentCents),
      });
    }
  }
  return [...found.values()];
}

/** The value of the open times, clinic by clinic: what each adds if it is filled. */
export function openValueSteps(calendar: Calendar, names: Names): ArithmeticStep[] {
  return calendar.days.flatMap((day) =>
    day.clinics
      .filter(({ openSeats, money }) => openSeats > 0 && money !== null)
      .map(({ locationId, openSeats, money }) => ({ label: `${formatDay(day.on, calendar.today)}, ${names.location(locationId)}: ${openSeats} open`, value: formatDollars(money?.openCents ?? 0) })),
  );
}

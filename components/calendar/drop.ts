import type { CalendarAppointment } from '@/lib/features/calendar/schema';

/** Where an appointment was dropped; a place or physician is null where the column had none. */
export interface Drop {
  readonly appointment: CalendarAppointment;
  readonly on: string;
  readonly startMinute: number | null;
  readonly physicianId: string | null;
  readonly locationId: string | null;
}

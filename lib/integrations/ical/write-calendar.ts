import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

interface Event {
  readonly uid: string;
  readonly sequence: number;
  readonly summary: string;
  readonly description: string;
  readonly location: string;
  readonly cancelled: boolean;
  readonly on: string;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
}

interface Calendar {
  readonly name: string;
  readonly writtenAt: string;
  readonly events: readonly Event[];
}

/** A calendar as text (RFC 5545). Times are UTC, which every program turns into its own; an appointment without a time takes its day. */
export function writeCalendar({ name, writtenAt, events }: Calendar): string {
  const calendar = ical({ name, prodId: { company: 'Panelist', product: 'Panelist', language: 'EN' }, method: ICalCalendarMethod.PUBLISH, ttl: 3600 });
  for (const { uid, sequence, summary, description, location, cancelled, on, startsAt, endsAt } of events) {
    calendar.createEvent({
      id: uid,
      sequence,
      stamp: new Date(writtenAt),
      summary,
      description,
      location: location === '' ? null : location,
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      ...(startsAt === null || endsAt === null ? { start: on, allDay: true } : { start: new Date(startsAt), end: new Date(endsAt) }),
    });
  }
  return calendar.toString();
}

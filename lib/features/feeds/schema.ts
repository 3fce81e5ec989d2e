import { z } from 'zod';
import { idOf, line, severalOf } from '../fields';

export const CreateFeed = z.strictObject({ physicianId: idOf('Physician'), name: line(80) });
export const RevokeFeed = z.strictObject({ feedId: idOf('CalendarFeed') });
export const ListFeeds = z.strictObject({ physicianId: severalOf(z.uuid()) });

export const Feed = z.object({ id: z.string(), physicianId: z.string(), physicianName: z.string(), name: z.string(), lastFour: z.string(), createdAt: z.iso.datetime(), lastReadAt: z.iso.datetime().nullable() });
export type Feed = z.output<typeof Feed>;
export const FeedList = z.object({ feeds: z.array(Feed) });
export type FeedList = z.output<typeof FeedList>;
/** `path` is shown this one time, to be put behind the address of the installation; only a hash of its secret is kept. */
export const FeedCreated = Feed.extend({ path: z.string() });
export type FeedCreated = z.output<typeof FeedCreated>;
export const FeedRevoked = z.object({ done: z.literal(true) });

/** The secret as it stands in the address, with or without '.ics' after it. */
export const ReadFeed = z.strictObject({ token: z.string().min(1).max(200) });
export const ExportAppointment = z.strictObject({ evaluationId: idOf('Evaluation') });

/** One appointment as a calendar program may know it: no name, nothing clinical. Instants are UTC. */
export const FeedEvent = z.object({
  /** Stays the same for as long as the appointment exists. */
  uid: z.string(),
  /** Grows with each change. */
  sequence: z.number(),
  summary: z.string(),
  description: z.string(),
  location: z.string(),
  cancelled: z.boolean(),
  /** The calendar day; with `startsAt` null it is all that is known. */
  on: z.string(),
  startsAt: z.iso.datetime().nullable(),
  endsAt: z.iso.datetime().nullable(),
});
export type FeedEvent = z.output<typeof FeedEvent>;
export const CalendarFile = z.object({ name: z.string(), timeZone: z.string(), writtenAt: z.iso.datetime(), events: z.array(FeedEvent) });
export type CalendarFile = z.output<typeof CalendarFile>;

/** `noteDue`: nobody noted within the last hour that it was read. */
export const FeedFile = CalendarFile.extend({ noteDue: z.boolean() });

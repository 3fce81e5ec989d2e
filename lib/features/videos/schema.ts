import { z } from 'zod';
import { EvaluationId } from '../evaluations/schema';
import { CalendarDateField, idOf, line, note, optionalLine, VersionField } from '../fields';

export const VideoId = idOf('VideoReview');

export const ListVideos = z.strictObject({ evaluationId: EvaluationId });

export const VideoStretch = z.object({ id: z.string(), userName: z.string(), startedAt: z.string(), endedAt: z.string().nullable(), reason: z.string(), removed: z.boolean() });
export type VideoStretch = z.output<typeof VideoStretch>;

export const Video = z.object({
  id: z.string(),
  title: z.string(),
  senderName: z.string(),
  recordedOn: z.string().nullable(),
  /** Length of the recording as the sender declares it. */
  declaredMinutes: z.number().nullable(),
  declarationSignedOn: z.string().nullable(),
  note: z.string(),
  removed: z.boolean(),
  stretches: z.array(VideoStretch),
  /** Whole minutes spent on it so far. */
  spentMinutes: z.number(),
  version: z.number(),
});
export type Video = z.output<typeof Video>;

/** The videos of an evaluation and what their review comes to: to the nearest quarter hour over all of them (8 CCR 9795, ML205). */
export const VideoList = z.object({
  evaluationId: z.string(),
  videos: z.array(Video),
  spentMinutes: z.number(),
  /** Units of ML205; null where the schedule does not apply. */
  units: z.number().nullable(),
  amountCents: z.number().nullable(),
  locked: z.boolean(),
  /** What the server's clock said, so that a device can tell how far its own is off. */
  now: z.string(),
});
export type VideoList = z.output<typeof VideoList>;

const facts = {
  title: line(160),
  senderName: line(160),
  recordedOn: CalendarDateField.nullable().default(null),
  declaredMinutes: z.number().int('Whole minutes').min(1, 'At least one minute').max(6_000, 'At most 100 hours').nullable().default(null),
  declarationSignedOn: CalendarDateField.nullable().default(null),
  note: note(1000),
};
export const LogVideo = z.strictObject({ evaluationId: EvaluationId, ...facts });
export type LogVideo = z.input<typeof LogVideo>;
export const AmendVideo = z.strictObject({ videoId: VideoId, version: VersionField, ...facts });
export type AmendVideo = z.input<typeof AmendVideo>;
/** Takes a video out of the count, or back in. */
export const RemoveVideo = z.strictObject({ videoId: VideoId, version: VersionField, removed: z.boolean() });
export type RemoveVideo = z.input<typeof RemoveVideo>;

/** An instant as a device counts it: whole milliseconds since 1970, by its own clock. */
const Instant = z.number().int('Whole milliseconds').min(0).max(4_102_444_800_000);

/** A stretch as the browser names it and tells it; sending it again changes nothing. One by hand says why. */
export const RecordVideoTime = z.strictObject({
  videoId: VideoId,
  deviceNow: Instant,
  stretch: z
    .strictObject({ id: z.uuid('Not the id of a stretch of time'), startedAt: Instant, endedAt: Instant.nullable(), removed: z.boolean().default(false), reason: optionalLine(200) })
    .refine(({ startedAt, endedAt }) => endedAt === null || endedAt >= startedAt, { path: ['endedAt'], message: 'The end lies before the beginning' }),
});
export type RecordVideoTime = z.input<typeof RecordVideoTime>;

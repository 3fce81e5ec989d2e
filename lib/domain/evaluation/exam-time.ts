/** One stretch of time with the claimant, in milliseconds since 1970. `endedAt` is null while it runs. */
export interface TimeSegment {
  readonly id: string;
  readonly startedAt: number;
  readonly endedAt: number | null;
  readonly removed: boolean;
}

/** A stretch as a device tells it: instants of its own clock. */
export interface DeviceSegment extends TimeSegment {
  readonly reason: string;
}

/**
 * The time that any of the stretches covers, in milliseconds: two that overlap count once, a removed one does not count,
 * one that runs counts up to `now`. The order and repeats do not matter.
 */
export function coveredMilliseconds(segments: readonly TimeSegment[], now: number): number {
  const stretches = segments
    .filter(({ removed }) => !removed)
    .map(({ startedAt, endedAt }) => ({ from: startedAt, to: endedAt ?? Math.max(now, startedAt) }))
    .sort((a, b) => a.from - b.from);
  let covered = 0;
  let reached = -Infinity;
  for (const { from, to } of stretches) {
    if (to <= reached) continue;
    covered += to - Math.max(from, reached);
    reached = to;
  }
  return covered;
}

/** Whole minutes of measured time; a minute that was begun is not stated. */
export function wholeMinutes(milliseconds: number): number {
  return Math.floor(milliseconds / 60_000);
}

/**
 * What is known of a stretch after another device spoke of it. Its beginning stays; of two ends the earlier one counts,
 * so that time is never overstated; what was removed stays removed. The same whichever comes first, and however often.
 */
export function mergeSegment<Segment extends TimeSegment>(known: Segment, told: TimeSegment): Segment {
  const ends = [known.endedAt, told.endedAt].filter((end) => end !== null);
  const endedAt = ends.length === 0 ? null : Math.max(known.startedAt, Math.min(...ends));
  return { ...known, endedAt, removed: known.removed || told.removed };
}

/**
 * A stretch of a device's clock as it lies on ours: moved by what that clock is off, its length kept. A stretch that we
 * know already keeps our beginning. Nothing lies after `now`, whatever the device's clock did meanwhile.
 */
export function onOurClock<Segment extends TimeSegment>(told: Segment, deviceNow: number, now: number, known: TimeSegment | null): Segment {
  const startedAt = Math.min(known?.startedAt ?? told.startedAt + (now - deviceNow), now);
  const endedAt = told.endedAt === null ? null : Math.min(startedAt + Math.max(0, told.endedAt - told.startedAt), now);
  return { ...told, startedAt, endedAt };
}

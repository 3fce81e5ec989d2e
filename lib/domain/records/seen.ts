/**
 * When a page counts as seen: it stood before a person's eyes, in a tab that was visible and in use, for two seconds or
 * more in all. Less is leafing through. Views are kept in whole seconds, so a page that is passed faster adds nothing.
 */
export const seenSeconds = 2;

/** A batch of views may never claim more than this, however long ago the last one was: the viewer sends every few seconds. */
export const longestBatchSeconds = 90;

/** A page and how long it was looked at, in whole seconds. */
export interface Looked {
  readonly page: number;
  readonly seconds: number;
}

/**
 * The views of a batch as far as they can be true: one who was last heard of so many seconds ago cannot have looked
 * longer than that since. What is too much is taken from all pages alike; pages are named once, and none keeps zero.
 */
export function boundViews(views: readonly Looked[], sinceLastSeconds: number): Looked[] {
  const byPage = new Map<number, number>();
  for (const { page, seconds } of views) byPage.set(page, (byPage.get(page) ?? 0) + Math.max(0, Math.trunc(seconds)));
  const allowed = Math.max(0, Math.min(longestBatchSeconds, Math.floor(sinceLastSeconds)));
  const claimed = [...byPage.values()].reduce((sum, seconds) => sum + seconds, 0);
  const kept: Looked[] = [];
  // What a page loses by rounding down is left to the ones after it, so that the sum is the allowed one and never more.
  let claimedSoFar = 0;
  let given = 0;
  for (const [page, seconds] of byPage) {
    claimedSoFar += seconds;
    const upTo = claimed <= allowed ? claimedSoFar : Math.floor((claimedSoFar * allowed) / claimed);
    if (upTo > given) kept.push({ page, seconds: upTo - given });
    given = upTo;
  }
  return kept;
}

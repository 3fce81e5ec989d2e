/** Something went wrong that the person at the keyboard can act on: shown as it is, without a stack. */
export class PlainError extends Error {}

/** What to print for an error: a full disk is named as such wherever it shows up. */
export function explain(cause: unknown): string {
  if (cause instanceof PlainError) return cause.message;
  if ((cause as NodeJS.ErrnoException)?.code === 'ENOSPC') return 'The disk is full. Free some space and start again; nothing is lost.';
  return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
}

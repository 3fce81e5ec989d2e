/** What a draft shows where a value is not known; it keeps the letter from being sent. */
export function gapMark(what: string): string {
  return `[${what} missing]`;
}

/** The values that a text says are missing, each once: ['claimant’s address']. */
export function gapsIn(...texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap((text) => [...text.matchAll(/\[([^\][\n]{1,120}) missing\]/g)].map(([, what]) => what ?? '')))];
}

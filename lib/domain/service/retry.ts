/** Minutes to wait after the first try, the second … of an e-mail that could not be handed over. After the last it is given up. */
const PAUSES = [1, 5, 15, 60, 240, 480, 720] as const;

/** How long a try may take before another worker takes it over: longer than any server is waited for. */
export const LEASE_MINUTES = 5;

/** Minutes until the next try after so many; null when it is given up and a person decides. */
export function pauseAfter(attempts: number): number | null {
  return PAUSES[attempts - 1] ?? null;
}

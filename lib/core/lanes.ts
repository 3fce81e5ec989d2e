import { Turnstile } from '../auth/turnstile';

interface Lane {
  readonly turnstile: Turnstile;
  users: number;
}

/** Two of a lane hold a connection, so that one looks while the other commits; the rest wait without one. */
const side = 2;
const lanes = new Map<string, Lane>();

/**
 * Lets pieces of work that want the same thing come nearly one after the other, in the order they came, before any of
 * them takes a connection: a rush on one thing then leaves the database to everybody else. `key` null waits for nobody.
 */
export async function inLane<T>(key: string | null, work: () => Promise<T>): Promise<T> {
  if (key === null) return work();
  const lane = lanes.get(key) ?? { turnstile: new Turnstile(side), users: 0 };
  lanes.set(key, lane);
  lane.users += 1;
  try {
    return await lane.turnstile.pass(work);
  } finally {
    lane.users -= 1;
    if (lane.users === 0) lanes.delete(key);
  }
}

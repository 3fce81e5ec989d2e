import { practiceNamedIn } from '../../core/secrets';

/** The two halves of a calendar address's secret, with or without '.ics' after it; null when it is none. */
export function partsOfSecret(token: string): { practiceId: string; secret: string } | null {
  const secret = token.replace(/\.ics$/, '');
  const practiceId = practiceNamedIn(secret);
  return practiceId === null ? null : { practiceId, secret };
}

const hour = 3_600_000;

/** Whether it is time to note that a calendar was read: at most once an hour. */
export function isNoteDue(lastReadAt: Date | null, now: Date): boolean {
  return lastReadAt === null || now.getTime() - lastReadAt.getTime() >= hour;
}

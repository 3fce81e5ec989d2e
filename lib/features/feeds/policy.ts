/** The two halves of a calendar address's secret, with or without '.ics' after it; null when it is none. */
export function partsOfSecret(token: string): { practiceId: string; secret: string } | null {
  const match = /^(([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.[\w-]{43})(?:\.ics)?$/.exec(token);
  return match?.[1] && match[2] ? { practiceId: match[2], secret: match[1] } : null;
}

const hour = 3_600_000;

/** Whether it is time to note that a calendar was read: at most once an hour. */
export function isNoteDue(lastReadAt: Date | null, now: Date): boolean {
  return lastReadAt === null || now.getTime() - lastReadAt.getTime() >= hour;
}

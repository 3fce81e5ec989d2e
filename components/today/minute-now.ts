'use client';

import { useSyncExternalStore } from 'react';
import { wallClock } from '@/lib/format/dates';

function everyHalfMinute(tell: () => void): () => void {
  const timer = setInterval(tell, 30_000);
  return () => clearInterval(timer);
}

/** Minutes after midnight on the practice's wall clock, kept up to date; null until the browser has taken over. */
export function useMinuteNow(timeZone: string): number | null {
  return useSyncExternalStore(
    everyHalfMinute,
    () => wallClock(new Date().toISOString(), timeZone).minute,
    () => null,
  );
}

'use client';

import { useSyncExternalStore } from 'react';

const narrow = '(max-width: 639px)';

function onChange(tell: () => void): () => void {
  const media = window.matchMedia(narrow);
  media.addEventListener('change', tell);
  return () => media.removeEventListener('change', tell);
}

/** Whether the screen is a phone's; false until the browser has taken over. */
export function useIsPhone(): boolean {
  return useSyncExternalStore(onChange, () => window.matchMedia(narrow).matches, () => false);
}

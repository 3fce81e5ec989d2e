'use client';

import { useEffect } from 'react';
import { noteOpened } from '@/lib/features/service-links/client';

/** Says once that a person has the page before them; a program that only fetches it says nothing. */
export function NoteOpened({ token }: { readonly token: string }) {
  useEffect(() => {
    // What was not noted is no reason to keep the papers from whom they are for.
    void noteOpened(token).catch(() => null);
  }, [token]);
  return null;
}

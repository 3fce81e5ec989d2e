'use client';

import { useCallback } from 'react';
import type { Desk } from './desk';

/** Takes the cursor to the section after or before one. */
export function useStepping(desk: Desk, sections: readonly { readonly id: string }[]): (sectionId: string, by: 1 | -1) => void {
  return useCallback((sectionId, by) => {
    const to = sections[sections.findIndex(({ id }) => id === sectionId) + by];
    if (to) desk.goTo(to.id);
  }, [desk, sections]);
}

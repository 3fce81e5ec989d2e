'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import type { Pages } from '@/components/packet-index/pages-by-number';
import { pageOf } from '@/lib/features/documents/client';
import { pictureHref } from '@/lib/features/page-pictures/schema';
import type { Page } from '@/lib/features/documents/schema';

/** Fetches the pages beside the one that is open, and their pictures, so that turning over shows them at once. */
export function useNeighbours(packetId: string, page: number, pages: Pages | null): void {
  const client = useQueryClient();
  const fetchAhead = useCallback(async (number: number) => {
    await client.prefetchQuery(pageOf(packetId, number));
    const picture = client.getQueryData<Page>(pageOf(packetId, number).queryKey)?.picture;
    if (picture) new Image().src = pictureHref(packetId, number, 'picture', picture.slice(-12));
  }, [client, packetId]);
  useEffect(() => {
    if (!pages) return;
    const at = pages.placeOf(page);
    // After the page itself, and not for those that are only passed by.
    const timer = setTimeout(() => {
      for (const number of [pages.numbers[at + 1], pages.numbers[at + 2], pages.numbers[at - 1]]) if (number !== undefined) void fetchAhead(number);
    }, 120);
    return () => clearTimeout(timer);
  }, [page, pages, fetchAhead]);
}

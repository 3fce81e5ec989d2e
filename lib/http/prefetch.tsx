import { dehydrate, HydrationBoundary, QueryClient, type QueryKey } from '@tanstack/react-query';
import type { ReactNode } from 'react';

interface Prefetched<T> {
  readonly query: { readonly queryKey: QueryKey };
  readonly load: () => Promise<T>;
  readonly children: ReactNode;
}

/**
 * Loads in this process what the component below will ask for under the same key, so that its first paint has data.
 * Errors are the page's: they reach its error boundary, not the browser's cache.
 */
export async function Prefetch<T>({ query, load, children }: Prefetched<T>) {
  const client = new QueryClient();
  client.setQueryData(query.queryKey, await load());
  return <HydrationBoundary state={dehydrate(client)}>{children}</HydrationBoundary>;
}

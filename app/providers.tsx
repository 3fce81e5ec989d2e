'use client';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { NoticeArea } from '@/components/ui/notice';
import { RequestFailed } from '@/lib/http/client';

/** One cache a browser tab; a refusal of the server is an answer and is not asked for again. */
export function Providers({ children }: { readonly children: ReactNode }) {
  const [client] = useState(
    () =>
      new QueryClient({
        defaultOptions: {
          queries: {
            staleTime: 15_000,
            retry: (count, error) => count < 3 && !(error instanceof RequestFailed && error.status >= 400 && error.status < 500),
          },
        },
      }),
  );
  return (
    <QueryClientProvider client={client}>
      <NoticeArea>{children}</NoticeArea>
    </QueryClientProvider>
  );
}

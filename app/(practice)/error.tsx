'use client';

import { useEffect } from 'react';
import { ErrorState } from '@/components/layout/error-state';
import { reportLostConnection } from '@/components/layout/connection-bar';
import { Button, ButtonLink } from '@/components/ui/button';
import { RequestFailed } from '@/lib/http/client';

export default function ScreenFailed({ error, reset }: { readonly error: Error & { readonly digest?: string }; readonly reset: () => void }) {
  const isOffline = error instanceof RequestFailed && error.code === 'offline';
  useEffect(() => {
    if (isOffline) reportLostConnection();
  }, [isOffline]);
  return (
    <ErrorState
      title="This screen could not be shown"
      reference={error instanceof RequestFailed ? error.requestId : error.digest}
      actions={
        <>
          <Button kind="primary" onClick={reset}>
            Try again
          </Button>
          <ButtonLink href="/today">Go to Today</ButtonLink>
        </>
      }
    >
      Nothing was changed or lost. It may be the server or the database; most of the time a second try works.
    </ErrorState>
  );
}

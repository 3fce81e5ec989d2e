'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { api } from '@/lib/http/client';

/** Ends the session on the server, then leaves with a full load, so that nothing of this person stays in memory, nor words of a report on this device. */
export function SignOutButton() {
  const [leaving, setLeaving] = useState(false);
  return (
    <Button
      kind="ghost"
      pending={leaving}
      onClick={() => {
        setLeaving(true);
        void api('POST', '/session/close', { body: {} })
          .finally(() => import('@/components/report-editor/kept-texts').then(({ forgetTexts }) => forgetTexts()))
          .finally(() => window.location.assign('/sign-in'));
      }}
    >
      Sign out
    </Button>
  );
}

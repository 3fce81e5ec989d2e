'use client';

import { RowAction } from '@/components/forms/row-action';
import { revokingSession } from '@/lib/features/session/client';

/** Ends one of one’s own sessions. */
export function SessionAction({ sessionId, where }: { readonly sessionId: string; readonly where: string }) {
  return <RowAction change={revokingSession} input={sessionId} label="End" says={`End the session in ${where}`} done="The session has ended." />;
}

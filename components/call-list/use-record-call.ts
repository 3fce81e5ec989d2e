'use client';

import { useRef } from 'react';
import { reportLostConnection } from '@/components/layout/connection-bar';
import { useNotice } from '@/components/ui/notice';
import { subjectLabels, type CallOutcome } from '@/lib/domain/communication/said';
import { useRecordCommunication, useTakeBackCommunication } from '@/lib/features/communications/client';
import type { CallRow } from '@/lib/features/call-lists/schema';
import { RequestFailed } from '@/lib/http/client';
import { lastName } from '@/lib/format/names';
import { spokenTo } from './call-words';

/** Records a call with one press, with whom the list says; it can be taken back for ten seconds. */
export function useRecordCall(): (row: CallRow, outcome: CallOutcome) => void {
  const record = useRecordCommunication();
  const takeBack = useTakeBackCommunication();
  const notify = useNotice();
  const busy = useRef(new Set<string>());
  return (row, outcome) => {
    if (busy.current.has(row.evaluationId)) return;
    busy.current.add(row.evaluationId);
    const input = { caseId: row.caseId, evaluationId: row.evaluationId, direction: 'out', channel: outcome === 'left_message' ? 'voicemail' : 'phone', subject: outcome, ...spokenTo(row) } as const;
    record
      .mutateAsync({ idempotencyKey: crypto.randomUUID(), input })
      .then(
        ({ communication }) => notify({ message: `${lastName(row.claimantName)}: ${subjectLabels[outcome].toLowerCase()}.`, undo: () => takeBack.mutate({ communicationId: communication.id }) }),
        (error: unknown) => {
          if (!(error instanceof RequestFailed)) throw error;
          if (error.code === 'offline') reportLostConnection();
          notify({ message: `Not recorded. ${error.message}` });
        },
      )
      .finally(() => busy.current.delete(row.evaluationId));
  };
}

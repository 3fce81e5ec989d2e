'use client';

import { useState } from 'react';
import { ActForm } from '@/components/evaluations/act-form';
import { Field } from '@/components/ui/field';
import { useDeclineRequest, useReopenRequest } from '@/lib/features/supplemental-requests/client';
import type { SupplementalRequest } from '@/lib/features/supplemental-requests/schema';

/** Why a request is not taken up. */
export function DeclineDialog({ request, caseId, onClose }: { readonly request: SupplementalRequest; readonly caseId: string; readonly onClose: () => void }) {
  const decline = useDeclineRequest(caseId);
  const reopen = useReopenRequest(caseId);
  const [reason, setReason] = useState('');
  const submit = async () => {
    const requestId = request.id as never;
    await decline.mutateAsync({ requestId, version: request.version, reason });
    return { notices: [], undo: () => void reopen.mutateAsync({ requestId, version: request.version + 1 }) };
  };
  return (
    <ActForm title="Decline the request" subtitle="Nothing is owed on it any more. It can be opened again." submitLabel="Decline" done="The request is declined." submit={submit} onClose={onClose}>
      <Field label="Why" name="reason" className="sm:col-span-2">
        {(field) => <textarea {...field} required className="input" rows={3} maxLength={1000} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
    </ActForm>
  );
}

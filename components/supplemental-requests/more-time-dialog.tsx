'use client';

import { useState } from 'react';
import { ActForm } from '@/components/evaluations/act-form';
import { DayField, WholeField, wholeOf } from '@/components/evaluations/act-fields';
import { mostAgreedDays } from '@/lib/domain/report/supplemental-request';
import { useAgreeMoreTime } from '@/lib/features/supplemental-requests/client';
import type { SupplementalRequest } from '@/lib/features/supplemental-requests/schema';

/** The parties agreed to more time for a supplemental; nobody else is asked. */
export function MoreTimeDialog({ request, caseId, today, onClose }: { readonly request: SupplementalRequest; readonly caseId: string; readonly today: string; readonly onClose: () => void }) {
  const agree = useAgreeMoreTime(caseId);
  const [days, setDays] = useState(String(request.agreedDays || mostAgreedDays));
  const [agreedOn, setAgreedOn] = useState(request.agreedOn ?? today);
  const submit = async () => {
    await agree.mutateAsync({ requestId: request.id as never, version: request.version, agreedDays: wholeOf(days) ?? 0, agreedOn });
    return { notices: [] };
  };
  return (
    <ActForm title="More time agreed" subtitle="Supplemental report" submitLabel="Record the agreement" done="The day of the supplemental moved." submit={submit} onClose={onClose}>
      <WholeField label="More days" name="agreedDays" value={days} onChange={setDays} hint={`At most ${mostAgreedDays} beyond the 60, 8 CCR 38(i)`} />
      <DayField label="Agreed on" name="agreedOn" value={agreedOn} onChange={setAgreedOn} today={today} />
    </ActForm>
  );
}

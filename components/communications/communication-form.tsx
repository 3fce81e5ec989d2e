'use client';

import { useRef, useState } from 'react';
import { ActForm } from '@/components/evaluations/act-form';
import { useRecordCommunication, useTakeBackCommunication } from '@/lib/features/communications/client';
import { saidNow, toSaid, type SaidDraft } from './said-draft';
import { SaidFields } from './said-fields';
import { SchedulingOnly } from './scheduling-only';

interface Props {
  readonly caseId: string;
  readonly evaluationId: string | null;
  readonly claimantName: string;
  readonly partyRoles: readonly string[];
  /** QME and AME: by word of mouth about scheduling only. */
  readonly schedulingOnly: boolean;
  readonly timeZone: string;
  readonly begin?: Partial<SaidDraft>;
  readonly onClose: () => void;
}

/** What was said about a case or an appointment. Load it on intent. */
export function CommunicationForm({ caseId, evaluationId, claimantName, partyRoles, schedulingOnly, timeZone, begin = {}, onClose }: Props) {
  const record = useRecordCommunication();
  const takeBack = useTakeBackCommunication();
  const key = useRef(crypto.randomUUID());
  const [draft, setDraft] = useState(() => saidNow(timeZone, begin));
  const submit = async () => {
    const { communication, notices } = await record.mutateAsync({ idempotencyKey: key.current, input: { caseId, evaluationId, ...toSaid(draft, timeZone) } }).catch((error: unknown) => {
      // What is sent next is another thing: it may have been corrected.
      key.current = crypto.randomUUID();
      throw error;
    });
    return { notices, undo: () => takeBack.mutate({ communicationId: communication.id }) };
  };
  return (
    <ActForm title="Who said what" subtitle={claimantName} submitLabel="Record it" done="It is recorded." submit={submit} onClose={onClose}>
      {schedulingOnly && <SchedulingOnly className="sm:col-span-2" />}
      <SaidFields draft={draft} onChange={setDraft} partyRoles={partyRoles} />
    </ActForm>
  );
}

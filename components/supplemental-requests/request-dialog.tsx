'use client';

import { useState } from 'react';
import { ActForm } from '@/components/evaluations/act-form';
import { CheckField, DayField } from '@/components/evaluations/act-fields';
import { SupplementalQuestions } from '@/components/evaluations/supplemental-questions';
import { ChoiceRow } from '@/components/ui/choice-row';
import { Field } from '@/components/ui/field';
import type { SupplementalBasis } from '@/lib/domain/evaluation/supplemental';
import { requestAskerLabels, requestAskers, type RequestAsker, type RequestKind } from '@/lib/domain/report/supplemental-request';
import { useAmendRequest, useLogRequest } from '@/lib/features/supplemental-requests/client';
import type { RequestBoard, SupplementalRequest } from '@/lib/features/supplemental-requests/schema';

const kinds = [
  { value: 'supplemental', label: 'Supplemental report' },
  { value: 'factual_correction', label: 'Factual correction' },
] as const;

interface Props {
  readonly board: RequestBoard;
  /** Null for a new one. */
  readonly request: SupplementalRequest | null;
  readonly onClose: () => void;
}

/** What was asked, by whom, when and how; whether it brings anything new. */
export function RequestDialog({ board, request, onClose }: Props) {
  const { today } = board;
  const caseId = board.case.id;
  const log = useLogRequest(caseId);
  const amend = useAmendRequest(caseId);
  const [key] = useState(() => crypto.randomUUID());
  const [kind, setKind] = useState<RequestKind>(request?.kind ?? 'supplemental');
  const [askedBy, setAskedBy] = useState<RequestAsker>(request?.askedBy ?? (board.case.represented ? 'defense_attorney' : 'claims_administrator'));
  const [askedOn, setAskedOn] = useState(request?.askedOn ?? today);
  const [receivedOn, setReceivedOn] = useState(request?.receivedOn ?? today);
  const [inWriting, setInWriting] = useState(request?.inWriting ?? true);
  const [questions, setQuestions] = useState(request?.questions ?? '');
  const [basis, setBasis] = useState<SupplementalBasis>(request ?? { newRecords: null, newIssue: null, askedBefore: null });
  const submit = async () => {
    const asked = { kind, askedBy, askedOn, receivedOn, inWriting, questions, newRecords: basis.newRecords === true, newIssue: basis.newIssue === true, askedBefore: basis.askedBefore === true };
    await (request ? amend.mutateAsync({ requestId: request.id as never, version: request.version, ...asked }) : log.mutateAsync({ ...asked, idempotencyKey: key }));
    return { notices: [] };
  };
  return (
    <ActForm title={request ? 'Correct the request' : 'Log a request'} subtitle={board.case.claimantName} submitLabel={request ? 'Save the request' : 'Log the request'} done={request ? 'The request is corrected.' : 'The request is logged.'} submit={submit} onClose={onClose} width={620}>
      <div className="sm:col-span-2">
        <ChoiceRow legend="What is asked for" name="kind" choices={kinds} value={kind} onChange={setKind} />
      </div>
      <Field label="Who asks" name="askedBy" className="sm:col-span-2">
        {(field) => (
          <select {...field} className="input" value={askedBy} onChange={(event) => setAskedBy(event.target.value as RequestAsker)}>
            {requestAskers.map((one) => (
              <option key={one} value={one}>
                {requestAskerLabels[one]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <DayField label={kind === 'supplemental' ? 'Date of the request' : 'Served on'} name="askedOn" value={askedOn} onChange={setAskedOn} today={today} />
      <DayField label="Came on" name="receivedOn" value={receivedOn} onChange={setReceivedOn} today={today} />
      <CheckField label="In writing or by e-mail" checked={inWriting} onChange={setInWriting} hint="The clock runs from a written or electronic request. 8 CCR 38(i)" />
      <Field label="The questions" name="questions" className="sm:col-span-2" hint="As they were asked, one a line">
        {(field) => <textarea {...field} required className="input" rows={4} maxLength={8000} value={questions} onChange={(event) => setQuestions(event.target.value)} />}
      </Field>
      {kind === 'supplemental' && <SupplementalQuestions basis={basis} onChange={setBasis} />}
    </ActForm>
  );
}

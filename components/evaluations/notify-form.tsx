'use client';

import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useMay } from '@/components/layout/viewer';
import { RecipientsAhead } from '@/components/letters/recipients-ahead';
import { ChoiceRow } from '@/components/ui/choice-row';
import { Cite } from '@/components/ui/cite';
import { caseDetail } from '@/lib/features/cases/client';
import { useNotifyEvaluation } from '@/lib/features/evaluations/client';
import type { Evaluation } from '@/lib/features/evaluations/schema';
import { letterPages, useDraftLetter } from '@/lib/features/letters/client';
import { ActForm } from './act-form';
import { DayField } from './act-fields';

interface Props {
  readonly evaluation: Evaluation;
  readonly claimantName: string;
  readonly today: string;
  readonly onClose: () => void;
}

const ways = [
  { value: 'write', label: 'Write the notice' },
  { value: 'outside', label: 'It was sent outside Panelist' },
] as const;

/** How the parties are told of an appointment: by a notice written here, to everybody who is due it, or one that went another way. */
export function NotifyForm({ evaluation, claimantName, today, onClose }: Props) {
  const router = useRouter();
  const mayDraft = useMay('letter.draft');
  const record = useNotifyEvaluation();
  const draft = useDraftLetter();
  const [key] = useState(() => crypto.randomUUID());
  const [way, setWay] = useState<(typeof ways)[number]['value']>(mayDraft ? 'write' : 'outside');
  const [notifiedOn, setNotifiedOn] = useState(today);
  const { data: found } = useQuery(caseDetail(evaluation.caseId));
  const medicalLegal = found === undefined || found.kind === 'QME' || found.kind === 'AME';
  const kind = medicalLegal ? 'appointment_notice' : 'appointment_letter';
  const drafts = useInfiniteQuery(letterPages({ show: 'drafts', caseId: evaluation.caseId }));
  const lying = drafts.data?.pages.flatMap((page) => page.rows).find((row) => row.kind === kind && row.evaluationId === evaluation.id);
  const writes = way === 'write';

  const submit = async () => {
    if (!writes) return record.mutateAsync({ evaluationId: evaluation.id, version: evaluation.version, notifiedOn });
    const id = lying?.id ?? (await draft.mutateAsync({ idempotencyKey: key, input: { kind, caseId: evaluation.caseId, evaluationId: evaluation.id } })).id;
    router.push(`/letters/${id}`);
    return { notices: [] };
  };
  return (
    <ActForm
      title="Tell the parties"
      subtitle={claimantName}
      submitLabel={writes ? (lying ? 'Open the notice' : 'Write the notice') : 'Mark notified'}
      done={writes ? 'The notice is drafted; it goes when you send it.' : 'The notice is recorded; its clock is met.'}
      submit={submit}
      onClose={onClose}
    >
      {mayDraft && (
        <div className="sm:col-span-2">
          <ChoiceRow legend="How" name="way" choices={ways} value={way} onChange={setWay} />
        </div>
      )}
      {writes && !lying && <RecipientsAhead letter={{ kind, caseId: evaluation.caseId, evaluationId: evaluation.id }} />}
      {writes ? (
        <p className="text-muted sm:col-span-2">
          {lying ? 'A draft lies there already. ' : 'Filled in from the case; you see it before it goes. '}
          {found?.kind === 'QME' && (
            <>
              It carries the content of QME Form 110; its clock is met on the day it is served. <Cite>8 CCR 34(a)</Cite>
            </>
          )}
        </p>
      ) : (
        <DayField label="Sent on" name="notifiedOn" value={notifiedOn} onChange={setNotifiedOn} today={today} />
      )}
    </ActForm>
  );
}

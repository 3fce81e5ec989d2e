'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { ActForm } from '@/components/evaluations/act-form';
import { useAmendPanel, useRecordPanel } from '@/lib/features/panels/client';
import type { PanelRow } from '@/lib/features/panels/schema';
import { RequestFailed } from '@/lib/http/client';
import { caseNumber } from '@/lib/format/names';
import { CaseChoice, type ChosenCase } from './case-choice';
import { draftOf, emptyPanel, issuedOf, reasonOf, type PanelDraft } from './panel-draft';
import { PanelFields } from './panel-fields';

interface RecordProps {
  /** The case, where the dialog was opened from it; else it is chosen first. */
  readonly of: (ChosenCase & { readonly physicianId?: string; readonly specialtyCode?: string; readonly represented?: boolean; readonly hasOpenPanel?: boolean }) | null;
  readonly today: string;
  readonly onClose: () => void;
}

/** Records a panel, on the case it was opened from or on one that is chosen here; then leads to the panel. */
export function RecordPanelDialog({ of, today, onClose }: RecordProps) {
  const router = useRouter();
  const record = useRecordPanel();
  const submitKey = useRef(crypto.randomUUID());
  const [chosen, setChosen] = useState<ChosenCase | null>(of);
  const [draft, setDraft] = useState<PanelDraft>(() =>
    emptyPanel({ number: of?.hasOpenPanel ? '' : (of?.panelNumber ?? ''), specialtyCode: of?.specialtyCode ?? '', physicianId: of?.physicianId ?? '', today, reason: of?.hasOpenPanel ? 'additional' : 'initial' }),
  );
  const change = (part: Partial<PanelDraft>) => {
    submitKey.current = crypto.randomUUID();
    setDraft((before) => ({ ...before, ...part }));
  };
  return (
    <ActForm
      title="Record a panel"
      subtitle={of ? `${of.claimantName}, ${caseNumber(of.number)}` : ''}
      submitLabel="Record panel"
      done={`Panel ${draft.number} is recorded; its clocks run.`}
      width={640}
      submit={async () => {
        if (!chosen) throw new RequestFailed(422, 'case_required', 'Choose the case', [{ path: 'caseId', message: 'Choose the case the panel was issued for' }]);
        const panel = await record.mutateAsync({ idempotencyKey: submitKey.current, input: { caseId: chosen.id as never, ...issuedOf(draft), ...reasonOf(draft) } });
        router.push(`/panels/${panel.id}`);
        return { notices: [] };
      }}
      onClose={onClose}
    >
      {!of && (
        <div className="sm:col-span-2">
          <CaseChoice
            chosen={chosen}
            onChoose={(found) => {
              setChosen(found);
              if (found && draft.number === '') change({ number: found.panelNumber });
            }}
          />
        </div>
      )}
      <PanelFields draft={draft} onChange={change} today={today} represented={of?.represented ?? null} />
    </ActForm>
  );
}

/** Corrects what was recorded. */
export function AmendPanelDialog({ panel, today, onClose }: { readonly panel: PanelRow; readonly today: string; readonly onClose: () => void }) {
  const amend = useAmendPanel();
  const [draft, setDraft] = useState<PanelDraft>(() => draftOf(panel));
  return (
    <ActForm
      title="Correct the panel"
      subtitle={`${panel.claimantName}, ${caseNumber(panel.caseNumber)}`}
      submitLabel="Save panel"
      done="The panel is saved. Clocks that count from another day now were counted anew."
      width={640}
      submit={() => amend.mutateAsync({ panelId: panel.id as never, version: panel.version, ...issuedOf(draft), ...reasonOf(draft) })}
      onClose={onClose}
    >
      <PanelFields draft={draft} onChange={(part) => setDraft((before) => ({ ...before, ...part }))} today={today} represented={panel.represented} />
    </ActForm>
  );
}

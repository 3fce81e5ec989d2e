'use client';

import { useRef, useState } from 'react';
import { ConsentFields } from '@/components/evaluations/consent-fields';
import { consentsFor, givenConsents, type ConsentDraft } from '@/components/evaluations/consents';
import { Button } from '@/components/ui/button';
import { useNotice } from '@/components/ui/notice';
import type { SlotNeed } from '@/lib/features/slots/schema';
import { useRecordWaiver } from '@/lib/features/waivers/client';
import type { Waiver } from '@/lib/features/waivers/schema';
import { RequestFailed } from '@/lib/http/client';

interface Props {
  readonly evaluationId: string;
  readonly needs: readonly SlotNeed[];
  /** What stands already: a side that agreed is not asked again. */
  readonly waivers: readonly Waiver[];
  readonly today: string;
  readonly onDone: () => void;
}

/** Records the consents that a time needs, right where the times are. */
export function InlineWaiver({ evaluationId, needs, waivers, today, onDone }: Props) {
  const standing = waivers.filter(({ withdrawnOn }) => withdrawnOn === null);
  const notify = useNotice();
  const record = useRecordWaiver();
  const keys = useRef(new Map<string, string>());
  const [refusal, setRefusal] = useState<string | null>(null);
  const [drafts, setDrafts] = useState<ConsentDraft[]>(() => consentsFor(needs).filter((draft) => !standing.some((one) => one.kind === draft.kind && (draft.eitherSide || one.givenBy === draft.givenBy))));
  const save = async () => {
    const given = givenConsents(drafts);
    if (given.length === 0) {
      setRefusal('Give the day of the letter.');
      return;
    }
    try {
      for (const consent of given) {
        const about = `${consent.kind} ${consent.givenBy}`;
        if (!keys.current.has(about)) keys.current.set(about, crypto.randomUUID());
        await record.mutateAsync({ idempotencyKey: keys.current.get(about) ?? crypto.randomUUID(), input: { evaluationId, ...consent } });
      }
      notify({ message: given.length === 1 ? 'The consent is recorded.' : 'The consents are recorded.' });
      onDone();
    } catch (error) {
      if (!(error instanceof RequestFailed)) throw error;
      setRefusal(error.errors[0]?.message ?? error.message);
    }
  };
  return (
    <form
      aria-label="Record a waiver"
      className="flex flex-col gap-3 py-2"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <ConsentFields drafts={drafts} onChange={setDrafts} today={today} narrow />
      {refusal && (
        <p role="alert" className="text-danger-ink">
          {refusal}
        </p>
      )}
      <div className="flex gap-2">
        <Button size="sm" type="submit" pending={record.isPending}>
          Record it
        </Button>
        <Button size="sm" kind="ghost" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

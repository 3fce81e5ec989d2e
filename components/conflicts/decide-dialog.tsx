'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { AskDialog } from '@/components/forms/ask-dialog';
import { NoteInput } from '@/components/forms/inputs';
import { Cite } from '@/components/ui/cite';
import { useDecideConflict } from '@/lib/features/conflicts/client';
import type { ConflictMatch, DecideConflict } from '@/lib/features/conflicts/schema';

interface Props {
  readonly subject: { readonly referralId: string } | { readonly caseId: string };
  readonly version: number;
  readonly matches: readonly ConflictMatch[];
  readonly onClose: () => void;
}

type Outcome = DecideConflict['outcome'];

/** What a person decides about a conflict of interest, with what it rests on; kept with what was found. */
export function DecideDialog({ subject, version, matches, onClose }: Props) {
  const router = useRouter();
  const decide = useDecideConflict();
  const [outcome, setOutcome] = useState<Outcome>('no_conflict');
  const onReferral = 'referralId' in subject;
  const choices: readonly (readonly [Outcome, string, string, string | null])[] = [
    ['no_conflict', 'No conflict', 'The match is somebody else, or the tie does not matter here.', null],
    ['disclosed', 'To be disclosed', 'The letter with the content of Form 123 is drafted; it goes to the parties within 5 business days.', '8 CCR 41.5'],
    ['disqualified', 'Disqualified', onReferral ? 'The referral is declined with this reason, and the letter is drafted.' : 'The case stays open: withdraw from it, or close it.', '8 CCR 41.5'],
  ];
  return (
    <AskDialog
      title="Decide about the conflict of interest"
      action={outcome === 'disqualified' && onReferral ? 'Decline the referral' : 'Keep the decision'}
      kind={outcome === 'disqualified' ? 'danger' : 'primary'}
      done="The decision is kept, with what was found."
      width={560}
      onClose={onClose}
      send={async (values) => {
        const decided = await decide.mutateAsync({ ...subject, version, outcome, reason: values.text('reason') });
        if (decided.letterId) router.push(`/letters/${decided.letterId}`);
      }}
    >
      {({ errorOf }) => (
        <>
          <p className="text-soft">{matches.length === 0 ? 'Nothing is found now.' : `${matches.length} found: ${matches.map(({ who }) => who).slice(0, 4).join(', ')}${matches.length > 4 ? ' …' : ''}.`}</p>
          <fieldset className="sm:col-span-2">
            <legend className="label pb-1">Decision</legend>
            {choices.map(([value, label, says, section]) => (
              <label key={value} className="flex cursor-pointer items-start gap-2.5 py-1.5">
                <input type="radio" name="outcome" className="mt-0.5 size-4 accent-(--accent)" checked={outcome === value} onChange={() => setOutcome(value)} />
                <span>
                  <span className="font-medium">{label}</span>
                  <span className="block text-xs text-muted">
                    {says} {section && <Cite verify>{section}</Cite>}
                  </span>
                </span>
              </label>
            ))}
          </fieldset>
          <NoteInput label="What the decision rests on" name="reason" className="sm:col-span-2" rows={3} maxLength={2000} error={errorOf('reason')} />
        </>
      )}
    </AskDialog>
  );
}

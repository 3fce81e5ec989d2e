'use client';

import { useQuery } from '@tanstack/react-query';
import { StateIcon } from '@/components/ui/state-icon';
import { letterRecipients } from '@/lib/features/letters/client';
import type { DraftLetter } from '@/lib/features/letters/schema';
import { listed } from '@/lib/format/names';

/** To whom a letter of this kind will go, said before it is written; whoever is missing can still be added to the case first. */
export function RecipientsAhead({ letter }: { readonly letter: Pick<DraftLetter, 'kind' | 'caseId' | 'evaluationId' | 'referralId'> }) {
  const { kind, caseId, evaluationId, referralId } = letter;
  const { data } = useQuery(letterRecipients({ kind, ...(caseId ? { caseId } : {}), ...(evaluationId ? { evaluationId } : {}), ...(referralId ? { referralId } : {}) }));
  if (!data) return null;
  return (
    <div className="sm:col-span-2">
      {data.due.length > 0 && (
        <p>
          <span className="text-muted">Goes to </span>
          {listed(data.due.map(({ name }) => name))}.
        </p>
      )}
      {data.missing.map(({ says }) => (
        <p key={says}>
          <StateIcon tone="check">{says}</StateIcon>
        </p>
      ))}
    </div>
  );
}

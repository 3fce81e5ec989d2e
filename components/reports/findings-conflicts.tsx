'use client';

import { Button } from '@/components/ui/button';
import type { FindingsInHand } from './use-findings';

/** What somebody else and this person changed differently, side by side; one of the two is chosen. */
export function FindingsConflicts({ inHand: { conflicts, draft } }: { readonly inHand: FindingsInHand }) {
  return (
    <section role="alert" aria-label="Two people changed the same" className="my-3 rounded-md border border-warning bg-warning-soft px-3 py-2.5">
      <p className="font-semibold">Someone changed the same findings while you were working on them.</p>
      <ul className="my-2 flex flex-col gap-2">
        {conflicts.map((conflict, index) => (
          <li key={index}>
            <p className="text-xs font-semibold">{conflict.where}</p>
            <p>Yours: {conflict.mine ?? 'removed'}</p>
            <p>Stored now: {conflict.theirs ?? 'removed'}</p>
          </li>
        ))}
      </ul>
      <p className="pb-2 text-xs">What only one of you changed is put together already. “Stored now” can be undone.</p>
      <div className="flex flex-wrap gap-2">
        <Button size="sm" onClick={() => draft.settle('mine')}>
          Keep mine
        </Button>
        <Button size="sm" onClick={() => draft.settle('theirs')}>
          Take what is stored
        </Button>
      </div>
    </section>
  );
}

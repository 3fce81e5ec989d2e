'use client';

import { TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import { useViewer } from '@/components/layout/viewer';
import type { Duplicates } from '@/lib/features/cases/schema';
import { caseNumber } from '@/lib/format/names';
import { formatFullDay, formatShortDay, wallClock } from '@/lib/format/dates';
import { kindWords } from '@/lib/format/case-words';

type Match = Duplicates['matches'][number];

interface Props {
  readonly match: Match;
  readonly onLeave: () => void;
  readonly onSomeoneElse: () => void;
}

/** Somebody known comes close to who is being typed. Three ways out; it blocks nothing. */
export function DuplicateWarning({ match, onLeave, onSomeoneElse }: Props) {
  const { timeZone, today } = useViewer();
  const { case: known } = match;
  const facts = [
    match.name,
    match.bornOn ? `born ${formatFullDay(match.bornOn)}` : '',
    known?.claimNumber ? `claim ${known.claimNumber}` : '',
    known ? `${kindWords(known.kind)} case ${caseNumber(known.number)} ${known.open ? 'open' : 'closed'}, logged ${formatShortDay(wallClock(known.loggedAt, timeZone).on, today)}` : '',
  ].filter(Boolean);
  return (
    <div role="status" className="flex gap-2.5 rounded-md border border-border bg-warning-soft px-3 py-2 text-warning-soft-foreground">
      <TriangleAlert aria-hidden className="mt-1 size-3.5 shrink-0" />
      <div>
        <p>
          <strong className="font-semibold">Probably the same person:</strong> {facts.join(', ')}. <span className="text-xs">{match.why}.</span>
        </p>
        <p className="mt-1 flex flex-wrap gap-x-4 gap-y-1 font-medium">
          {known && (
            <>
              <Link href={`/cases/${known.id}`} onClick={onLeave} className="hover:underline">
                Open that case
              </Link>
              <Link href={`/cases/${known.id}?add=evaluation`} onClick={onLeave} className="hover:underline">
                Add an evaluation to it
              </Link>
            </>
          )}
          <button type="button" className="font-medium hover:underline" onClick={onSomeoneElse}>
            Someone else
          </button>
        </p>
      </div>
    </div>
  );
}

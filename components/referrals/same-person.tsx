'use client';

import { TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import { useViewer } from '@/components/layout/viewer';
import type { DuplicateClaimant, Duplicates } from '@/lib/features/cases/schema';
import { kindWords } from '@/lib/format/case-words';
import { formatFullDay, formatShortDay, wallClock } from '@/lib/format/dates';
import { caseNumber } from '@/lib/format/names';
import { referralNumber } from './referral-words';

interface Props {
  readonly found: Duplicates;
  readonly dismissed: ReadonlySet<string>;
  readonly onDismiss: (id: string) => void;
  /** Takes that claimant as this one; null where nothing can be changed any more. */
  readonly onUse: ((match: DuplicateClaimant) => void) | null;
  /** Leads work into the case that was found. */
  readonly onInto?: (match: DuplicateClaimant) => void;
  readonly knownId?: string | null;
}

/** Who and what comes close to the one who is named, each with three ways out. It blocks nothing. */
export function SamePerson({ found, dismissed, onDismiss, onUse, onInto, knownId = null }: Props) {
  const matches = found.matches.filter(({ claimantId }) => claimantId !== knownId && !dismissed.has(claimantId)).slice(0, 3);
  const referrals = found.referrals.filter(({ id }) => !dismissed.has(id)).slice(0, 2);
  if (matches.length === 0 && referrals.length === 0) return null;
  return (
    <div role="status" className="flex flex-col gap-2 rounded-md border border-border bg-warning-soft px-3 py-2 text-warning-soft-foreground">
      {matches.map((match) => (
        <Match key={match.claimantId} match={match} onDismiss={() => onDismiss(match.claimantId)} onUse={onUse && (() => onUse(match))} onInto={onInto && match.case?.open ? () => onInto(match) : null} />
      ))}
      {referrals.map((one) => (
        <div key={one.id} className="flex gap-2.5">
          <TriangleAlert aria-hidden className="mt-1 size-3.5 shrink-0" />
          <div>
            <p>
              <strong className="font-semibold">The same matter may be here already:</strong> {referralNumber(one.number)}, {one.claimantName}, {kindWords(one.kind)}, {stateOf(one.state)}. <span className="text-xs">{one.why}.</span>
            </p>
            <p className="mt-1 flex flex-wrap gap-x-4 gap-y-1 font-medium">
              <Link href={`/referrals/${one.id}`} className="hover:underline">
                Open {referralNumber(one.number)}
              </Link>
              <button type="button" className="font-medium hover:underline" onClick={() => onDismiss(one.id)}>
                Another matter
              </button>
            </p>
          </div>
        </div>
      ))}
    </div>
  );
}

function Match({ match, onDismiss, onUse, onInto }: { readonly match: DuplicateClaimant; readonly onDismiss: () => void; readonly onUse: (() => void) | null; readonly onInto: (() => void) | null }) {
  const { timeZone, today } = useViewer();
  const { case: known } = match;
  const facts = [
    match.name,
    match.bornOn ? `born ${formatFullDay(match.bornOn)}` : '',
    known?.claimNumber ? `claim ${known.claimNumber}` : '',
    known ? `${kindWords(known.kind)} case ${caseNumber(known.number)} ${known.open ? 'open' : 'closed'}, logged ${formatShortDay(wallClock(known.loggedAt, timeZone).on, today)}` : '',
  ].filter(Boolean);
  return (
    <div className="flex gap-2.5">
      <TriangleAlert aria-hidden className="mt-1 size-3.5 shrink-0" />
      <div>
        <p>
          <strong className="font-semibold">Probably the same person:</strong> {facts.join(', ')}. <span className="text-xs">{match.why}.</span>
        </p>
        <p className="mt-1 flex flex-wrap gap-x-4 gap-y-1 font-medium">
          {onUse && (
            <button type="button" className="font-medium hover:underline" onClick={onUse}>
              Same person
            </button>
          )}
          {onInto && known ? (
            <button type="button" className="font-medium hover:underline" onClick={onInto}>
              Take it into {caseNumber(known.number)}
            </button>
          ) : (
            known && (
              <Link href={`/cases/${known.id}`} className="hover:underline">
                Open {caseNumber(known.number)}
              </Link>
            )
          )}
          <button type="button" className="font-medium hover:underline" onClick={onDismiss}>
            Someone else
          </button>
        </p>
      </div>
    </div>
  );
}

function stateOf(state: string): string {
  return { RECEIVED: 'not decided', INFO_REQUESTED: 'waiting for information', ACCEPTED: 'accepted', DECLINED: 'declined' }[state] ?? state;
}

'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Section } from '@/components/layout/section';
import { useMay, useViewer } from '@/components/layout/viewer';
import { Button } from '@/components/ui/button';
import { StateIcon, type StateTone } from '@/components/ui/state-icon';
import type { ConflictDecision, ConflictMatch, ConflictOutcome } from '@/lib/features/conflicts/schema';
import { formatInstant } from '@/lib/format/dates';
import { counted } from '@/lib/format/names';
import { ConflictMatches } from './conflict-matches';

const load = () => import('./decide-dialog');
const DecideDialog = dynamic(() => load().then((module) => module.DecideDialog), { ssr: false });

interface Props {
  readonly subject: { readonly referralId: string } | { readonly caseId: string };
  readonly version: number;
  readonly matches: readonly ConflictMatch[];
  readonly decisions: readonly ConflictDecision[];
  /** Whether anything may still be decided here. */
  readonly isOpen: boolean;
}

const outcomes = {
  clear: { label: 'Nothing was found', tone: 'done' },
  no_conflict: { label: 'No conflict', tone: 'done' },
  disclosed: { label: 'To be disclosed', tone: 'check' },
  disqualified: { label: 'Disqualified', tone: 'failed' },
} as const satisfies Record<ConflictOutcome, { readonly label: string; readonly tone: StateTone }>;

/** What stands between the practice and a matter, found in all parties, treaters and earlier cases, and what was decided about it. */
export function ConflictSection({ subject, version, matches, decisions, isOpen }: Props) {
  const mayDecide = useMay('conflict.decide');
  const { today, timeZone } = useViewer();
  const [deciding, setDeciding] = useState(false);
  const [newest] = decisions;
  const seen = new Set(newest?.matches.map(({ key }) => key) ?? []);
  const fresh = matches.filter(({ key }) => !seen.has(key));
  return (
    <Section
      title="Conflict of interest"
      ruled
      className="mt-5"
      {...(matches.length > 0 ? { count: matches.length } : {})}
      aside={
        mayDecide && isOpen && (matches.length > 0 || decisions.length > 0) ? (
          <Button size="sm" onClick={() => setDeciding(true)} onPointerEnter={() => void load()}>
            {newest ? 'Decide anew' : 'Decide'}
          </Button>
        ) : undefined
      }
    >
      {matches.length === 0 ? <p className="py-2 text-muted">Nothing is found among declared ties, treaters, earlier cases and who retained us.</p> : <ConflictMatches matches={matches} />}
      {isOpen && fresh.length > 0 && (
        <p className="py-2">
          <StateIcon tone="check">{newest ? `${counted(fresh.length, 'match', 'matches')} found since the decision; decide again before it is accepted.` : 'Nobody has decided yet; it is decided before the referral is accepted.'}</StateIcon>
        </p>
      )}
      {decisions.map((decision) => (
        <div key={decision.id} className="border-b border-hairline py-2">
          <StateIcon tone={outcomes[decision.outcome].tone}>{outcomes[decision.outcome].label}</StateIcon>{' '}
          <span className="text-xs text-muted">
            {decision.decidedByName}, {formatInstant(decision.decidedAt, timeZone, today)}
            {decision.matches.length > 0 && `, on ${counted(decision.matches.length, 'match', 'matches')}`}
          </span>
          {decision.reason && <p className="pl-5 whitespace-pre-line text-soft">{decision.reason}</p>}
        </div>
      ))}
      {deciding && <DecideDialog subject={subject} version={version} matches={matches} onClose={() => setDeciding(false)} />}
    </Section>
  );
}

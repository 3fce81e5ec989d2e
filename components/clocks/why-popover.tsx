'use client';

import Link from 'next/link';
import type { RefObject } from 'react';
import { Cite } from '@/components/ui/cite';
import { PopoverFrame } from '@/components/ui/popover-frame';
import { CONFIDENCE_WORDS, type Confidence } from '@/lib/domain/source';
import type { Clock } from '@/lib/features/clocks/schema';
import { libraryHref } from '@/lib/domain/library/entry';
import { formatLongDay } from '@/lib/format/dates';
import { formatDollars } from '@/lib/format/money';
import { WhySteps } from './why-steps';

const calendarWords: Record<string, string> = { gov: 'state holidays', dwc: 'DWC office days', judicial: 'court holidays' };
const inWords = (calendars: readonly string[]): string => calendars.map((calendar) => calendarWords[calendar] ?? calendar).join(' and ');

interface Props {
  readonly clock: Clock;
  readonly anchor: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

/** Why it is that date: the trigger, what is added, the day we count on, what is at risk. Load it on intent. */
export function WhyPopover({ clock, anchor, onClose }: Props) {
  const { why } = clock;
  const confidence = CONFIDENCE_WORDS[clock.confidence as Confidence] ?? clock.confidence;
  return (
    <PopoverFrame anchor={anchor} title={`Why ${formatLongDay(clock.countedOn)}`} subtitle={`${clock.title}, ${clock.claimantName}. ${confidence}.`} onClose={onClose}>
      <WhySteps steps={why.steps} />
      {why.disputedDays.map((day) => (
        <p key={day.on} className="px-4 pb-2 text-warning-ink">
          Disputed day: {day.name}, {formatLongDay(day.on)}, is closed by {inWords(day.closedIn)} and open by {inWords(day.openIn)}.
        </p>
      ))}
      {why.cautions.map((caution) => (
        <p key={caution} className="px-4 pb-2 text-warning-ink">
          {caution}
        </p>
      ))}
      <div className="border-t border-hairline px-4 py-2.5">
        {clock.feeAtRiskCents !== null && (
          <p className="flex justify-between gap-4">
            <span className="text-soft">{clock.side === 'we_owe' ? 'At risk if late' : 'Owed to us'}</span>
            <strong className="num font-semibold">{clock.feeAtRiskCents > 0 ? formatDollars(clock.feeAtRiskCents) : 'No fee'}</strong>
          </p>
        )}
        <p className="text-xs text-muted">
          {why.note} {why.noteSection && <Cite>{why.noteSection}</Cite>}
        </p>
      </div>
      <div className="no-print border-t border-hairline px-4 py-2.5">
        <Link href={`/cases/${clock.caseId}`} className="text-link">
          Open the case
        </Link>
        <Link href={libraryHref(`clock.${clock.rule}`)} className="text-link ml-4">
          The rule in the library
        </Link>
      </div>
    </PopoverFrame>
  );
}

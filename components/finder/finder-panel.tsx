'use client';

import { X } from 'lucide-react';
import Link from 'next/link';
import { ButtonLink } from '@/components/ui/button';
import { Cite } from '@/components/ui/cite';
import { Day } from '@/components/ui/day';
import type { SlotKey } from '@/components/calendar/calendar-address';
import type { MoveSubject } from '@/components/evaluations/move-subject';
import type { Slot, SlotFinder } from '@/lib/features/slots/schema';
import { kindWords } from '@/lib/format/case-words';
import { distance, formatDay, formatDuration, formatMinute } from '@/lib/format/dates';
import { CodeTurnNote } from './code-turn';
import { NothingInside } from './nothing-inside';
import { RefusedPlaces } from './refused-places';
import { SlotChecks } from './slot-checks';
import { SlotGroups } from './slot-groups';
import { WindowLine } from './window-line';

interface Props {
  readonly found: SlotFinder;
  readonly chosen: SlotKey | null;
  /** The chosen one where it is among those that were found. */
  readonly slot: Slot | null;
  readonly closeHref: string;
  readonly onChoose: (slot: Slot) => void;
  readonly onMove: (subject: MoveSubject, to: Slot | null) => void;
}

/** A date for one evaluation: its window, the free times in it, what was checked, and what can be done when there is none. */
export function FinderPanel({ found, chosen, slot, closeHref, onChoose, onMove }: Props) {
  const { evaluation, window, today, code } = found;
  return (
    <>
      <div className="flex items-start justify-between gap-2">
        <h2 className="text-lg font-semibold">Find a date</h2>
        <ButtonLink href={closeHref} scroll={false} kind="ghost" size="sm" iconOnly aria-label="Close the finder">
          <X aria-hidden className="size-4" />
        </ButtonLink>
      </div>
      <p>
        <Link href={`/cases/${evaluation.caseId}`} className="font-medium hover:underline">
          {evaluation.claimantName}
        </Link>{' '}
        <span className="text-muted">
          {kindWords(evaluation.caseKind)}
          {evaluation.panelNumber && (
            <>
              , panel <span className="ident">{evaluation.panelNumber}</span>
            </>
          )}
        </span>
      </p>
      <p className="pt-1 text-soft">
        Asked <Day date={window.askedOn} today={today} />. Needs {formatDuration(evaluation.minutes)}
        {evaluation.locationName && `, ${evaluation.locationName}${window.applies ? ' or a listed office' : ''}`}
        {evaluation.interpreterLanguage && `, ${evaluation.interpreterLanguage} interpreter`}.
      </p>
      {evaluation.scheduledOn && (
        <p className="text-soft">
          Booked for {formatDay(evaluation.scheduledOn, today)}
          {evaluation.startMinute !== null && `, ${formatMinute(evaluation.startMinute)}`}.
        </p>
      )}
      <div className="mt-3 border-t border-border pt-1">
        <WindowLine window={window} chosenOn={chosen?.on ?? null} today={today} />
        <WindowWords found={found} />
        {code && <CodeTurnNote code={code} chosenOn={chosen?.on ?? null} today={today} />}
      </div>
      {found.nothingInside && <NothingInside nothing={found.nothingInside} found={found} chosen={chosen} onChoose={onChoose} onMove={onMove} />}
      <SlotGroups found={found} chosen={chosen} onChoose={onChoose} />
      {found.refused.length > 0 && <RefusedPlaces found={found} />}
      {slot && <SlotChecks slot={slot} today={today} />}
      {chosen && !slot && (
        <p className="mt-4 border-t border-border pt-2.5 text-soft">
          {formatDay(chosen.on, today)}, {formatMinute(chosen.startMinute)} is not among the times above. What it would take is shown before it is booked.
        </p>
      )}
    </>
  );
}

function WindowWords({ found: { window, today } }: { readonly found: SlotFinder }) {
  const verify = window.confidence === 'M' || window.confidence === 'V+M';
  if (!window.applies) return <p className="text-soft">No window applies to this case; the days are counted from the request all the same.</p>;
  return (
    <>
      <p className="text-soft">
        Inside 90 days to <span className="font-medium text-foreground">{formatDay(window.day90On, today)}</span>. To <span className="font-medium text-foreground">{formatDay(window.day120On, today)}</span> only if the asking party waives. <Cite verify={verify}>{window.section}</Cite>
      </p>
      {window.afterOurCancellation && (
        <p className="pt-1 text-soft">
          We cancelled on {formatDay(window.afterOurCancellation.cancelledOn, today)}: a new date by <span className="font-medium text-foreground">{formatDay(window.afterOurCancellation.lastOn, today)}</span>, {distance(window.afterOurCancellation.lastOn, today)}.{' '}
          <Cite verify={window.afterOurCancellation.confidence === 'M'}>{window.afterOurCancellation.section}</Cite>
        </p>
      )}
    </>
  );
}

'use client';

import { SkeletonRows } from '@/components/ui/skeleton-rows';
import { RequestFailed } from '@/lib/http/client';
import type { MovePreview, Slot } from '@/lib/features/slots/schema';
import { formatDay, formatMinute } from '@/lib/format/dates';
import type { ConsentDraft } from './consents';
import { ConsentFields } from './consent-fields';
import { ConsequenceList } from './consequence-list';

interface Props {
  /** Null while it is being looked at. */
  readonly found: MovePreview | null;
  readonly failure: Error | null;
  readonly consents: readonly ConsentDraft[];
  readonly onConsents: (drafts: ConsentDraft[]) => void;
  readonly onPick: (slot: Slot) => void;
  readonly today: string;
}

/** What a move would bring about, and what else is free near it. */
export function MoveOutcome({ found, failure, consents, onConsents, onPick, today }: Props) {
  return (
    <>
      <section aria-label="What follows" aria-live="polite" className="sm:col-span-2">
        <h3 className="pb-1.5 font-semibold">
          What follows {found?.day !== null && found !== null && <span className="font-normal text-muted">day {found.day} from the request</span>}
        </h3>
        {failure instanceof RequestFailed ? <p className="text-danger-ink">{failure.message}</p> : found ? <ConsequenceList consequences={found.consequences} /> : <SkeletonRows count={3} label="Looking at what follows" />}
      </section>
      {found && found.allowed && <ConsentFields drafts={consents} onChange={onConsents} today={today} />}
      {found && found.nearby.length > 0 && (
        <section aria-label="Free near it" className="sm:col-span-2">
          <h3 className="pb-1.5 font-semibold">Free near it</h3>
          <ul className="flex flex-wrap gap-1.5">
            {found.nearby.map((slot) => (
              <li key={`${slot.on} ${slot.startMinute} ${slot.physicianId} ${slot.locationId}`}>
                <button type="button" className="min-h-7 rounded-md border border-dashed border-(--field-border) px-2 text-xs hover:border-accent" onClick={() => onPick(slot)}>
                  {formatDay(slot.on, today)}, {formatMinute(slot.startMinute)}, {slot.locationName}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

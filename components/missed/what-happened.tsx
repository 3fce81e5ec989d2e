'use client';

import { happenings, happeningWords, type Happening } from './missed-draft';

interface Props {
  readonly value: Happening;
  readonly onChange: (what: Happening) => void;
  /** Why only a cancellation is possible yet; null once the appointment's day has come. */
  readonly onlyCancelled: string | null;
}

/** One of six; before the appointment's day only a cancellation can have happened. */
export function WhatHappened({ value, onChange, onlyCancelled }: Props) {
  return (
    <fieldset>
      <legend className="float-left w-full border-b border-border pt-2 pb-2 font-semibold">What happened</legend>
      <div className="clear-both">
        {happenings.map((what) => {
          const { label, hint } = happeningWords[what];
          const isOff = onlyCancelled !== null && what !== 'cancelled';
          return (
            <label key={what} className="flex min-h-11 items-center gap-3 border-b border-hairline px-1 has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-focus">
              <input type="radio" name="what" className="size-4 shrink-0 accent-(--accent) outline-none" value={what} checked={value === what} disabled={isOff} onChange={() => onChange(what)} />
              <span className={`flex flex-wrap gap-x-2 ${isOff ? 'text-muted' : ''}`}>
                <span className="font-medium">{label}</span>
                <span className="text-muted">{isOff ? onlyCancelled : hint}</span>
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}

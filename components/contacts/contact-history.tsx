'use client';

import { useState } from 'react';
import { Section } from '@/components/layout/section';
import { useViewer } from '@/components/layout/viewer';
import type { ContactDetail } from '@/lib/features/contacts/schema';
import { contactFactWords } from '@/lib/format/contact-words';
import { formatInstant, formatInstantFully } from '@/lib/format/dates';
import { listed } from '@/lib/format/names';

const shownFirst = 6;

/** What happened to a contact and to those merged into it, with people and times; the newest first. */
export function ContactHistory({ history }: { readonly history: ContactDetail['history'] }) {
  const { timeZone, today } = useViewer();
  const [everything, setEverything] = useState(false);
  const rows = everything ? history : history.slice(0, shownFirst);
  return (
    <Section
      title="History"
      ruled
      className="mt-5"
      aside={
        history.length > shownFirst && (
          <button type="button" className="quiet-link" onClick={() => setEverything(!everything)}>
            {everything ? 'The latest' : 'Everything'}
          </button>
        )
      }
    >
      {rows.length === 0 && <p className="py-3 text-muted">Nothing was changed since it was added.</p>}
      <ul>
        {rows.map((row) => (
          <li key={row.seq} className="grid min-h-(--row) items-center gap-x-4 border-b border-hairline py-1.5 sm:grid-cols-[108px_1fr]">
            <time dateTime={row.at} title={formatInstantFully(row.at, timeZone, today)} className="text-muted">
              {formatInstant(row.at, timeZone, today)}
            </time>
            <span className="text-soft">
              <strong className="font-medium text-foreground">{row.actorName}</strong> {row.summary.charAt(0).toLowerCase()}
              {row.summary.slice(1)}
              {row.changed.length > 0 && `: ${listed(row.changed.map(contactFactWords))}`}
              {row.ofMerged && <span className="text-muted"> ({row.ofMerged})</span>}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

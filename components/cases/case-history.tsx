'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Section } from '@/components/layout/section';
import { useViewer } from '@/components/layout/viewer';
import { SkeletonRows } from '@/components/ui/skeleton-rows';
import { caseHistory } from '@/lib/features/cases/client';
import { formatInstant, formatInstantFully } from '@/lib/format/dates';

const shownFirst = 8;

/** What happened to the case and who opened it, with people and times; the newest first. */
export function CaseHistory({ caseId }: { readonly caseId: string }) {
  const { timeZone, today } = useViewer();
  const [shows, setShows] = useState<'some' | 'everything' | 'opened'>('some');
  const history = useQuery(caseHistory(caseId));
  const rows =
    shows === 'opened'
      ? (history.data?.opened ?? []).map(({ at, actorName }, index) => ({ key: `${at}-${index}`, at, actorName, summary: 'opened the case' }))
      : (history.data?.events ?? []).map(({ seq, at, actorName, summary }) => ({ key: String(seq), at, actorName, summary }));
  const cut = shows === 'some' ? rows.slice(0, shownFirst) : rows;
  return (
    <Section
      title={shows === 'opened' ? 'Who opened this case' : 'History'}
      ruled
      className="mt-5"
      aside={
        <>
          <button type="button" className="quiet-link" onClick={() => setShows(shows === 'everything' ? 'some' : 'everything')}>
            {shows === 'everything' ? 'The latest' : 'Everything'}
          </button>
          <button type="button" className="quiet-link" aria-pressed={shows === 'opened'} onClick={() => setShows(shows === 'opened' ? 'some' : 'opened')}>
            {shows === 'opened' ? 'What happened' : 'Who opened this case'}
          </button>
        </>
      }
    >
      {history.isPending && <SkeletonRows count={4} />}
      {history.isError && <p className="py-3 text-muted">The history could not be read. The rest of the case is not affected.</p>}
      <ul>
        {cut.map((row) => (
          <li key={row.key} className="grid min-h-(--row) items-center gap-x-4 border-b border-hairline py-1.5 sm:grid-cols-[108px_1fr]">
            <time dateTime={row.at} title={formatInstantFully(row.at, timeZone, today)} className="text-muted">
              {formatInstant(row.at, timeZone, today)}
            </time>
            <span className="text-soft">
              <Summary actorName={row.actorName} summary={row.summary} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** A summary that already names its person is not told twice. */
function Summary({ actorName, summary }: { readonly actorName: string; readonly summary: string }) {
  const rest = summary.startsWith(actorName) ? summary.slice(actorName.length).trimStart() : summary.slice(0, 1).toLowerCase() + summary.slice(1);
  return (
    <>
      <strong className="font-medium text-foreground">{actorName}</strong> {rest}
    </>
  );
}

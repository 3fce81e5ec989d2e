'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useState } from 'react';
import { Section } from '@/components/layout/section';
import { Button } from '@/components/ui/button';
import { ProgressBar } from '@/components/ui/progress-bar';
import { coverageOf, disclosureOf } from '@/lib/features/chronologies/client';
import type { Disclosure } from '@/lib/features/chronologies/schema';
import { formatFullDay } from '@/lib/format/dates';
import { counted } from '@/lib/format/names';
import { pageHref, typeLabel } from './excerpt-words';

const shownAtFirst = 8;

/** Beside a chronology: pages the physician has not seen, documents without a line, and who did what. */
export function CoverageSide({ caseId }: { readonly caseId: string }) {
  const { data } = useQuery(coverageOf(caseId));
  const disclosure = useQuery(disclosureOf(caseId));
  const [showsAll, setShowsAll] = useState(false);
  if (!data) return null;
  const seen = data.pages - data.unseenPages;
  const documents = showsAll ? data.documentsWithout : data.documentsWithout.slice(0, shownAtFirst);
  return (
    <div className="no-print flex flex-col gap-5">
      <Section title="Pages not seen" count={data.unseenPages}>
        {data.pages === 0 ? (
          <p className="text-muted">No page was read yet.</p>
        ) : (
          <>
            <ProgressBar doneBps={Math.round((seen / data.pages) * 10_000)} label={`${seen} of ${counted(data.pages, 'page')} seen by ${data.seenBy}`} />
            <p className="mt-1 text-xs text-muted">
              {seen} of {data.pages} seen by {data.seenBy}, blank pages and repeats aside
            </p>
            {data.unseen.length > 0 && (
              <p className="mt-1 leading-6">
                {data.unseen.slice(0, 24).map(({ packetId, letter, from, to }, at) => (
                  <span key={`${packetId}${from}`}>
                    {at > 0 && ', '}
                    <Link href={pageHref({ packetId, pageNumber: from })} className="text-link num whitespace-nowrap">
                      {letter} {from === to ? from : `${from}–${to}`}
                    </Link>
                  </span>
                ))}
                {data.unseen.length > 24 && <span className="text-muted"> and {counted(data.unseen.length - 24, 'more stretch', 'more stretches')}</span>}
              </p>
            )}
          </>
        )}
      </Section>
      <Section title="Documents without an excerpt" count={data.documentsWithout.length}>
        {documents.length === 0 ? (
          <p className="text-muted">Each document has a line.</p>
        ) : (
          <ul className="divide-y divide-hairline">
            {documents.map((one) => (
              <li key={one.id} className="py-1.5">
                <Link href={pageHref({ packetId: one.packetId, pageNumber: one.firstPage })} className="quiet-link">
                  <span className="block font-medium text-foreground">{one.title || typeLabel(one.type)}</span>
                  <span className="block text-xs text-muted">
                    {[one.serviceOn && formatFullDay(one.serviceOn), one.provider, `${one.letter} ${one.firstPage === one.lastPage ? one.firstPage : `${one.firstPage}–${one.lastPage}`}`].filter(Boolean).join(' · ')}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        )}
        {data.documentsWithout.length > documents.length && (
          <Button size="sm" kind="ghost" className="-ml-2" onClick={() => setShowsAll(true)}>
            Show all {data.documentsWithout.length}
          </Button>
        )}
      </Section>
      {disclosure.data && disclosure.data.people.length > 0 && <WhoDidWhat disclosure={disclosure.data} />}
    </div>
  );
}

function WhoDidWhat({ disclosure }: { readonly disclosure: Disclosure }) {
  return (
    <Section title="Who did what" note={<span className="cite">LC 4628(b)</span>}>
      <ul className="divide-y divide-hairline">
        {disclosure.people.map(({ userId, name, role, ...did }) => (
          <li key={userId} className="py-1.5">
            <span className="font-medium">{name}</span> <span className="text-muted">{role}</span>
            <span className="block text-xs text-muted">{(['proposed', 'edited', 'confirmed', 'rejected', 'reopened', 'removed', 'restored'] as const).flatMap((deed) => (did[deed] > 0 ? `${did[deed]} ${deed}` : [])).join(', ')}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

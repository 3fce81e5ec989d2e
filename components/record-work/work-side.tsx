'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { Section } from '@/components/layout/section';
import { useMay, useViewer } from '@/components/layout/viewer';
import { openGaps } from '@/lib/features/gaps/client';
import { workPace } from '@/lib/features/record-work/client';
import { formatShortDay } from '@/lib/format/dates';
import { formatCount } from '@/lib/format/money';
import { counted } from '@/lib/format/names';

const mostGaps = 8;

/** Beside the queue: how fast pages are reviewed, and what the records lack. */
export function WorkSide({ mine }: { readonly mine: boolean }) {
  const { today } = useViewer();
  const mayGaps = useMay('gap.list_open');
  const pace = useQuery(workPace());
  const gaps = useQuery({ ...openGaps(mine), enabled: mayGaps });
  const listed = gaps.data?.gaps ?? [];
  return (
    <div className="flex flex-col gap-6">
      <Section title="Pages an hour" note="last 30 days" ruled>
        {pace.data && pace.data.people.length === 0 && <p className="py-2 text-xs text-muted">Nobody has read a page yet.</p>}
        <ul>
          {pace.data?.people.map(({ userId, name, pages, pagesAnHour, openPackets }) => (
            <li key={userId} className="flex items-baseline gap-3 border-b border-hairline py-1.5">
              <span className="min-w-0 flex-1 truncate">{name}</span>
              <span className="text-xs text-muted">{counted(openPackets, 'packet')} open</span>
              <span className="num text-right">{pagesAnHour === null ? <span className="text-xs text-muted">{counted(pages, 'page')}</span> : formatCount(pagesAnHour)}</span>
            </li>
          ))}
        </ul>
      </Section>
      {mayGaps && (
        <Section title="Open gaps" count={listed.length} ruled>
          {gaps.data && listed.length === 0 && <p className="py-2 text-xs text-muted">Nothing is missing, as far as anybody looked.</p>}
          <ul>
            {listed.slice(0, mostGaps).map((gap) => (
              <li key={gap.id} className="border-b border-hairline py-1.5">
                <Link href={`/cases/${gap.caseId}/chronology`} className="text-link">
                  {gap.title}
                </Link>
                <p className="text-xs text-muted">
                  {[gap.claimantName, gap.state === 'asked' ? 'asked for' : '', gap.assignedToName, gap.dueOn ? `due ${formatShortDay(gap.dueOn, today)}` : ''].filter(Boolean).join(' · ')}
                </p>
              </li>
            ))}
          </ul>
          {listed.length > mostGaps && <p className="py-1.5 text-xs text-muted">and {listed.length - mostGaps} more, each in its case’s chronology</p>}
        </Section>
      )}
    </div>
  );
}

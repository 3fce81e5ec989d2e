'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useMay } from '@/components/layout/viewer';
import { SkeletonRows } from '@/components/ui/skeleton-rows';
import { excerptPage } from '@/lib/features/excerpts/client';
import { counted } from '@/lib/format/names';
import { ExcerptForm } from './excerpt-form';
import { PageExcerpt } from './page-excerpt';

interface Props {
  readonly packetId: string;
  readonly pageNumber: number;
  /** What is marked on the page; empty when nothing is. */
  readonly quoted: string;
}

/** Beside the page that is open: the form of a new excerpt, and the excerpts that the page has. */
export function ExcerptPanel({ packetId, pageNumber, quoted }: Props) {
  const maySee = useMay('excerpt.page');
  const { data, error } = useQuery({ ...excerptPage(packetId, pageNumber), enabled: maySee });
  if (!maySee) return null;
  if (error) return <p role="alert" className="p-4 text-danger-ink">{error.message}</p>;
  if (!data) return <SkeletonRows count={6} />;
  return (
    <div className="flex flex-col">
      <ExcerptForm key={`${packetId} ${pageNumber}`} page={data} quoted={quoted} />
      <section aria-label={`Excerpts of page ${pageNumber}`} className="border-t border-border px-4 py-3">
        <div className="flex items-baseline gap-2">
          <h2 className="font-semibold">On this page</h2>
          <span className="num text-muted">{data.excerpts.length}</span>
          <Link href={`/cases/${data.caseId}/chronology`} className="text-link ml-auto text-xs">
            Chronology
          </Link>
        </div>
        {data.excerpts.length === 0 ? (
          <p className="py-2 text-muted">Nothing yet. Mark words on the page, or write.</p>
        ) : (
          <ul aria-label={counted(data.excerpts.length, 'excerpt')} className="divide-y divide-hairline">
            {data.excerpts.map((excerpt) => (
              <li key={excerpt.id}>
                <PageExcerpt excerpt={excerpt} ownTags={data.ownTags} />
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}

import Link from 'next/link';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button';
import { PrintButton } from '@/components/ui/print-button';
import { libraryHref, libraryKindLabels, libraryKinds, type LibraryEntry, type LibraryKind } from '@/lib/domain/library/entry';
import { CONFIDENCE_WORDS } from '@/lib/domain/source';
import { formatFullDay, sinceWord } from '@/lib/format/dates';
import { LibrarySearch } from './library-search';

interface Props {
  readonly entries: readonly LibraryEntry[];
  readonly counts: Readonly<Record<string, number>>;
  readonly kind: LibraryKind | null;
  readonly q: string;
  readonly chosen: string | null;
  readonly today: string;
}

/** Figures, days, forms and denials, each with its section, source, date and how surely it is known. */
export function LibraryScreen({ entries, counts, kind, q, chosen, today }: Props) {
  const href = (one: LibraryKind | null) => {
    const params = new URLSearchParams({ ...(one ? { kind: one } : {}), ...(q ? { q } : {}) });
    return `/library${params.size > 0 ? `?${params}` : ''}`;
  };
  const kinds = libraryKinds.filter((one) => entries.some((found) => found.kind === one));
  return (
    <>
      <PageHeader title="Library" subtitle="What the figures and days rest on. Not legal advice." actions={<><ButtonLink href="/law">Law and fees</ButtonLink><PrintButton /></>} />
      <div className="no-print flex flex-wrap items-center gap-2 border-b border-border px-(--pad) py-2">
        <LibrarySearch key={kind ?? 'all'} q={q} kind={kind} />
        <nav aria-label="Kinds" className="flex max-w-full flex-wrap gap-1">
          {[null, ...libraryKinds].map((one) => (
            <Link
              key={one ?? 'all'}
              href={href(one)}
              aria-current={kind === one ? 'page' : undefined}
              className="flex h-7 items-center gap-1 rounded-md px-2 font-medium whitespace-nowrap text-soft hover:bg-default aria-[current]:bg-default aria-[current]:text-foreground pointer-coarse:h-11"
            >
              {one ? libraryKindLabels[one] : 'All'} {one && <span className="num text-xs text-muted">{counts[one] ?? 0}</span>}
            </Link>
          ))}
        </nav>
      </div>
      {entries.length === 0 ? (
        <EmptyState title="Nothing has these words" actions={<ButtonLink href={kind ? `/library?kind=${kind}` : '/library'}>Clear the search</ButtonLink>}>
          Try a section (4622), a code (MLPRR, CARC 18) or a word of the title.
        </EmptyState>
      ) : (
        <div className="px-(--pad) pb-6">
          {kinds.map((one) => (
            <section key={one} aria-labelledby={`kind-${one}`} className="mt-4">
              <h2 id={`kind-${one}`} className="flex min-h-9 items-center gap-2 border-b border-border font-semibold">
                {libraryKindLabels[one]} <span className="num font-normal text-muted">{entries.filter((found) => found.kind === one).length}</span>
              </h2>
              <dl>
                {entries.filter((found) => found.kind === one).map((found) => (
                  <Entry key={found.id} entry={found} isChosen={found.id === chosen} today={today} />
                ))}
              </dl>
            </section>
          ))}
          <p className="mt-4 text-xs text-muted">As of {formatFullDay(today)}. What says “verify” was written down from memory or from a part that nobody has read yet: read the section before relying on it.</p>
        </div>
      )}
    </>
  );
}

function Entry({ entry, isChosen, today }: { readonly entry: LibraryEntry; readonly isChosen: boolean; readonly today: string }) {
  const { id, title, figure, says, section, source, sourceDate, since, until, confidence } = entry;
  const days = [since ? `${sinceWord(since, today)} ${formatFullDay(since)}` : '', until ? `until ${formatFullDay(until)}` : ''].filter(Boolean).join(', ');
  return (
    <div id={id} data-row className={`scroll-mt-16 grid gap-x-6 gap-y-0.5 border-b border-hairline py-2 lg:grid-cols-[minmax(0,1.2fr)_minmax(0,2fr)_minmax(0,1.3fr)] ${isChosen ? 'bg-accent-soft -mx-2 rounded-md px-2' : ''}`}>
      <dt className="font-medium">
        <Link href={libraryHref(id)} data-row-focus className="row-link">
          {title}
        </Link>
        {figure && <span className="num block">{figure}</span>}
      </dt>
      <dd className="text-soft">{says}</dd>
      <dd className="text-xs wrap-anywhere text-muted">
        <span className="block">
          <span className="cite">{section}</span>
          {days && `, ${days}`}
        </span>
        {source}
        {sourceDate && `, ${/^\d{4}-\d{2}-\d{2}$/.test(sourceDate) ? formatFullDay(sourceDate) : sourceDate}`}. <span className={confidence.includes('M') ? 'text-warning-ink' : ''}>{CONFIDENCE_WORDS[confidence]}</span>
      </dd>
    </div>
  );
}

'use client';

import { useQuery } from '@tanstack/react-query';
import { Bookmark, ChevronDown, X } from 'lucide-react';
import Link from 'next/link';
import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { useNotice } from '@/components/ui/notice';
import { savedViews, useRemoveView, useSaveView } from '@/lib/features/views/client';
import type { CaseFilters } from '@/lib/features/cases/schema';
import { isNarrowed, writeCaseFilters } from './case-filters';

/** One's own filters by name: choose one, or keep the present one. A plain disclosure, closed by Esc. */
export function SavedViewMenu({ filters }: { readonly filters: CaseFilters }) {
  const details = useRef<HTMLDetailsElement>(null);
  const notify = useNotice();
  const { data } = useQuery(savedViews());
  const save = useSaveView();
  const remove = useRemoveView();
  const [name, setName] = useState('');
  const views = data?.views ?? [];
  const query = writeCaseFilters(filters).slice(1);
  const close = () => details.current?.removeAttribute('open');
  return (
    <details ref={details} className="relative" onKeyDown={(event) => event.key === 'Escape' && close()}>
      <summary className="button button--sm button--ghost list-none">
        <Bookmark aria-hidden /> Views {views.length > 0 && <span className="num">{views.length}</span>} <ChevronDown aria-hidden />
      </summary>
      <div className="absolute right-0 z-20 mt-1 w-72 rounded-lg bg-overlay p-1.5 shadow-overlay">
        {views.length === 0 && <p className="px-2.5 py-1.5 text-muted">No view is kept yet.</p>}
        <ul>
          {views.map((view) => (
            <li key={view.id} className="flex items-center gap-1">
              <Link href={`/cases${view.query ? `?${view.query}` : ''}`} onClick={close} aria-current={view.query === query ? 'true' : undefined} className="min-w-0 flex-1 truncate rounded-md px-2.5 py-1.5 hover:bg-default aria-[current]:font-medium">
                {view.name}
              </Link>
              <Button kind="ghost" size="sm" iconOnly aria-label={`Remove view ${view.name}`} onClick={() => void remove.mutateAsync({ viewId: view.id }).then(() => notify({ message: `View “${view.name}” is removed.`, undo: () => save.mutate({ name: view.name, query: view.query }) }))}>
                <X aria-hidden />
              </Button>
            </li>
          ))}
        </ul>
        {isNarrowed(filters) && (
          <form
            className="mt-1 flex gap-1.5 border-t border-hairline p-1.5 pt-2.5"
            onSubmit={(event) => {
              event.preventDefault();
              if (!name.trim()) return;
              void save.mutateAsync({ name: name.trim(), query }).then(
                () => {
                  setName('');
                  close();
                  notify({ message: 'The view is kept.' });
                },
                (error: unknown) => notify({ message: error instanceof Error ? error.message : 'The view was not kept.' }),
              );
            }}
          >
            <input aria-label="Name of this view" placeholder="Keep these filters as" className="input" maxLength={60} value={name} onChange={(event) => setName(event.target.value)} />
            <Button type="submit" pending={save.isPending}>
              Keep
            </Button>
          </form>
        )}
      </div>
    </details>
  );
}

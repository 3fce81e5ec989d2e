'use client';

import dynamic from 'next/dynamic';
import { Button } from '@/components/ui/button';
import { SkeletonRows } from '@/components/ui/skeleton-rows';
import type { Page } from '@/lib/features/documents/schema';
import { ComparePane } from './compare-pane';
import { SeenPane } from './seen-pane';
import { panelNames, type ViewerAddress } from './viewer-address';

const ExcerptPanel = dynamic(() => import('@/components/excerpts/excerpt-panel').then((module) => module.ExcerptPanel), { ssr: false, loading: () => <SkeletonRows count={6} label="Loading the excerpt form" /> });

const labels = { excerpt: 'Excerpt', compare: 'Duplicate', seen: 'Seen', none: '' } as const;

interface Props {
  readonly packetId: string;
  readonly page: Page | undefined;
  readonly number: number;
  readonly quoted: string;
  readonly panel: ViewerAddress['panel'];
  readonly onPanel: (panel: ViewerAddress['panel']) => void;
  readonly onPage: (page: number) => void;
  readonly onDecide: ((duplicate: boolean | null, of?: number) => void) | null;
  readonly showsExcerpt: boolean;
}

/** Beside the page: the form of an excerpt, the page it may repeat, or who has seen what. */
export function ViewerSide({ packetId, page, number, quoted, panel, onPanel, onPage, onDecide, showsExcerpt }: Props) {
  const names = panelNames.filter((name) => name !== 'none' && (name !== 'excerpt' || showsExcerpt));
  const shown = panel === 'excerpt' && !showsExcerpt ? 'seen' : panel;
  return (
    <>
      <nav aria-label="Beside the page" className="flex h-10 shrink-0 items-center gap-1 border-b border-border px-2">
        {names.map((name) => (
          <Button key={name} kind="ghost" size="sm" aria-pressed={shown === name} className="aria-pressed:bg-accent-soft aria-pressed:text-accent-soft-foreground" onClick={() => onPanel(name)}>
            {labels[name]}
          </Button>
        ))}
        <Button kind="ghost" size="sm" className="ml-auto max-lg:hidden" onClick={() => onPanel('none')}>Hide</Button>
      </nav>
      {shown === 'excerpt' && <div className="min-h-0 flex-1 overflow-y-auto"><ExcerptPanel packetId={packetId} pageNumber={number} quoted={quoted} /></div>}
      {shown === 'compare' && (page ? <ComparePane key={page.number} page={page} onDecide={onDecide} /> : <SkeletonRows count={5} />)}
      {shown === 'seen' && <SeenPane packetId={packetId} page={page} onPage={onPage} />}
    </>
  );
}

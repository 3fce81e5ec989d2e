'use client';

import { Fragment, useState, type ReactNode } from 'react';
import { pictureHref } from '@/lib/features/page-pictures/schema';
import type { Page } from '@/lib/features/documents/schema';
import { placesOf } from '@/lib/domain/records/find-in-text';
import { TextLayer } from './text-layer';

interface Props {
  readonly page: Page;
  readonly turned: number;
  /** Pixels for a point. */
  readonly scale: number;
  readonly find: string;
  readonly showsText: boolean;
  readonly isDimmed: boolean;
}

/** One page: its picture with the words over it, or its words alone where there is no picture or one prefers them. */
export function PageSheet({ page, turned, scale, find, showsText, isDimmed }: Props) {
  const [broken, setBroken] = useState<string | null>(null);
  const [w, h] = [page.width * scale, page.height * scale];
  const isAcross = turned % 180 === 90;
  const hasPicture = page.picture !== null && broken !== page.picture && !showsText;
  const quotes = page.excerpts.filter(({ state }) => state !== 'rejected').map(({ quoted }) => quoted);
  if (!hasPicture) return <PlainPage page={page} width={Math.max(280, w)} find={find} showsText={showsText} />;
  return (
    <div className="relative mx-auto shrink-0 print:static print:h-auto! print:w-auto!" style={{ width: isAcross ? h : w, height: isAcross ? w : h }}>
      <div className="absolute top-1/2 left-1/2 bg-white shadow-[0_0_0_1px_var(--border)] print:static print:h-auto! print:w-full! print:transform-none! print:shadow-none" style={{ width: w, height: h, transform: `translate(-50%, -50%) rotate(${turned}deg)` }}>
        <img key={page.picture} src={pictureHref(page.packetId, page.number, 'picture', (page.picture ?? '').slice(-12))} alt={`Page ${page.number}`} draggable={false} decoding="async" className={`size-full select-none print:h-auto print:opacity-100 print:brightness-100 ${isDimmed ? 'dark:brightness-[.82]' : ''}`} onError={() => setBroken(page.picture)} />
        <TextLayer page={page} find={find} quotes={quotes} />
      </div>
    </div>
  );
}

function PlainPage({ page, width, find, showsText }: { readonly page: Page; readonly width: number; readonly find: string; readonly showsText: boolean }) {
  const why = page.isBlank ? 'This page is blank.' : page.reading === 'failed' ? page.failure || 'This page could not be read.' : page.reading === 'read' ? 'No words were found on this page.' : 'This page is still being read.';
  return (
    <div className="mx-auto bg-surface text-foreground shadow-[0_0_0_1px_var(--border)] print:w-auto! print:shadow-none" style={{ width: Math.min(width, 860), maxWidth: '100%', minHeight: (Math.min(width, 860) * page.height) / page.width }}>
      {!showsText && <p className="border-b border-hairline px-4 py-2 text-xs text-muted">{page.picture === null ? 'The picture of this page is not there yet. These are its words.' : 'The picture of this page cannot be shown. These are its words.'}</p>}
      {page.text.trim() === '' ? <p className="p-6 text-muted">{why}</p> : <pre data-page-text className="p-6 font-sans text-base whitespace-pre-wrap [overflow-wrap:anywhere]">{marked(page.text, find)}</pre>}
    </div>
  );
}

/** A text with the places of some words marked. */
export function marked(text: string, find: string): ReactNode {
  if (find.trim().length < 2) return text;
  let last = 0;
  const pieces = placesOf(text, find).map(([from, to]) => {
    const piece = (
      <Fragment key={from}>
        {text.slice(last, from)}
        <mark data-mark="hit" className="bg-mark text-inherit">{text.slice(from, to)}</mark>
      </Fragment>
    );
    last = to;
    return piece;
  });
  return [...pieces, text.slice(last)];
}

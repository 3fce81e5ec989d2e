'use client';

import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { factsOf, pagesInWords, titleOf } from '@/components/packet-index/document-words';
import { seenOf, type Pages } from '@/components/packet-index/pages-by-number';
import { StateIcon } from '@/components/ui/state-icon';
import { needsLook } from '@/lib/domain/records/confidence';
import { isDuplicate } from '@/lib/domain/records/page-marks';
import { pagesOf } from '@/lib/domain/records/page-ranges';
import type { DocumentOfPages } from '@/lib/features/documents/schema';
import { counted } from '@/lib/format/names';
import { PageThumb } from './page-thumb';

interface Shared {
  readonly pages: Pages;
  readonly page: number;
  readonly onPage: (page: number) => void;
}

const thumbHeight = 140;
const columns = 3;

/** All pages as small pictures, three in a row; only those in sight exist. */
export function ThumbList({ packetId, pages, page, onPage }: Shared & { readonly packetId: string }) {
  const box = useRef<HTMLDivElement>(null);
  const rows = Math.ceil(pages.numbers.length / columns);
  const virtual = useVirtualizer({ count: rows, getScrollElement: () => box.current, estimateSize: () => thumbHeight, overscan: 3, initialRect: { width: 300, height: 800 } });
  const row = Math.floor(pages.placeOf(page) / columns);
  useEffect(() => {
    if (row >= 0) virtual.scrollToIndex(row, { align: 'auto' });
  }, [row, virtual]);
  return (
    <div ref={box} tabIndex={-1} role="list" aria-label="Pages" className="min-h-0 flex-1 overflow-y-auto px-2 py-1">
      <div className="relative w-full" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => (
          <div key={index} role="presentation" className="absolute inset-x-0 grid grid-cols-3 gap-1" style={{ height: thumbHeight, transform: `translateY(${start}px)` }}>
            {pages.numbers.slice(index * columns, index * columns + columns).map((number) => (
              <div key={number} role="listitem">
                <PageThumb packetId={packetId} page={number} marks={pages.marksOf(number)} thumb={pages.thumb(number)} turned={pages.turned(number)} isCurrent={number === page} onOpen={() => onPage(number)} />
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

/** The documents in their order; the one that holds the page is marked. */
export function DocumentPane({ documents, pages, page, isPhysician, onPage }: Shared & { readonly documents: readonly DocumentOfPages[]; /** The one who looks is the physician: what the physician has seen is what they have. */ readonly isPhysician: boolean }) {
  const box = useRef<HTMLDivElement>(null);
  const current = pages.documentOf(page)?.id;
  const at = documents.findIndex(({ id }) => id === current);
  const virtual = useVirtualizer({ count: documents.length, getScrollElement: () => box.current, estimateSize: () => 52, overscan: 6, initialRect: { width: 300, height: 800 } });
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
  }, [at, virtual]);
  if (documents.length === 0) return <p className="p-4 text-muted">The documents of this packet are not known yet. They come when its pages are read.</p>;
  return (
    <div ref={box} tabIndex={-1} role="list" aria-label="Documents" className="min-h-0 flex-1 overflow-y-auto">
      <div className="relative w-full" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const document = documents[index];
          if (!document) return null;
          return (
            <div key={document.id} role="listitem" className="absolute inset-x-0 h-[52px] border-b border-hairline" style={{ transform: `translateY(${start}px)` }}>
              <button type="button" aria-current={document.id === current ? 'true' : undefined} onClick={() => onPage(document.pages[0]?.[0] ?? page)} className="grid size-full grid-cols-[54px_minmax(0,1fr)_auto] items-center gap-x-2 px-4 text-left lg:max-xl:grid-cols-[minmax(0,1fr)_auto] lg:max-xl:px-3 hover:bg-surface-hover aria-[current]:bg-accent-soft">
                <span className="num self-start pt-1.5 text-xs text-muted lg:max-xl:hidden">{pagesInWords(document.pages)}</span>
                <span className="min-w-0">
                  <span className="line-clamp-2 leading-4 font-medium [overflow-wrap:anywhere]" title={titleOf(document)}>{titleOf(document)}</span>
                  <span className="block truncate text-xs leading-4 text-muted" title={factsOf(document) || undefined}>
                    <span className="num hidden lg:max-xl:inline">{pagesInWords(document.pages)} · </span>
                    {factsOf(document) || 'No date, no provider'}
                  </span>
                </span>
                <span className="self-start pt-1.5 text-right text-xs">
                  <DocumentSeen document={document} pages={pages} />
                  {!isPhysician && <PhysicianSeen document={document} pages={pages} />}
                </span>
              </button>
            </div>
          );
        })}
      </div>
    </div>
  );
}

function DocumentSeen({ document, pages }: { readonly document: DocumentOfPages; readonly pages: Pages }) {
  const { seen, count, percent } = seenOf(document, pages, 'seenByMe');
  if (needsLook(document)) return <StateIcon tone="check">Check</StateIcon>;
  if (count > 0 && pagesOf(document.pages).every((number) => isDuplicate(pages.marksOf(number)))) return <StateIcon tone="check">Duplicate</StateIcon>;
  if (seen === 0) return <StateIcon tone="not-begun">Unread</StateIcon>;
  if (seen === count) return <StateIcon tone="done">Seen</StateIcon>;
  return <StateIcon tone="underway">{percent}%</StateIcon>;
}

/** ‘Dr. 40%’: how much of a document the physician has seen. */
function PhysicianSeen({ document, pages }: { readonly document: DocumentOfPages; readonly pages: Pages }) {
  const { seen, count, percent } = seenOf(document, pages, 'seenByPhysician');
  return (
    <span className="num block text-muted" title={`The physician has seen ${seen} of ${counted(count, 'page')}`}>
      Dr. {percent}%
    </span>
  );
}

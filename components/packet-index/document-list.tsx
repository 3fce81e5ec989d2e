'use client';

import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { RecordDocument } from '@/lib/features/documents/schema';
import { DocumentRow, rowColumns } from './document-row';
import { seenOf, type Pages } from './pages-by-number';

interface Props {
  readonly documents: readonly RecordDocument[];
  readonly pages: Pages;
  readonly currentId: string | null;
  readonly isPhone: boolean;
  readonly onOpen: (document: RecordDocument) => void;
}

const heads = ['Pages', 'Type', 'Date of service', 'Provider'] as const;

/** The documents in their order; only the rows in sight exist, and the one that is open has the focus when keys moved there. */
export function DocumentListView({ documents, pages, currentId, isPhone, onOpen }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const rowHeight = isPhone ? 60 : 36;
  const at = documents.findIndex(({ id }) => id === currentId);
  const virtual = useVirtualizer({ count: documents.length, getScrollElement: () => box.current, estimateSize: () => rowHeight, overscan: 12, initialRect: { width: 900, height: 900 } });
  useEffect(() => {
    virtual.measure();
  }, [rowHeight, virtual]);
  useEffect(() => {
    if (at < 0) return;
    virtual.scrollToIndex(at, { align: 'auto' });
    // Focus follows the keys, yet is never taken from a field.
    const focused = document.activeElement;
    if (focused !== document.body && !focused?.closest('[data-document-list]')) return;
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>(`[data-document="${currentId}"] [data-row-focus]`)?.focus({ preventScroll: true }));
  }, [at, currentId, virtual]);
  return (
    <div className="flex min-h-0 flex-1 flex-col" data-document-list>
      <div aria-hidden className={`h-8 shrink-0 items-center gap-x-3 border-b border-border px-(--pad) text-xs font-medium text-muted max-sm:hidden ${rowColumns}`}>
        {heads.map((head) => <span key={head}>{head}</span>)}
        <span className="max-xl:hidden">Facility</span>
        <span className="max-xl:hidden">Title</span>
        <span className="text-right max-xl:hidden">Count</span>
        <span className="text-right" title="How much of it the physician has seen">Seen</span>
        <span className="justify-self-end">State</span>
      </div>
      <div ref={box} role="list" aria-label="Documents" className="min-h-0 flex-1 overflow-y-auto print:overflow-visible">
        <div className="relative w-full" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const document = documents[index];
            if (!document) return null;
            return (
              <div key={document.id} role="listitem" data-document={document.id} aria-posinset={index + 1} aria-setsize={documents.length} className="absolute inset-x-0 border-b border-hairline" style={{ height: rowHeight, transform: `translateY(${start}px)` }}>
                <DocumentRow document={document} isCurrent={document.id === currentId} isSelected={false} reviewed={seenOf(document, pages, 'seenByPhysician')} onOpen={() => onOpen(document)} />
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

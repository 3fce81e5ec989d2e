'use client';

import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { SkeletonRows } from '@/components/ui/skeleton-rows';
import { pageOf } from '@/lib/features/documents/client';
import { PageSheet } from './page-sheet';
import { selectedWords } from './text-layer';

export type Zoom = 'width' | 'page' | number;

interface Props {
  readonly packetId: string;
  readonly page: number;
  readonly turned: number;
  readonly zoom: Zoom;
  readonly find: string;
  readonly showsText: boolean;
  readonly isDimmed: boolean;
  readonly onQuote: (words: string) => void;
}

const margin = 24;

/** How many pixels a point has so that the page fits. */
export function scaleFor(zoom: Zoom, page: { readonly width: number; readonly height: number }, turned: number, box: { readonly width: number; readonly height: number }): number {
  if (typeof zoom === 'number') return zoom;
  const [w, h] = turned % 180 === 90 ? [page.height, page.width] : [page.width, page.height];
  const byWidth = Math.max(120, box.width - 2 * margin) / w;
  return zoom === 'width' ? Math.min(byWidth, 1.9) : Math.min(byWidth, Math.max(120, box.height - 2 * margin) / h);
}

/** The page that is open, as large as was chosen. */
export function PageStage({ packetId, page, turned, zoom, find, showsText, isDimmed, onQuote }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 640, height: 800 });
  const { data, error } = useQuery(pageOf(packetId, page));

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => entry && setSize({ width: entry.contentRect.width, height: entry.contentRect.height }));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    box.current?.scrollTo({ top: 0 });
  }, [page]);
  useEffect(() => {
    const tell = () => {
      const words = selectedWords();
      if (words) onQuote(words);
    };
    document.addEventListener('pointerup', tell);
    document.addEventListener('keyup', tell);
    return () => {
      document.removeEventListener('pointerup', tell);
      document.removeEventListener('keyup', tell);
    };
  }, [onQuote]);

  return (
    <div
      ref={box} tabIndex={0} role="region" aria-label={`Page ${page}`} className="min-h-0 flex-1 overflow-auto bg-(--rail) py-6 print:overflow-visible print:bg-white print:p-0"
      onCopy={(event) => {
        const words = selectedWords();
        if (!words) return;
        event.preventDefault();
        event.clipboardData.setData('text/plain', words);
      }}
    >
      {error ? <p role="alert" className="px-6 text-warning-ink">{error.message}</p> : data ? <PageSheet page={data} turned={turned} scale={scaleFor(zoom, data, turned, size)} find={find} showsText={showsText} isDimmed={isDimmed} /> : <div className="mx-auto max-w-[600px] bg-surface p-6"><SkeletonRows count={12} label="Loading the page" /></div>}
    </div>
  );
}

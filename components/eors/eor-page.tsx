'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { eorPageHref } from '@/lib/features/eors/client';
import type { Eor } from '@/lib/features/eors/schema';

/** The picture of the page that was scanned, with the place of the line that one is at. */
export function EorPage({ eor, line }: { readonly eor: Eor; readonly line: number | null }) {
  const reading = eor.reading;
  const box = line === null ? null : (reading?.lines[line]?.box ?? null);
  const [page, setPage] = useState<number | null>(null);
  if (!reading || reading.pages.length === 0) return null;
  const shown = box?.page ?? page ?? 1;
  const size = reading.pages.find((one) => one.page === shown) ?? reading.pages[0];
  return (
    <figure className="lg:sticky lg:top-[72px]">
      <div className="relative overflow-hidden rounded-md border border-border bg-subtle">
        <img src={eorPageHref(eor.id, shown)} alt={`Page ${shown} of the scanned explanation of review`} width={size?.width} height={size?.height} className="block h-auto w-full" />
        {box && (
          <span aria-hidden className="absolute rounded-sm bg-accent/15 outline-2 outline-accent" style={{ left: `${box.left / 10 - 0.5}%`, top: `${box.top / 10 - 0.4}%`, width: `${(box.right - box.left) / 10 + 1}%`, height: `${(box.bottom - box.top) / 10 + 0.8}%` }} />
        )}
      </div>
      <figcaption className="mt-1 flex flex-wrap items-center gap-2 text-xs text-muted">
        Page {shown} of {reading.pages.length}, read with {size?.confidence ?? 0}%
        {reading.pages.length > 1 && (
          <span className="flex gap-1">
            <Button size="sm" kind="ghost" disabled={shown <= 1} onClick={() => setPage(shown - 1)}>
              Before
            </Button>
            <Button size="sm" kind="ghost" disabled={shown >= reading.pages.length} onClick={() => setPage(shown + 1)}>
              Next
            </Button>
          </span>
        )}
      </figcaption>
    </figure>
  );
}

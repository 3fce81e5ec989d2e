'use client';

import { ChevronLeft, ChevronRight, FileText, Maximize2, MoonStar, RotateCw, ZoomIn, ZoomOut } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { KeyCap } from '@/components/ui/key-cap';

interface Props {
  readonly page: number;
  readonly last: number;
  readonly percent: string;
  readonly showsText: boolean;
  readonly isDimmed: boolean;
  readonly hasUnseen: boolean;
  readonly onPage: (page: number) => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly onUnseen: () => void;
  readonly onZoom: (by: 1 | -1 | 'fit') => void;
  readonly onTurn: () => void;
  readonly onText: () => void;
  readonly onDim: () => void;
}

/** Which page, how large, how turned. */
export function PageToolbar({ page, last, percent, showsText, isDimmed, hasUnseen, onPage, onStep, onUnseen, onZoom, onTurn, onText, onDim }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <div role="toolbar" aria-label="Page" className="no-print flex min-h-10 shrink-0 flex-wrap items-center gap-x-1 border-b border-border px-2 py-1">
      <Button kind="ghost" size="sm" iconOnly aria-label="Page before" title="Page before (K)" onClick={() => onStep(-1)}><ChevronLeft aria-hidden /></Button>
      <label className="flex items-center gap-1.5">
        <span className="font-medium">Page</span>
        <input
          id="go-to-page" aria-label={`Page, of ${last}`} inputMode="numeric" autoComplete="off" className="input num h-7! min-h-0! w-14! py-0! text-center" value={typed ?? String(page)}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => setTyped(event.target.value.replace(/\D/g, ''))}
          onBlur={() => setTyped(null)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') event.currentTarget.blur();
            if (event.key !== 'Enter') return;
            if (typed) onPage(Number(typed));
            event.currentTarget.blur();
          }}
        />
        <span className="whitespace-nowrap text-muted">of <span className="num">{last}</span></span>
      </label>
      <Button kind="ghost" size="sm" iconOnly aria-label="Next page" title="Next page (J)" onClick={() => onStep(1)}><ChevronRight aria-hidden /></Button>
      {hasUnseen && <Button kind="ghost" size="sm" onClick={onUnseen}>Next unseen <KeyCap keys="U" className="max-sm:hidden" /></Button>}
      <span className="ml-auto flex items-center">
        <Button kind="ghost" size="sm" iconOnly aria-label="Smaller" title="Smaller (−)" onClick={() => onZoom(-1)}><ZoomOut aria-hidden /></Button>
        <span className="num w-10 text-center text-xs text-muted max-sm:hidden">{percent}</span>
        <Button kind="ghost" size="sm" iconOnly aria-label="Larger" title="Larger (+)" onClick={() => onZoom(1)}><ZoomIn aria-hidden /></Button>
        <Button kind="ghost" size="sm" iconOnly aria-label="Fit width or whole page" title="Fit (0)" onClick={() => onZoom('fit')}><Maximize2 aria-hidden /></Button>
        <Button kind="ghost" size="sm" iconOnly aria-label="Turn" title="Turn (R)" onClick={onTurn}><RotateCw aria-hidden /></Button>
        <Button kind="ghost" size="sm" iconOnly aria-label="Show the words alone" aria-pressed={showsText} title="Words alone (W)" className={showsText ? 'bg-default' : ''} onClick={onText}><FileText aria-hidden /></Button>
        <Button kind="ghost" size="sm" iconOnly aria-label="Dim the scan" aria-pressed={isDimmed} title="Dim the scan" className={`hidden dark:inline-flex ${isDimmed ? 'bg-default' : ''}`} onClick={onDim}><MoonStar aria-hidden /></Button>
      </span>
    </div>
  );
}

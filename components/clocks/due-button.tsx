'use client';

import dynamic from 'next/dynamic';
import { useRef, useState } from 'react';
import { Day } from '@/components/ui/day';
import type { Clock } from '@/lib/features/clocks/schema';

const WhyPopover = dynamic(() => import('./why-popover').then((module) => module.WhyPopover), { ssr: false });

/** The day a clock ends, which opens why it is that day; also by W on its row. */
export function DueButton({ clock, today, stacked = false, className = '' }: { readonly clock: Clock; readonly today: string; readonly stacked?: boolean; readonly className?: string }) {
  const anchor = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        ref={anchor}
        type="button"
        aria-expanded={open}
        aria-keyshortcuts="W"
        className={`group/due text-left ${className}`}
        onClick={() => setOpen(!open)}
        onPointerEnter={() => void import('./why-popover')}
      >
        <Day date={clock.countedOn} today={today} sense={clock.state === 'OPEN' ? 'due' : 'plain'} stacked={stacked} className="group-hover/due:underline group-hover/due:decoration-dotted group-hover/due:underline-offset-3 group-aria-expanded/due:underline group-aria-expanded/due:decoration-dotted group-aria-expanded/due:underline-offset-3" />
        <span className="sr-only">, why this date</span>
      </button>
      {open && <WhyPopover clock={clock} anchor={anchor} onClose={() => setOpen(false)} />}
    </>
  );
}

'use client';

import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';

/** A toolbar that takes one stop of the Tab key: arrows, Home and End move within, Esc goes back to the text. */
export function Roving({ label, className = '', onLeave, children }: { readonly label: string; readonly className?: string; readonly onLeave: () => void; readonly children: ReactNode }) {
  const bar = useRef<HTMLDivElement>(null);
  // One control takes the Tab key; the first that can be used, when the one before cannot any more.
  useEffect(() => {
    const controls = usable(bar.current);
    if (!controls.some((one) => one.tabIndex === 0)) for (const one of controls.slice(0, 1)) one.tabIndex = 0;
  });
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      onLeave();
      return;
    }
    const controls = usable(bar.current);
    const at = controls.indexOf(document.activeElement as HTMLElement);
    const to = event.key === 'ArrowRight' ? at + 1 : event.key === 'ArrowLeft' ? at - 1 : event.key === 'Home' ? 0 : event.key === 'End' ? controls.length - 1 : null;
    if (to === null) return;
    event.preventDefault();
    const next = controls[(to + controls.length) % controls.length];
    for (const one of controls) one.tabIndex = one === next ? 0 : -1;
    next?.focus();
  };
  return (
    <div ref={bar} role="toolbar" aria-label={label} className={className} onKeyDown={move}>
      {children}
    </div>
  );
}

function usable(bar: HTMLElement | null): HTMLElement[] {
  return [...(bar?.querySelectorAll<HTMLElement>('button:not(:disabled), select:not(:disabled)') ?? [])].filter((one) => one.offsetParent !== null);
}

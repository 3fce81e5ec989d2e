'use client';

import { useEffect, useRef } from 'react';
import { singleKeysAreOn } from '@/components/layout/shortcuts';

/** Left and right step through the calendar, unless something has the keys that needs them itself. T, D, W, M and L are the office's way (`aria-keyshortcuts`). */
export function useArrowKeys(onStep: (step: 1 | -1) => void): void {
  const step = useRef(onStep);
  useEffect(() => {
    step.current = onStep;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || !singleKeysAreOn()) return;
      if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
      const { target } = event;
      const isTaken = target instanceof Element && target.closest('input, textarea, select, [contenteditable], [role="menu"], [role="listbox"], [role="dialog"]') !== null;
      if (isTaken || document.querySelector('[role="dialog"], .modal__backdrop')) return;
      event.preventDefault();
      step.current(event.key === 'ArrowLeft' ? -1 : 1);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

'use client';

import { useEffect, useRef } from 'react';
import { isTyping, singleKeysAreOn } from '@/components/layout/shortcuts';

/** By key: a letter as it is printed on it, ‘ArrowLeft’, or ‘Ctrl Z’ and ‘Ctrl Shift Z’ with the modifiers before it. */
export type RecordKeys = Readonly<Record<string, (() => void) | undefined>>;

/** The keys of a records screen. They go before the office's own, and rest while one types or a dialog is open. */
export function useRecordKeys(keys: RecordKeys): void {
  const held = useRef(keys);
  useEffect(() => {
    held.current = keys;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isTyping(event.target) || document.querySelector('.modal__backdrop, [data-own-keys]')) return;
      const letter = event.key.length === 1 ? event.key.toUpperCase() : event.key;
      const withControl = event.ctrlKey || event.metaKey;
      const name = [withControl && 'Ctrl', event.altKey && 'Alt', event.shiftKey && (withControl || letter.length > 1) && 'Shift', letter].filter(Boolean).join(' ');
      const act = held.current[name];
      if (!act || (!withControl && !event.altKey && letter.length === 1 && !singleKeysAreOn())) return;
      // A button that has the focus keeps Enter and Space for itself.
      if ((letter === 'Enter' || letter === ' ') && event.target instanceof HTMLElement && event.target.closest('a, button, summary') && !event.target.closest('[data-row-focus]')) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKeyDown, true);
    return () => document.removeEventListener('keydown', onKeyDown, true);
  }, []);
}

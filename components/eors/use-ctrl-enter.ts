import { useEffect, useRef } from 'react';

/** Ctrl Enter, or Command Enter, acts wherever focus is on the screen: in a field, on a button, on nothing. Not under a dialog. */
export function useCtrlEnter(act: () => void): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing || document.querySelector('.modal__backdrop, [role="dialog"]')) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current();
    };
    // Before the button or the list that has focus takes the key for itself.
    document.addEventListener('keydown', onKeyDown, true);
    return () => document.removeEventListener('keydown', onKeyDown, true);
  }, []);
}

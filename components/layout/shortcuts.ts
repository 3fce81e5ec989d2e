'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { placesFor } from './navigation';
import { useViewer } from './viewer';

const storageKey = 'panelist.single-keys';
const sequenceMilliseconds = 1_500;

/** Whether single letters act. They can be switched off (WCAG 2.1.4); keys with Ctrl always work. */
export function singleKeysAreOn(): boolean {
  return typeof localStorage === 'undefined' || localStorage.getItem(storageKey) !== 'off';
}

export function setSingleKeys(on: boolean): void {
  localStorage.setItem(storageKey, on ? 'on' : 'off');
}

/** Whether letters go into a field or a menu, and so are no keys of the office. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.closest('input:not([type="checkbox"]):not([type="radio"]), textarea, select, [role="menu"], [role="listbox"]') !== null);
}

/** Moves focus to the next or previous element marked `data-row`. */
function moveBetweenRows(step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')].filter((row) => row.offsetParent !== null);
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const next = rows[at === -1 ? (step === 1 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + step))];
  const target = next?.querySelector<HTMLElement>('[data-row-focus]') ?? next?.querySelector<HTMLElement>('a, button');
  target?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

/** Presses what carries this key, in the row that has focus before the page at large. */
function press(key: string): boolean {
  const selector = `[aria-keyshortcuts~="${key}"]`;
  const row = document.activeElement?.closest('[data-row]');
  const target = row?.querySelector<HTMLElement>(selector) ?? document.querySelector<HTMLElement>(`main ${selector}:not([data-row] *)`);
  if (!target) return false;
  if (target instanceof HTMLInputElement && target.type !== 'checkbox') target.focus();
  else target.click();
  return true;
}

/** The keys of the whole office. Rows and buttons take part by `data-row` and `aria-keyshortcuts`. */
export function useShortcuts(open: (overlay: 'log-case' | 'palette' | 'keys') => void, isCovered: boolean): void {
  const router = useRouter();
  const { role } = useViewer();
  const goesSince = useRef(0);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        open('palette');
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isCovered || isTyping(event.target) || document.querySelector('.modal__backdrop') || !singleKeysAreOn()) return;
      const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
      const goes = event.timeStamp - goesSince.current < sequenceMilliseconds && goesSince.current > 0;
      goesSince.current = 0;
      const place = goes ? placesFor(role).find((one) => one.key === key) : undefined;
      if (place) router.push(place.href);
      else if (key === 'G') goesSince.current = event.timeStamp;
      else if (key === 'C') open('log-case');
      else if (key === '?') open('keys');
      else if (key === 'J') moveBetweenRows(1);
      else if (key === 'K') moveBetweenRows(-1);
      else if (!/^[A-Z/]$/.test(key) || !press(key)) return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [router, role, open, isCovered]);
}

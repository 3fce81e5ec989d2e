'use client';

import { X } from 'lucide-react';
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { Button } from './button';

interface Notice {
  readonly message: string;
  readonly undo?: () => void;
}

const NoticeContext = createContext<(notice: Notice) => void>(() => undefined);
const shownMilliseconds = 10_000;

/** Says what was done, with an undo for ten seconds. For things done; an error that needs an answer is no notice. */
export function useNotice(): (notice: Notice) => void {
  return useContext(NoticeContext);
}

/** Holds the one notice that is on screen; a newer one takes its place. */
export function NoticeArea({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<(Notice & { readonly key: number }) | null>(null);
  const [held, setHeld] = useState(false);
  const show = useCallback((notice: Notice) => setShown((before) => ({ ...notice, key: (before?.key ?? 0) + 1 })), []);
  const hide = () => setShown(null);

  useEffect(() => {
    if (!shown || held) return;
    const timer = setTimeout(() => setShown(null), shownMilliseconds);
    return () => clearTimeout(timer);
  }, [shown, held]);

  return (
    <NoticeContext value={useMemo(() => show, [show])}>
      {children}
      <div role="status" aria-live="polite" className="no-print pointer-events-none fixed inset-x-0 bottom-20 z-[100001] flex justify-center px-4 sm:bottom-6">
        {shown && (
          <div
            key={shown.key}
            className="pointer-events-auto flex items-center gap-3 rounded-lg bg-foreground py-2 pr-2 pl-4 text-surface shadow-overlay"
            onPointerEnter={() => setHeld(true)}
            onPointerLeave={() => setHeld(false)}
            onFocus={() => setHeld(true)}
            onBlur={() => setHeld(false)}
          >
            <span>{shown.message}</span>
            {shown.undo && (
              <button
                type="button"
                className="rounded-sm px-2 py-1 font-semibold underline underline-offset-2"
                onClick={() => {
                  shown.undo?.();
                  hide();
                }}
              >
                Undo
              </button>
            )}
            <Button kind="ghost" size="sm" iconOnly aria-label="Dismiss" className="text-surface" onClick={hide}>
              <X aria-hidden />
            </Button>
          </div>
        )}
      </div>
    </NoticeContext>
  );
}

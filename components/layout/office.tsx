'use client';

import dynamic from 'next/dynamic';
import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import { useMay } from './viewer';
import { useShortcuts } from './shortcuts';

const LogCaseDialog = dynamic(() => import('@/components/cases/log-case-dialog').then((module) => module.LogCaseDialog), { ssr: false });
const CommandPalette = dynamic(() => import('@/components/search/command-palette').then((module) => module.CommandPalette), { ssr: false });
const KeyMap = dynamic(() => import('./key-map').then((module) => module.KeyMap), { ssr: false });

type Overlay = 'log-case' | 'palette' | 'keys';

interface Office {
  readonly open: (overlay: Overlay) => void;
  /** Fetches an overlay's code before it is asked for, on hover or focus. */
  readonly warm: (overlay: Overlay) => void;
}

const OfficeContext = createContext<Office>({ open: () => undefined, warm: () => undefined });

const fetchers: Record<Overlay, () => Promise<unknown>> = {
  'log-case': () => import('@/components/cases/log-case-dialog'),
  palette: () => import('@/components/search/command-palette'),
  keys: () => import('./key-map'),
};

/** What is at hand on every screen: log a case, search, the keys. Each is fetched when first meant. */
export function useOffice(): Office {
  return useContext(OfficeContext);
}

export function OfficeProvider({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<Overlay | null>(null);
  const [begun, setBegun] = useState<ReadonlySet<Overlay>>(new Set());
  const mayLog = useMay('case.log');
  const office = useMemo<Office>(
    () => ({
      open: (overlay) => {
        if (overlay === 'log-case' && !mayLog) return;
        setBegun((before) => new Set(before).add(overlay));
        setShown(overlay);
      },
      warm: (overlay) => void fetchers[overlay](),
    }),
    [mayLog],
  );
  useShortcuts(office.open, shown !== null);
  const close = () => setShown(null);

  return (
    <OfficeContext value={office}>
      {children}
      {begun.has('log-case') && <LogCaseDialog isOpen={shown === 'log-case'} onClose={close} />}
      {begun.has('palette') && <CommandPalette isOpen={shown === 'palette'} onClose={close} onOpen={office.open} />}
      {begun.has('keys') && <KeyMap isOpen={shown === 'keys'} onClose={close} />}
    </OfficeContext>
  );
}

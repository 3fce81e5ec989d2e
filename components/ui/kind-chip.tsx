import type { ReactNode } from 'react';

/** A small tag for a kind or a filter; never for a state. `tinted` is for the one kind that changes what follows. */
export function KindChip({ children, tinted = false }: { readonly children: ReactNode; readonly tinted?: boolean }) {
  return (
    <span className={tinted ? 'inline-flex h-5 items-center rounded-sm bg-accent-soft px-1.5 text-xs font-medium whitespace-nowrap text-accent-soft-foreground' : 'inline-flex h-5 items-center rounded-sm border border-border px-1.5 text-xs font-medium whitespace-nowrap text-soft'}>
      {children}
    </span>
  );
}

'use client';

import { Printer } from 'lucide-react';
import { Button } from './button';

/** Prints the page as it stands. */
export function PrintButton({ label = 'Print' }: { readonly label?: string }) {
  return (
    <Button kind="ghost" iconOnly aria-label={label} onClick={() => window.print()}>
      <Printer aria-hidden />
    </Button>
  );
}

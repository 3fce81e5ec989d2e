'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import type { WriteOffRow } from '@/lib/features/write-offs/schema';

const load = () => import('./write-off-dialogs');
const DecideDialog = dynamic(() => load().then((module) => module.DecideDialog), { ssr: false });

/** Approve or refuse what waits; take back what was written off. */
export function WriteOffActs({ row, mayReverse }: { readonly row: WriteOffRow; readonly mayReverse: boolean }) {
  const [act, setAct] = useState<'approve' | 'refuse' | 'reverse' | null>(null);
  return (
    <span className="inline-flex justify-end gap-1 max-sm:flex-col-reverse" onPointerEnter={() => void load()}>
      {row.mayDecide && (
        <>
          <Button size="sm" kind="ghost" onClick={() => setAct('refuse')} aria-label={`Refuse the write-off of ${row.invoiceNumber}`}>
            Refuse
          </Button>
          <Button size="sm" onClick={() => setAct('approve')} aria-label={`Approve the write-off of ${row.invoiceNumber}`}>
            Approve
          </Button>
        </>
      )}
      {row.state === 'APPROVED' && mayReverse && (
        <Button size="sm" kind="ghost" onClick={() => setAct('reverse')} aria-label={`Take the write-off of ${row.invoiceNumber} back`}>
          Take back
        </Button>
      )}
      {act && <DecideDialog act={act} row={row} onClose={() => setAct(null)} />}
    </span>
  );
}

'use client';

import { Download } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import type { Chronology } from '@/lib/features/chronologies/schema';

const DownloadDialog = dynamic(() => import('./download-dialog').then((module) => module.DownloadDialog), { ssr: false });

/** What goes out of a case's records; the dialog loads when it is meant. */
export function DownloadMenu({ caseId, packets }: { readonly caseId: string; readonly packets: Chronology['packets'] }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onPointerEnter={() => void import('./download-dialog')} onClick={() => setOpen(true)}>
        <Download aria-hidden /> Download
      </Button>
      {open && <DownloadDialog caseId={caseId} packets={packets} onClose={() => setOpen(false)} />}
    </>
  );
}

'use client';

import { Upload } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Button } from '@/components/ui/button';

const load = () => import('./import-dialog');
const ImportDialog = dynamic(() => load().then((module) => module.ImportDialog), { ssr: false });

/** Brings a file of the bank in. */
export function ImportButton() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="primary" onClick={() => setOpen(true)} onPointerEnter={() => void load()}>
        <Upload aria-hidden className="size-4" /> Bring in a bank file
      </Button>
      {open && <ImportDialog onClose={() => setOpen(false)} />}
    </>
  );
}

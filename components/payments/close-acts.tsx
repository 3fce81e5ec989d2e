'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import type { Month } from '@/lib/features/month-closes/schema';

const load = () => import('./close-dialogs');
const CloseDialog = dynamic(() => load().then((module) => module.CloseDialog), { ssr: false });
const ReopenDialog = dynamic(() => load().then((module) => module.ReopenDialog), { ssr: false });

interface Props {
  readonly month: Month;
  readonly name: string;
  readonly closesWith: readonly string[];
}

/** Close the month, or open it again. */
export function CloseActs({ month, name, closesWith }: Props) {
  const [open, setOpen] = useState(false);
  if (!month.mayClose && !month.mayReopen) return null;
  return (
    <>
      <Button kind={month.mayClose ? 'primary' : 'outline'} onClick={() => setOpen(true)} onPointerEnter={() => void load()}>
        {month.mayClose ? `Close ${name}` : 'Open again'}
      </Button>
      {open && (month.mayClose ? <CloseDialog month={month} name={name} closesWith={closesWith} onClose={() => setOpen(false)} /> : <ReopenDialog month={month} name={name} onClose={() => setOpen(false)} />)}
    </>
  );
}

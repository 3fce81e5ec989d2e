'use client';

import { ChevronsUpDown } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useRef, useState } from 'react';
import { initials } from '@/lib/format/names';
import { useViewer } from './viewer';

const AccountMenu = dynamic(() => import('./account-menu').then((module) => module.AccountMenu), { ssr: false });

/** The person and the practice at the foot of the rail; opens practice, theme and sign-out. */
export function AccountButton() {
  const { name, practiceName } = useViewer();
  const anchor = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        ref={anchor}
        type="button"
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-label={`Account: ${name}, ${practiceName}`}
        className="flex w-full items-center gap-2.5 rounded-md p-1.5 text-left hover:bg-default max-xl:justify-center"
        onClick={() => setOpen(!open)}
        onPointerEnter={() => void import('./account-menu')}
      >
        <span aria-hidden className="grid size-7 shrink-0 place-items-center rounded-full bg-default text-2xs font-semibold">
          {initials(name)}
        </span>
        <span className="min-w-0 flex-1 leading-4 max-xl:hidden">
          <span className="block truncate text-xs font-medium">{name}</span>
          <span className="block truncate text-xs text-muted">{practiceName}</span>
        </span>
        <ChevronsUpDown aria-hidden className="size-3.5 shrink-0 text-muted max-xl:hidden" />
      </button>
      {open && <AccountMenu anchor={anchor} onClose={() => setOpen(false)} />}
    </>
  );
}

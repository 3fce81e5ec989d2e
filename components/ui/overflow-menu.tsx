'use client';

import { Ellipsis } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useRef, useState } from 'react';
import { Button } from './button';

const MenuPopover = dynamic(() => import('./menu-popover').then((module) => module.MenuPopover), { ssr: false });

interface Props<Id extends string> {
  readonly label: string;
  readonly choices: readonly { readonly id: Id; readonly label: string }[];
  readonly onChoose: (id: Id) => void;
}

/** Further actions behind three dots; the menu itself is fetched when it is meant. */
export function OverflowMenu<Id extends string>({ label, choices, onChoose }: Props<Id>) {
  const anchor = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button ref={anchor} kind="ghost" size="sm" iconOnly aria-haspopup="menu" aria-expanded={open} aria-label={label} onClick={() => setOpen(!open)} onPointerEnter={() => void import('./menu-popover')}>
        <Ellipsis aria-hidden />
      </Button>
      {open && (
        <MenuPopover
          anchor={anchor}
          label={label}
          choices={choices}
          onChoose={(id) => {
            setOpen(false);
            onChoose(id as Id);
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

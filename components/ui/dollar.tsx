'use client';

import dynamic from 'next/dynamic';
import { useRef, useState } from 'react';
import { formatCents, formatDollars } from '@/lib/format/money';
import type { ArithmeticStep } from './arithmetic';

const Arithmetic = dynamic(() => import('./arithmetic').then((module) => module.Arithmetic), { ssr: false });

interface Props {
  readonly cents: number;
  /** What the amount is, for the popover's heading and for a screen reader: 'Expected fee'. */
  readonly title: string;
  /** The arithmetic. With one or more steps the amount opens; with none it is plain text. */
  readonly steps?: readonly ArithmeticStep[];
  readonly subtitle?: string;
  /** Sums carry the dollar sign, cells do not. */
  readonly sum?: boolean;
  readonly className?: string;
}

/** An amount of money that opens its arithmetic. */
export function Dollar({ cents, title, steps = [], subtitle, sum = false, className = '' }: Props) {
  const anchor = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const text = sum ? formatDollars(cents) : formatCents(cents);
  if (steps.length === 0) return <span className={`num ${className}`}>{text}</span>;
  return (
    <>
      <button ref={anchor} type="button" className={`opens ${className}`} aria-expanded={open} aria-label={`${title}, ${formatDollars(cents)}: show the arithmetic`} onClick={() => setOpen(!open)} onPointerEnter={() => void import('./arithmetic')}>
        {text}
      </button>
      {open && <Arithmetic anchor={anchor} title={title} {...(subtitle ? { subtitle } : {})} steps={steps} totalCents={cents} onClose={() => setOpen(false)} />}
    </>
  );
}

'use client';

import dynamic from 'next/dynamic';
import Link from 'next/link';
import { useRef, useState } from 'react';
import { formatCents, formatDollars } from '@/lib/format/money';
import type { ArithmeticStep } from './arithmetic';

const Arithmetic = dynamic(() => import('./arithmetic').then((module) => module.Arithmetic), { ssr: false });

interface Props {
  readonly cents: number;
  /** What the amount is, for the popover's heading and for a screen reader: 'Expected fee'. */
  readonly title: string;
  /** The arithmetic, shown in a popover. */
  readonly steps?: readonly ArithmeticStep[];
  readonly subtitle?: string;
  /** Where the rows behind the amount are, when they are a screen of their own. */
  readonly href?: string;
  /** Sums carry the dollar sign, cells do not. */
  readonly sum?: boolean;
  readonly className?: string;
}

/** An amount of money that opens what it is made of; plain text when there is nothing to open. */
export function Dollar({ cents, title, steps = [], subtitle, href, sum = false, className = '' }: Props) {
  const anchor = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const text = sum ? formatDollars(cents) : formatCents(cents);
  const name = `${title}, ${formatDollars(cents)}`;
  if (href) {
    return (
      <Link href={href} aria-label={name} className={`opens ${className}`}>
        {text}
      </Link>
    );
  }
  if (steps.length === 0) return <span className={`num ${className}`}>{text}</span>;
  return (
    <>
      <button ref={anchor} type="button" className={`opens ${className}`} aria-expanded={open} aria-label={`${name}: show the arithmetic`} onClick={() => setOpen(!open)} onPointerEnter={() => void import('./arithmetic')}>
        {text}
      </button>
      {open && <Arithmetic anchor={anchor} title={title} {...(subtitle ? { subtitle } : {})} steps={steps} totalCents={cents} onClose={() => setOpen(false)} />}
    </>
  );
}

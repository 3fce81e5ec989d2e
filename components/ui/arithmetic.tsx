'use client';

import type { RefObject } from 'react';
import { formatDollars } from '@/lib/format/money';
import { PopoverFrame } from './popover-frame';

/** One step of a sum, already in words; `value` stands right, `cite` says where the figure comes from. */
export interface ArithmeticStep {
  readonly label: string;
  readonly value: string;
  readonly cite?: string | undefined;
}

interface Props {
  readonly anchor: RefObject<HTMLElement | null>;
  readonly title: string;
  readonly subtitle?: string;
  readonly steps: readonly ArithmeticStep[];
  readonly totalCents: number;
  readonly onClose: () => void;
}

/** The steps of an amount, in a popover. Load it on intent. */
export function Arithmetic({ anchor, title, subtitle, steps, totalCents, onClose }: Props) {
  return (
    <PopoverFrame anchor={anchor} title={title} {...(subtitle ? { subtitle } : {})} onClose={onClose}>
      <ArithmeticRows steps={steps} totalCents={totalCents} />
    </PopoverFrame>
  );
}

export function ArithmeticRows({ steps, totalCents }: Pick<Props, 'steps' | 'totalCents'>) {
  return (
    <dl className="px-4 py-2">
      {steps.map((step) => (
        <div key={`${step.label}${step.value}`} className="flex items-baseline justify-between gap-4 border-b border-hairline py-1.5">
          <dt>
            {step.label} {step.cite && <span className="cite">{step.cite}</span>}
          </dt>
          <dd className="num shrink-0">{step.value}</dd>
        </div>
      ))}
      <div className="flex justify-between gap-4 py-2 font-semibold">
        <dt>Sum</dt>
        <dd className="num">{formatDollars(totalCents)}</dd>
      </div>
    </dl>
  );
}

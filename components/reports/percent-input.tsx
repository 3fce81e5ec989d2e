'use client';

import type { FieldProps } from '@/components/ui/field';

/** Whole percent of what was typed, at most 100; null for none. */
export function percentOf(text: string): number | null {
  const digits = text.replace(/\D/g, '').slice(0, 3);
  return digits === '' ? null : Math.min(100, Number(digits));
}

/** Whole percent, typed. */
export function PercentInput({ field, value, onValue }: { readonly field: Partial<FieldProps> & { readonly 'aria-label'?: string }; readonly value: number | null; readonly onValue: (percent: number | null) => void }) {
  return (
    <span className="relative block">
      <input {...field} className="input num pr-6! text-right" inputMode="numeric" autoComplete="off" value={value ?? ''} maxLength={3} onChange={(event) => onValue(percentOf(event.target.value))} />
      <span aria-hidden className="pointer-events-none absolute inset-y-0 right-2 flex items-center text-muted">
        %
      </span>
    </span>
  );
}

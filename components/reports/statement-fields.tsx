'use client';

import { useId, useState, type ReactNode } from 'react';
import { Cite } from '@/components/ui/cite';
import type { CheckFinding } from '@/lib/features/report-checks/schema';

type Source = Pick<CheckFinding, 'section' | 'confidence'>;

/** Where a statement is asked for; without its row of the check nobody asks. */
export function AskedBy({ source }: { readonly source: Source | undefined }) {
  return source ? <Cite verify={source.confidence === 'M' || source.confidence === 'V+M'}>{source.section}</Cite> : null;
}

interface Sworn {
  readonly label: string;
  readonly says: string;
  readonly source: Source | undefined;
  readonly checked: boolean;
  /** Why it cannot be changed; null where it can. */
  readonly locked: string | null;
  readonly pending: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** Something that the physician declares, with what it means. It is shown as declared once it is kept. */
export function Declaration({ label, says, source, checked, locked, pending, onChange }: Sworn) {
  const below = useId();
  return (
    <div className="border-b border-hairline px-4 py-2">
      <label className="flex min-h-6 items-start gap-2">
        <input type="checkbox" className="mt-0.5 size-4 shrink-0 accent-(--accent)" checked={checked} disabled={locked !== null || pending} aria-describedby={below} onChange={(event) => onChange(event.target.checked)} />
        <span className="font-medium">{label}</span>
      </label>
      <p id={below} className="pl-6 text-xs text-muted">{says} <AskedBy source={source} />{locked && !checked ? ` ${locked}` : ''}</p>
    </div>
  );
}

interface Written {
  readonly label: string;
  readonly hint: ReactNode;
  readonly stored: string;
  readonly lines: 1 | 3;
  readonly maxLength: number;
  readonly mayWrite: boolean;
  readonly source: Source | undefined;
  readonly onSave: (text: string) => void;
}

/** Words that are kept when one leaves the field. What is typed stays while somebody else changes what is stored. */
export function WrittenStatement({ label, hint, stored, lines, maxLength, mayWrite, source, onSave }: Written) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const field = {
    id, maxLength, className: 'input mt-1', value: typed ?? stored, readOnly: !mayWrite, 'aria-describedby': `${id}-hint`,
    onChange: (event: { readonly target: { readonly value: string } }) => setTyped(event.target.value),
    onBlur: () => {
      if (typed !== null && typed.trim() !== stored) onSave(typed.trim());
      setTyped(null);
    },
  };
  return (
    <div className="border-b border-hairline px-4 py-2.5">
      <label className="label" htmlFor={id}>{label}</label>
      {lines === 1 ? <input type="text" {...field} /> : <textarea rows={lines} {...field} />}
      <p id={`${id}-hint`} className="pt-1 text-xs text-muted">{hint} <AskedBy source={source} /></p>
    </div>
  );
}

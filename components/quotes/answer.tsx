import { TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import type { Confidence } from '@/lib/domain/source';

export interface AnswerRow {
  readonly label: ReactNode;
  readonly value: ReactNode;
  readonly section?: string | undefined;
  readonly confidence?: Confidence | undefined;
  readonly strong?: boolean;
}

/** The answer first, then the steps to it, each with where it stands. */
export function Answer({ figure, beside, rows, notes }: { readonly figure: string; readonly beside: ReactNode; readonly rows: readonly AnswerRow[]; readonly notes: readonly string[] }) {
  return (
    <>
      <p aria-live="polite" className="flex flex-wrap items-baseline gap-x-3">
        <output className="num text-2xl font-semibold tracking-tight">{figure}</output>
        <span className="text-muted">{beside}</span>
      </p>
      <dl className="mt-2">
        {rows.map((row, index) => (
          <div key={index} className={`flex items-baseline justify-between gap-4 border-t border-hairline py-1.5 ${row.strong ? 'font-semibold' : ''}`}>
            <dt>
              {row.label} {row.section && <Cited section={row.section} confidence={row.confidence} />}
            </dt>
            <dd className="num shrink-0 whitespace-nowrap">{row.value}</dd>
          </div>
        ))}
      </dl>
      {notes.map((note) => (
        <p key={note} className="mt-1.5 text-xs text-ink-soft">
          {note}
        </p>
      ))}
    </>
  );
}

/** Where a step stands; leads to its source and how surely it is known. */
export function Cited({ section, confidence }: { readonly section: string; readonly confidence?: Confidence | undefined }) {
  return (
    <Link href="/law" prefetch={false} className="cite font-normal">
      {section}
      {confidence?.includes('M') && <span className="ml-1 text-warning-ink">verify</span>}
    </Link>
  );
}

/** Why there is no answer yet, and what to do. */
export function NoAnswer({ message }: { readonly message: string }) {
  return (
    <p aria-live="polite" className="flex items-start gap-2 text-base">
      <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-warning-ink" />
      {message}
    </p>
  );
}

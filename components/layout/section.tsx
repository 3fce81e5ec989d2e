import { useId, type ReactNode } from 'react';

interface Props {
  readonly title: string;
  /** How many rows follow. */
  readonly count?: number | undefined;
  readonly note?: ReactNode;
  /** The sum or the links at the right of the heading. */
  readonly aside?: ReactNode;
  /** A hairline under the heading; a table with column heads brings its own. */
  readonly ruled?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A heading, its sum, and rows on the same surface. */
export function Section({ title, count, note, aside, ruled = false, className = '', children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={className}>
      <div className={`flex min-h-9 flex-wrap items-center gap-x-2 py-1 ${ruled ? 'border-b border-border' : ''}`}>
        <h2 id={id} className="font-semibold">
          {title}
        </h2>
        {count !== undefined && <span className="num text-muted">{count}</span>}
        {note && <span className="text-xs text-muted">{note}</span>}
        {aside && <div className="ml-auto flex items-center gap-3 text-xs text-muted">{aside}</div>}
      </div>
      {children}
    </section>
  );
}

import { Fragment } from 'react';

/** One key, or several pressed one after the other. */
export function KeyCap({ keys, className = '' }: { readonly keys: string | readonly string[]; readonly className?: string }) {
  return (
    <span className={`inline-flex gap-0.5 ${className}`}>
      {[keys].flat().map((key) => (
        <kbd key={key} className="kbd inline-flex items-center font-medium">
          {key}
        </kbd>
      ))}
    </span>
  );
}

/** The keys of a pane in its footer: what each does, in muted type. Not shown on touch screens and not printed. */
export function KeyHints({ hints }: { readonly hints: readonly (readonly [keys: string | readonly string[], does: string])[] }) {
  return (
    <p className="no-print hidden items-center gap-2 text-xs text-muted sm:flex pointer-coarse:hidden">
      {hints.map(([keys, does]) => (
        <Fragment key={does}>
          <KeyCap keys={keys} />
          <span className="mr-1">{does}</span>
        </Fragment>
      ))}
    </p>
  );
}

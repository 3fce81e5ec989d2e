import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  /** What follows, step by step: name, what happens, how long it takes. */
  readonly steps?: readonly (readonly [name: string, what: string, takes: string])[];
  readonly footnote?: ReactNode;
}

/** A screen without rows: what to do first, with the action there and what follows from it. */
export function EmptyState({ title, children, actions, steps, footnote }: Props) {
  return (
    <div className="mx-auto w-full max-w-[624px] px-4 py-12 sm:py-24">
      <h2 className="text-xl font-semibold tracking-[-0.012em]">{title}</h2>
      <p className="mt-2 text-base text-soft">{children}</p>
      {actions && <div className="mt-5 flex flex-wrap gap-2">{actions}</div>}
      {steps && (
        <ol className="mt-10 border-t border-border">
          {steps.map(([name, what, takes], index) => (
            <li key={name} className="grid min-h-11 items-center gap-x-3 border-b border-hairline py-2 sm:grid-cols-[12px_148px_1fr_auto] sm:[&>span]:whitespace-nowrap">
              <span className="text-muted max-sm:hidden">{index + 1}</span>
              <span className="font-medium">{name}</span>
              <span className="text-soft">{what}</span>
              <span className="text-muted">{takes}</span>
            </li>
          ))}
        </ol>
      )}
      {footnote && <p className="mt-4 text-muted">{footnote}</p>}
    </div>
  );
}

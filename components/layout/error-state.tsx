import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  /** Without patient data, for whoever looks into it. */
  readonly reference?: string | null | undefined;
}

/** A screen that could not be shown: what happened, what is kept, what to do. */
export function ErrorState({ title, children, actions, reference }: Props) {
  return (
    <div role="alert" className="mx-auto w-full max-w-[592px] px-4 py-12 sm:py-24">
      <h2 className="text-xl font-semibold tracking-[-0.012em]">{title}</h2>
      <p className="mt-2 text-base text-soft">{children}</p>
      {actions && <div className="mt-5 flex flex-wrap gap-2">{actions}</div>}
      {reference && (
        <p className="mt-6 text-muted">
          If this goes on, tell the office: reference <span className="ident">{reference}</span>. It holds no patient data.
        </p>
      )}
    </div>
  );
}

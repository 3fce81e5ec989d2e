import type { ReactNode } from 'react';

/** The one form that is open above a list of settings. */
export function EditPanel({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-label={title} className="mb-6 max-w-[760px] border-b border-border pb-6">
      <h2 className="pb-3 text-base font-semibold">{title}</h2>
      {children}
    </section>
  );
}

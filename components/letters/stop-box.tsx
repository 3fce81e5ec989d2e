import { OctagonAlert } from 'lucide-react';
import type { ReactNode } from 'react';

/** What a rule stops: the octagon, the reason, and what is to be done. */
export function StopBox({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div role="alert" className="flex gap-2.5 rounded-md border border-danger bg-danger-soft px-3 py-2.5 text-danger-soft-foreground">
      <OctagonAlert aria-hidden className="mt-0.5 size-4 shrink-0" strokeWidth={1.9} />
      <div>
        <p className="font-semibold">{title}</p>
        <p className="mt-0.5">{children}</p>
      </div>
    </div>
  );
}

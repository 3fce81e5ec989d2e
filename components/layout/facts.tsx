import type { ReactNode } from 'react';

/** The facts of something in one line: captions above, values below. */
export function Facts({ facts }: { readonly facts: readonly (readonly [caption: string, value: ReactNode])[] }) {
  return (
    <dl className="flex flex-wrap gap-x-10 gap-y-2 border-b border-border px-(--pad) py-2.5">
      {facts.map(([caption, value]) => (
        <div key={caption} className="min-w-0">
          <dt className="text-xs text-muted">{caption}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

import type { ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
  readonly side: ReactNode;
  /** What the side column holds, for whoever does not see that it is one. */
  readonly sideLabel: string;
}

/** The work at the left and what belongs to it at the right, divided by a hairline; under 1024 px one below the other. */
export function Columns({ children, side, sideLabel }: Props) {
  return (
    <div className="flex-1 lg:grid lg:grid-cols-[minmax(0,1fr)_280px] xl:grid-cols-[minmax(0,1fr)_312px] print:block">
      <div className="min-w-0 px-(--pad) py-3 sm:pt-3">{children}</div>
      <aside aria-label={sideLabel} className="px-(--pad) py-3 lg:border-l lg:border-border lg:px-5">
        {side}
      </aside>
    </div>
  );
}

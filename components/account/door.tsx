import type { ReactNode } from 'react';
import { Logo } from '@/components/layout/logo';

interface Props {
  readonly title: string;
  readonly lead?: ReactNode;
  /** Wider where there is more than a few fields. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** The frame of the pages before the practice: signing in, the second factor, an invitation, the first start. */
export function Door({ title, lead, wide = false, children }: Props) {
  return (
    <main className={`mx-auto w-full px-4 py-10 sm:py-20 ${wide ? 'max-w-[592px]' : 'max-w-[392px]'}`}>
      <p className="flex items-center gap-2 text-base font-semibold">
        <Logo />
        Panelist
      </p>
      <h1 className="mt-8 text-xl font-semibold tracking-[-0.012em]">{title}</h1>
      {lead && <p className="mt-2 text-base text-soft">{lead}</p>}
      <div className="mt-6">{children}</div>
    </main>
  );
}

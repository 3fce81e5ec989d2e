import type { ReactNode } from 'react';
import type { ArithmeticStep } from '@/components/ui/arithmetic';
import { Dollar } from '@/components/ui/dollar';

/** Figures of a page side by side, each over what it says. */
export function Figures({ children }: { readonly children: ReactNode }) {
  return <div className="grid grid-cols-2 gap-y-4 border-b border-border px-(--pad) py-3 lg:auto-cols-fr lg:grid-flow-col lg:grid-cols-none [&>*+*]:lg:border-l [&>*+*]:lg:border-border [&>*+*]:lg:pl-4 [&>*]:pr-3">{children}</div>;
}

/** One figure: dollars that open their rows, or a text. */
export function Figure({ title, cents, text, href, steps, className = '', children }: { readonly title: string; readonly cents?: number | null; readonly text?: string; readonly href?: string; readonly steps?: readonly ArithmeticStep[]; readonly className?: string; readonly children?: ReactNode }) {
  return (
    <div className={className}>
      <h2 className="text-xs text-muted">{title}</h2>
      <p className="num text-xl font-semibold tracking-[-0.012em]">{cents === undefined || cents === null ? (text ?? 'Not known yet') : <Dollar cents={cents} sum title={title} {...(href ? { href } : {})} {...(steps ? { steps } : {})} />}</p>
      <div className="text-xs text-muted">{children}</div>
    </div>
  );
}

/** '12% above 2025', for a sum beside the one it is compared with. */
export function compared(nowCents: number, beforeCents: number, beforeWords: string): string {
  if (beforeCents <= 0) return `Nothing in ${beforeWords}`;
  const percent = Math.round(((nowCents - beforeCents) / beforeCents) * 100);
  return percent === 0 ? `As in ${beforeWords}` : `${Math.abs(percent)}% ${percent > 0 ? 'above' : 'below'} ${beforeWords}`;
}

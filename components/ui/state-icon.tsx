import { CircleAlert, CircleCheck, CircleDashed, CircleDot, Lock, Minus, OctagonAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

export type StateTone = 'done' | 'underway' | 'not-begun' | 'check' | 'held' | 'failed' | 'off' | 'wrong';

const looks = {
  done: { Icon: CircleCheck, icon: 'text-success-ink', words: '' },
  underway: { Icon: CircleDot, icon: 'text-link', words: '' },
  'not-begun': { Icon: CircleDashed, icon: 'text-muted', words: 'text-muted' },
  check: { Icon: TriangleAlert, icon: 'text-warning-ink', words: 'text-warning-ink' },
  held: { Icon: Lock, icon: 'text-warning-ink', words: 'text-warning-ink' },
  failed: { Icon: OctagonAlert, icon: 'text-danger-ink', words: 'text-danger-ink' },
  wrong: { Icon: CircleAlert, icon: 'text-danger-ink', words: 'text-danger-ink' },
  off: { Icon: Minus, icon: 'text-muted', words: 'text-muted' },
} as const satisfies Record<StateTone, unknown>;

/** A state in words, with its icon before them: red and amber tint the words, green and accent only the icon. */
export function StateIcon({ tone, children, className = '' }: { readonly tone: StateTone; readonly children: ReactNode; readonly className?: string }) {
  const { Icon, icon, words } = looks[tone];
  return (
    <span className={`inline-flex items-baseline gap-1.5 ${words} ${className}`}>
      <Icon aria-hidden className={`size-3.5 shrink-0 translate-y-[2px] ${icon}`} strokeWidth={1.9} />
      <span>{children}</span>
    </span>
  );
}

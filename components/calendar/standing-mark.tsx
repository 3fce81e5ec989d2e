import { CircleCheck, CircleDashed, Minus, OctagonAlert, TriangleAlert } from 'lucide-react';
import type { standingOf } from './appointment-words';

const looks = {
  done: { Icon: CircleCheck, icon: 'text-success-ink', words: '' },
  check: { Icon: TriangleAlert, icon: 'text-warning-ink', words: 'text-warning-ink' },
  failed: { Icon: OctagonAlert, icon: 'text-danger-ink', words: 'text-danger-ink' },
  off: { Icon: Minus, icon: 'text-muted', words: 'text-muted' },
  'not-begun': { Icon: CircleDashed, icon: 'text-muted', words: 'text-muted' },
} as const;

/** A state where there is little room: the words flow around their icon, or stand in its tooltip and for screen readers alone. */
export function StandingMark({ standing, inWords = false, wraps = false }: { readonly standing: ReturnType<typeof standingOf>; readonly inWords?: boolean; readonly wraps?: boolean }) {
  if (!standing || !(standing.tone in looks)) return null;
  const { Icon, icon, words } = looks[standing.tone as keyof typeof looks];
  if (inWords) {
    return (
      <span className={`block ${wraps ? '' : 'truncate'} ${words}`} title={standing.label}>
        <Icon aria-hidden className={`mr-0.5 inline size-3 -translate-y-px ${icon}`} strokeWidth={1.9} />
        {standing.label}
      </span>
    );
  }
  return (
    <span className={`ml-auto shrink-0 ${icon}`} title={standing.label}>
      <Icon aria-hidden className="size-3" />
      <span className="sr-only">, {standing.label}</span>
    </span>
  );
}

import type { StateTone } from '@/components/ui/state-icon';
import type { Gap, GapState } from '@/lib/features/gaps/schema';
import { formatFullDay } from '@/lib/format/dates';

export const gapTones = { open: 'check', asked: 'underway', received: 'done', dismissed: 'off' } as const satisfies Record<GapState, StateTone>;

/** 'since Jan 21, 2025' · 'Jul 9, 2024 to Jan 31, 2025' · 'of Jan 2, 2022'; empty when nothing is known. */
export function whenMissing({ fromOn, toOn }: Pick<Gap, 'fromOn' | 'toOn'>): string {
  if (fromOn && toOn) return fromOn === toOn ? `of ${formatFullDay(fromOn)}` : `${formatFullDay(fromOn)} to ${formatFullDay(toOn)}`;
  return fromOn ? `since ${formatFullDay(fromOn)}` : toOn ? `until ${formatFullDay(toOn)}` : '';
}

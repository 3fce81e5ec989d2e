import type { ClockList } from '@/lib/features/clocks/schema';

type Group = ClockList['groups'][number];

export const groupTitles = { overdue: 'Overdue', today: 'Today', next_7_days: 'Next 7 days', later: 'Later', ended: 'Ended' } as const satisfies Record<Group['group'], string>;

/** Pages of a list make one: groups that a page boundary cut are put together again. Counts are the whole group's. */
export function joinGroups(pages: readonly ClockList[]): Group[] {
  const joined = new Map<Group['group'], Group>();
  for (const group of pages.flatMap((page) => page.groups)) {
    const before = joined.get(group.group);
    joined.set(group.group, before ? { ...before, clocks: [...before.clocks, ...group.clocks] } : group);
  }
  return [...joined.values()].filter((group) => group.clocks.length > 0);
}

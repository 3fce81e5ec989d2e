import { workViews, type ListWork } from '@/lib/features/record-work/schema';

export type WorkView = (typeof workViews)[number];

export interface WorkFilters {
  readonly view: WorkView;
  readonly reviewerId: string | null;
  readonly physicianId: string | null;
}

const id = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The filter as it stands in the URL; whoever reviews begins with what is theirs, the office with all. */
export function readWorkFilters(params: { get(name: string): string | null }, role: string): WorkFilters {
  const fitting = (name: string): string | null => {
    const value = params.get(name);
    return value !== null && id.test(value) ? value : null;
  };
  const first: WorkView = role === 'reviewer' ? 'mine' : 'all';
  return { view: workViews.find((one) => one === params.get('view')) ?? first, reviewerId: fitting('reviewer'), physicianId: fitting('physician') };
}

/** The address of a filter. */
export function workHref({ view, reviewerId, physicianId }: WorkFilters): string {
  const params = new URLSearchParams({ view });
  if (reviewerId) params.set('reviewer', reviewerId);
  if (physicianId) params.set('physician', physicianId);
  return `/records?${params}`;
}

/** What the operation is asked for. */
export function workQuery({ view, reviewerId, physicianId }: WorkFilters): Omit<ListWork, 'skip'> {
  return { view, ...(reviewerId ? { reviewerId } : {}), ...(physicianId ? { physicianId } : {}) } as Omit<ListWork, 'skip'>;
}

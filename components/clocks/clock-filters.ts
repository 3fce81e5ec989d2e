import type { ListClocks } from '@/lib/features/clocks/schema';

export type ClockView = 'we_owe' | 'owed_to_us' | 'met';

export interface ClockFilters {
  readonly view: ClockView;
  readonly physicianId: string | null;
  readonly rule: string | null;
}

const views: readonly ClockView[] = ['we_owe', 'owed_to_us', 'met'];

/** The filter as it stands in the URL; what is unknown counts as not set. */
export function readClockFilters(params: { get(name: string): string | null }): ClockFilters {
  const view = views.find((one) => one === params.get('view')) ?? 'we_owe';
  const physicianId = params.get('physician');
  return { view, physicianId: physicianId && /^[0-9a-f-]{36}$/.test(physicianId) ? physicianId : null, rule: params.get('rule')?.slice(0, 60) ?? null };
}

/** The query string of a filter; empty for the plain list. */
export function writeClockFilters(filters: ClockFilters): string {
  const params = new URLSearchParams();
  if (filters.view !== 'we_owe') params.set('view', filters.view);
  if (filters.physicianId) params.set('physician', filters.physicianId);
  if (filters.rule) params.set('rule', filters.rule);
  const text = params.toString();
  return text ? `?${text}` : '';
}

/** What the list operation is asked for. “Met” shows the ended clocks that we owed. */
export function clockQuery(filters: ClockFilters): Omit<ListClocks, 'cursor'> {
  return {
    side: filters.view === 'owed_to_us' ? 'owed_to_us' : 'we_owe',
    state: filters.view === 'met' ? 'ended' : 'open',
    ...(filters.physicianId ? { physicianId: filters.physicianId } : {}),
    ...(filters.rule ? { rule: filters.rule } : {}),
  };
}

import type { ListPanels } from '@/lib/features/panels/schema';

export interface PanelFilters {
  readonly q: string;
  readonly physicianId: string | null;
  readonly specialtyCode: string | null;
  readonly show: 'open' | 'ended';
}

/** The filter as it stands in the URL; what is unknown counts as not set. */
export function readPanelFilters(params: { get(name: string): string | null }): PanelFilters {
  const physicianId = params.get('physician');
  const specialty = params.get('specialty');
  return {
    q: params.get('q')?.slice(0, 120) ?? '',
    physicianId: physicianId && /^[0-9a-f-]{36}$/.test(physicianId) ? physicianId : null,
    specialtyCode: specialty && /^[A-Z]{3}$/.test(specialty) ? specialty : null,
    show: params.get('show') === 'ended' ? 'ended' : 'open',
  };
}

/** The query string of a filter; empty for the plain board. */
export function writePanelFilters({ q, physicianId, specialtyCode, show }: PanelFilters): string {
  const params = new URLSearchParams();
  if (show !== 'open') params.set('show', show);
  if (q.trim()) params.set('q', q.trim());
  if (physicianId) params.set('physician', physicianId);
  if (specialtyCode) params.set('specialty', specialtyCode);
  const text = params.toString();
  return text ? `?${text}` : '';
}

/** What the list operation is asked for. */
export function panelQuery({ q, physicianId, specialtyCode, show }: PanelFilters): Omit<ListPanels, 'cursor'> {
  return { show, ...(q.trim() ? { q: q.trim() } : {}), ...(physicianId ? { physicianId } : {}), ...(specialtyCode ? { specialtyCode } : {}) };
}

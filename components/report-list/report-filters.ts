import { reportDueFilters, type ListReports } from '@/lib/features/reports/schema';

/** `open` is all that is somebody's to do: drafted, with the physician, signed and not served. */
export const reportShows = ['open', 'drafting', 'review', 'signed', 'served', 'discarded'] as const;
export type ReportShow = (typeof reportShows)[number];

export interface ReportView {
  readonly show: ReportShow;
  readonly physicianId: string | null;
  readonly due: (typeof reportDueFilters)[number] | null;
  readonly q: string;
}

const states = { open: undefined, drafting: 'DRAFTING', review: 'REVIEW', signed: 'SIGNED', served: 'SERVED', discarded: 'DISCARDED' } as const satisfies Record<ReportShow, string | undefined>;

/** The filter as it stands in the URL; what is unknown counts as not set. */
export function readReportView(get: (name: string) => string | null): ReportView {
  const physicianId = get('physician');
  return {
    show: reportShows.find((one) => one === get('show')) ?? 'open',
    physicianId: physicianId && /^[0-9a-f-]{36}$/.test(physicianId) ? physicianId : null,
    due: reportDueFilters.find((one) => one === get('due')) ?? null,
    q: (get('q') ?? '').trim().slice(0, 80),
  };
}

/** The address of the list under a filter; the plain one for what is open. */
export function reportsAddress({ show, physicianId, due, q }: ReportView): string {
  const params = new URLSearchParams();
  if (show !== 'open') params.set('show', show);
  if (physicianId) params.set('physician', physicianId);
  if (due) params.set('due', due);
  if (q) params.set('q', q);
  const text = params.toString();
  return text ? `/reports?${text}` : '/reports';
}

/** What the list operation is asked for. */
export function reportsQuery({ show, physicianId, due, q }: ReportView): Omit<ListReports, 'cursor'> {
  const state = states[show];
  return { ...(state ? { state: [state] } : {}), ...(physicianId ? { physicianId } : {}), ...(due ? { due } : {}), ...(q ? { q } : {}) };
}

import type { CaseFilters, CaseKind, CaseStage } from '@/lib/features/cases/schema';

const kinds: readonly CaseKind[] = ['QME', 'AME', 'IME', 'EXPERT_WITNESS', 'RECORD_REVIEW', 'PEER_REVIEW', 'OTHER_INCOME'];
const stages: readonly CaseStage[] = ['ACCEPTED', 'SCHEDULED', 'NOTIFIED', 'EXAMINED', 'NO_SHOW', 'LATE_CANCEL', 'NOT_SEEN', 'DRAFTING', 'PHYSICIAN_REVIEW', 'SIGNED', 'SERVED', 'BILLED', 'PART_PAID', 'PAID', 'CLOSED'];
const sorts = ['newest', 'exam', 'fee', 'number'] as const;
const states = ['open', 'closed', 'all'] as const;

interface Params {
  get(name: string): string | null;
  getAll(name: string): string[];
}

const idIn = (params: Params, name: string): string | undefined => {
  const value = params.get(name) ?? '';
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value) ? value : undefined;
};

/** The filter of the case list as it stands in the URL; what is unknown counts as not set. */
export function readCaseFilters(params: Params): CaseFilters {
  const q = params.get('q')?.trim().slice(0, 120);
  const kind = kinds.filter((one) => params.getAll('kind').includes(one));
  const stage = stages.filter((one) => params.getAll('stage').includes(one));
  const state = states.find((one) => one === params.get('state'));
  const sort = sorts.find((one) => one === params.get('sort'));
  const [physicianId, locationId, payerId] = [idIn(params, 'physicianId'), idIn(params, 'locationId'), idIn(params, 'payerId')];
  return {
    ...(q ? { q } : {}),
    ...(kind.length > 0 ? { kind } : {}),
    ...(stage.length > 0 ? { stage } : {}),
    ...(physicianId ? { physicianId } : {}),
    ...(locationId ? { locationId } : {}),
    ...(payerId ? { payerId } : {}),
    ...(state ? { state } : {}),
    ...(sort ? { sort } : {}),
  };
}

/** The query string of a filter; empty for the plain list. */
export function writeCaseFilters(filters: CaseFilters): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(filters)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one) params.append(key, String(one));
  }
  const text = params.toString();
  return text ? `?${text}` : '';
}

/** Whether anything narrows the list; the order does not. */
export function isNarrowed(filters: CaseFilters): boolean {
  return Object.keys(filters).some((key) => key !== 'sort');
}

import type { CaseKind } from '@/lib/features/cases/schema';
import type { ReferralFilters } from '@/lib/features/referrals/schema';

const stages = ['open', 'RECEIVED', 'INFO_REQUESTED', 'ACCEPTED', 'DECLINED', 'all'] as const;
const kinds: readonly CaseKind[] = ['QME', 'AME', 'IME', 'EXPERT_WITNESS', 'RECORD_REVIEW', 'PEER_REVIEW', 'OTHER_INCOME'];

interface Params {
  get(name: string): string | null;
  getAll(name: string): string[];
}

/** The filter of the inbox as it stands in the URL; what is unknown counts as not set. */
export function readReferralFilters(params: Params): ReferralFilters {
  const q = params.get('q')?.trim().slice(0, 120);
  const stage = stages.find((one) => one === params.get('stage'));
  const kind = kinds.filter((one) => params.getAll('kind').includes(one));
  return { ...(stage && stage !== 'open' ? { stage } : {}), ...(kind.length > 0 ? { kind } : {}), ...(q ? { q } : {}) };
}

/** The query string of a filter; empty for the plain inbox. */
export function writeReferralFilters(filters: ReferralFilters): string {
  const params = new URLSearchParams();
  if (filters.stage && filters.stage !== 'open') params.set('stage', filters.stage);
  for (const kind of filters.kind ?? []) params.append('kind', kind);
  if (filters.q) params.set('q', filters.q);
  const text = params.toString();
  return text ? `?${text}` : '';
}

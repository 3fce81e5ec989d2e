import { documentTypes, type DocumentType } from '@/lib/domain/records/document-types';
import type { SearchRecords } from '@/lib/features/record-search/schema';

export interface RecordFilters {
  readonly q: string;
  readonly caseId: string | null;
  readonly packetId: string | null;
  readonly physicianId: string | null;
  readonly types: readonly DocumentType[];
  readonly from: string | null;
  readonly to: string | null;
  readonly provider: string;
  readonly exact: boolean;
}

const id = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const day = /^\d{4}-\d{2}-\d{2}$/;

/** The search as it stands in the URL; what is no value counts as not set. */
export function readRecordFilters(params: { get(name: string): string | null; getAll(name: string): string[] }): RecordFilters {
  const fitting = (name: string, pattern: RegExp): string | null => {
    const value = params.get(name);
    return value !== null && pattern.test(value) ? value : null;
  };
  const realDay = (name: string): string | null => {
    const value = fitting(name, day);
    return value !== null && !Number.isNaN(Date.parse(`${value}T00:00:00Z`)) && new Date(`${value}T00:00:00Z`).toISOString().startsWith(value) ? value : null;
  };
  return {
    q: (params.get('q') ?? '').slice(0, 400),
    caseId: fitting('case', id),
    packetId: fitting('packet', id),
    physicianId: fitting('physician', id),
    types: params.getAll('type').filter((type): type is DocumentType => Object.hasOwn(documentTypes, type)).slice(0, 20),
    from: realDay('from'),
    to: realDay('to'),
    provider: (params.get('provider') ?? '').slice(0, 120),
    exact: params.get('exact') === 'yes',
  };
}

/** The address of a search. */
export function searchHref({ q, caseId, packetId, physicianId, types, from, to, provider, exact }: RecordFilters): string {
  const params = new URLSearchParams();
  const set = (name: string, value: string | null): void => {
    if (value) params.set(name, value);
  };
  set('q', q);
  set('case', caseId);
  set('packet', packetId);
  set('physician', physicianId);
  for (const type of types) params.append('type', type);
  set('from', from);
  set('to', to);
  set('provider', provider);
  if (exact) params.set('exact', 'yes');
  const text = params.toString();
  return `/records/search${text ? `?${text}` : ''}`;
}

/** What the operation is asked for. */
export function searchQuery({ q, caseId, packetId, physicianId, types, from, to, provider, exact }: RecordFilters): Omit<SearchRecords, 'skip'> {
  return {
    q,
    ...(caseId ? { caseId } : {}),
    ...(packetId ? { packetId } : {}),
    ...(physicianId ? { physicianId } : {}),
    ...(types.length > 0 ? { type: [...types] } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(provider ? { provider } : {}),
    ...(exact ? { exact: 'yes' as const } : {}),
  } as Omit<SearchRecords, 'skip'>;
}

/** How many filters narrow the search beside case and packet. */
export function narrowing({ physicianId, types, from, to, provider }: RecordFilters): number {
  return Number(physicianId !== null) + Number(types.length > 0) + Number(from !== null || to !== null) + Number(provider !== '');
}

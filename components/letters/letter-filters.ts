import { isLetterKind, type LetterKind } from '@/lib/domain/letter/kinds';
import type { LetterFilters, LetterShow } from '@/lib/features/letters/schema';

export interface LetterView {
  readonly show: LetterShow;
  readonly kind: LetterKind | null;
  readonly caseId: string | null;
  readonly q: string;
}

const shows: readonly LetterShow[] = ['drafts', 'to_print', 'to_prove', 'sent', 'failed', 'void', 'all'];

/** The filter as it stands in the URL; what is unknown counts as not set. A single case shows all of its letters unless asked otherwise. */
export function readLetterView(get: (name: string) => string | null): LetterView {
  const caseId = get('case');
  const kind = get('kind') ?? '';
  const ofCase = caseId && /^[0-9a-f-]{36}$/.test(caseId) ? caseId : null;
  return {
    show: shows.find((one) => one === get('show')) ?? (ofCase ? 'all' : 'drafts'),
    kind: isLetterKind(kind) ? kind : null,
    caseId: ofCase,
    q: (get('q') ?? '').trim().slice(0, 120),
  };
}

/** The address of the list under a filter; the plain one for the drafts. */
export function letterAddress({ show, kind, caseId, q }: LetterView): string {
  const params = new URLSearchParams();
  if (show !== (caseId ? 'all' : 'drafts')) params.set('show', show);
  if (kind) params.set('kind', kind);
  if (caseId) params.set('case', caseId);
  if (q) params.set('q', q);
  const text = params.toString();
  return text ? `/letters?${text}` : '/letters';
}

/** What the list operation is asked for. */
export function letterQuery({ show, kind, caseId, q }: LetterView): LetterFilters {
  return { show, ...(kind ? { kind: [kind] } : {}), ...(caseId ? { caseId } : {}), ...(q ? { q } : {}) };
}

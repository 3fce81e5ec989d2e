import { documentTypes, type DocumentType } from '@/lib/domain/records/document-types';
import { countOf, rangesInWords, type PageRange } from '@/lib/domain/records/page-ranges';
import type { ChangeKind, DocumentOfPages, RecordDocument } from '@/lib/features/documents/schema';
import { formatFullDay } from '@/lib/format/dates';

/** ‘MRI, lumbar spine’, else what kind of document it is. */
export function titleOf({ title, type }: Pick<DocumentOfPages, 'title' | 'type'>): string {
  return title || documentTypes[type];
}

/** ‘1–3, 7’; a long list is cut, for it is never the only place that says it. */
export function pagesInWords(pages: readonly PageRange[]): string {
  if (pages.length === 0) return 'no pages';
  return pages.length <= 2 ? rangesInWords(pages) : `${rangesInWords(pages.slice(0, 1))} +${countOf(pages.slice(1))}`;
}

/** ‘Jan 21, 2025 · L. Haddad, M.D. · Harbor Rehabilitation’, as far as it is known. */
export function factsOf({ serviceOn, provider, facility }: Pick<DocumentOfPages, 'serviceOn' | 'provider' | 'facility'>): string {
  return [serviceOn ? formatFullDay(serviceOn) : '', provider || facility].filter(Boolean).join(' · ');
}

/** ‘Jan 21, 2025’, ‘Jan 21, 2025 – Mar 3, 2025’; empty without a date. */
export function serviceDates({ serviceOn, serviceEndOn }: Pick<RecordDocument, 'serviceOn' | 'serviceEndOn'>): string {
  if (!serviceOn) return '';
  return `${formatFullDay(serviceOn)}${serviceEndOn && serviceEndOn !== serviceOn ? ` – ${formatFullDay(serviceEndOn)}` : ''}`;
}

/** What was done, as undo names it. */
export const changeWords = {
  accept: 'accepting',
  split: 'the split',
  merge: 'the merge',
  move: 'the new place',
  retype: 'the type',
  amend: 'the correction',
  move_pages: 'the moved pages',
  decide_page: 'what was said of the pages',
  turn_page: 'the turn',
} as const satisfies Record<ChangeKind, string>;

/** Every type with its name, in the order of the alphabet. */
export const typeChoices: readonly (readonly [DocumentType, string])[] = (Object.entries(documentTypes) as [DocumentType, string][]).sort((a, b) => a[1].localeCompare(b[1]));

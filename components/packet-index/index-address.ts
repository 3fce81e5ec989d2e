import { documentTypes, type DocumentType } from '@/lib/domain/records/document-types';
import { needsLook } from '@/lib/domain/records/confidence';
import type { RecordDocument } from '@/lib/features/documents/schema';

export const shows = ['all', 'check', 'proposed', 'accepted'] as const;

/** What the address of the index holds. */
export interface IndexAddress {
  readonly show: (typeof shows)[number];
  readonly type: DocumentType | null;
  /** The document that is open at the side. */
  readonly document: string | null;
}

/** Reads the address; what it does not say, or says wrongly, is every document. */
export function readIndexAddress(params: { get: (name: string) => string | null }): IndexAddress {
  const type = params.get('type');
  return {
    show: shows.find((name) => name === params.get('show')) ?? 'all',
    type: type !== null && Object.hasOwn(documentTypes, type) ? (type as DocumentType) : null,
    document: params.get('document'),
  };
}

/** ‘?show=check&type=lab_report’; empty for every document. */
export function writeIndexAddress({ show, type, document }: IndexAddress): string {
  const params = new URLSearchParams();
  if (show !== 'all') params.set('show', show);
  if (type) params.set('type', type);
  if (document) params.set('document', document);
  const text = params.toString();
  return text ? `?${text}` : '';
}

/** Whether a document fits the filter. */
export function fits(document: RecordDocument, { show, type }: IndexAddress): boolean {
  if (type !== null && document.type !== type) return false;
  if (show === 'check') return needsLook(document);
  return show === 'all' || document.state === show;
}

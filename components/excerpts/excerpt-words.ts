import type { StateTone } from '@/components/ui/state-icon';
import { documentTypes } from '@/lib/domain/records/document-types';
import type { Excerpt, ExcerptState } from '@/lib/features/excerpts/schema';

export const excerptStateLabels = { PROPOSED: 'Proposed', CONFIRMED: 'Confirmed', REJECTED: 'Rejected' } as const satisfies Record<ExcerptState, string>;
export const excerptTones = { PROPOSED: 'underway', CONFIRMED: 'done', REJECTED: 'off' } as const satisfies Record<ExcerptState, StateTone>;

export const typeChoices: readonly (readonly [string, string])[] = Object.entries(documentTypes);

/** A type in words: one of the records' types, or what somebody wrote. */
export function typeLabel(type: string): string {
  return Object.hasOwn(documentTypes, type) ? documentTypes[type as keyof typeof documentTypes] : type;
}

/** 'Proposed, N. Feld' · 'Confirmed': a proposal names who wrote it. */
export function stateInWords({ state, createdByName }: Pick<Excerpt, 'state' | 'createdByName'>): string {
  return state === 'PROPOSED' && createdByName ? `Proposed, ${createdByName}` : excerptStateLabels[state];
}

/** Where a page is opened in the viewer. */
export function pageHref({ packetId, pageNumber }: { readonly packetId: string; readonly pageNumber: number }): string {
  return `/packets/${packetId}/read?page=${pageNumber}`;
}

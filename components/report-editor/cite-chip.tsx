'use client';

import type { CiteNode, FieldNode } from '@/lib/domain/report/doc';
import { useElsewhere } from './elsewhere';

/** Where a cite leads: the page in the viewer. */
export function citeHref({ packetId, page }: Pick<CiteNode['attrs'], 'packetId' | 'page'>): string {
  return `/packets/${packetId}/read?page=${page}`;
}

/** A page cite that opens its page in another tab, under the name that its excerpt has now. */
export function CiteChip({ cite }: { readonly cite: CiteNode['attrs'] }) {
  const { excerpt } = useElsewhere();
  const now = cite.excerptId ? excerpt(cite.excerptId) : undefined;
  return (
    <a className={`report-cite ${now === null ? 'is-gone' : ''}`} href={citeHref(cite)} target="_blank" rel="noopener" title={now === null ? 'This excerpt was removed or is no longer confirmed' : now?.text}>
      {now?.cite ?? cite.label}
    </a>
  );
}

/** A fact of the case, as it is now. */
export function FieldChip({ field: { name, value } }: { readonly field: FieldNode['attrs'] }) {
  const now = useElsewhere().value(name) ?? value;
  return <span className={`report-field ${now.startsWith('[') ? 'is-gap' : ''}`}>{now}</span>;
}

import type { ReactNode } from 'react';
import { CONFIDENCE_WORDS, type Confidence, type Source } from '@/lib/domain/source';

interface Props {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly children: ReactNode;
}

/** A table of rules; on a narrow screen it scrolls in itself, not the page. */
export function SourcesTable({ caption, heads, children }: Props) {
  return (
    <div role="region" aria-label={caption} tabIndex={0} className="overflow-x-auto">
      <table className="data-table min-w-[720px]">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            <th scope="col">Section</th>
            <th scope="col">Where it was read</th>
            <th scope="col">How surely</th>
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

/** The three last cells of a row: section, source, confidence. */
export function SourceCells({ section, source, confidence }: Source) {
  return (
    <>
      <td className="py-1.5 whitespace-nowrap">{section}</td>
      <td className="max-w-[260px] py-1.5 text-xs wrap-anywhere text-ink-soft">{source}</td>
      <td className="py-1.5">
        <Sureness confidence={confidence} />
      </td>
    </>
  );
}

export function Sureness({ confidence }: { readonly confidence: Confidence }) {
  return <span className={confidence.includes('M') ? 'text-warning-ink' : ''}>{CONFIDENCE_WORDS[confidence]}</span>;
}

/** A heading of this page with an address of its own. */
export function SourcesSection({ id, title, note, children }: { readonly id: string; readonly title: string; readonly note: string; readonly children: ReactNode }) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="mt-8 scroll-mt-4">
      <h2 id={`${id}-title`} className="text-base font-semibold">
        {title}
      </h2>
      <p className="mt-0.5 mb-2 text-xs text-muted">{note}</p>
      {children}
    </section>
  );
}

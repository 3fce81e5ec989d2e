import { typeLabel } from '@/components/excerpts/excerpt-words';
import type { Block, CiteNode, Inline } from '@/lib/domain/report/doc';
import type { Excerpt } from '@/lib/features/excerpts/schema';
import { formatFullDay } from '@/lib/format/dates';

/** The cite of an excerpt, linked to it, so that it follows when the page or its lines change. */
function citeOf({ id, packetId, pageNumber, lines, cite }: Excerpt): CiteNode {
  return { type: 'cite', attrs: { excerptId: id, packetId, page: pageNumber, lines, label: cite } };
}

/** Excerpts as lines of a report, one a paragraph: day, who and what, the words, the page. */
export function excerptLines(excerpts: readonly Excerpt[]): Block[] {
  return excerpts.map((excerpt) => {
    const source = [excerpt.provider, typeLabel(excerpt.type)].filter(Boolean).join(', ');
    const content: Inline[] = [
      { type: 'text', text: excerpt.happenedOn ? formatFullDay(excerpt.happenedOn) : 'Undated', marks: [{ type: 'strong' }] },
      { type: 'text', text: `${source ? `, ${source}` : ''}: ${excerpt.text.replace(/\s*\n\s*/g, ' ').trim()} ` },
      citeOf(excerpt),
    ];
    return { type: 'paragraph', content };
  });
}

/** The excerpts that have all these words, and one of the tags where some are chosen; by their day, the undated last. */
export function excerptsFitting(excerpts: readonly Excerpt[], words: string, tag: string): readonly Excerpt[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return excerpts
    .filter(({ tags }) => tag === '' || tags.includes(tag))
    .filter((one) => {
      const text = `${one.text} ${one.provider} ${typeLabel(one.type)} ${one.happenedOn ? formatFullDay(one.happenedOn) : 'undated'} ${one.cite} ${one.quoted}`.toLowerCase();
      return wanted.every((word) => text.includes(word));
    })
    .sort((a, b) => (a.happenedOn ?? '9999').localeCompare(b.happenedOn ?? '9999'));
}

import type { CalendarDate } from '../calendar';
import { dateWithoutWeekday } from '../wording';
import { wordTable, words, type PaperBlock } from './paper-blocks';

/** A confirmed excerpt as a report prints it; `cite` is 'A, p. 12'. */
export interface PaperExcerpt {
  readonly happenedOn: CalendarDate | null;
  readonly type: string;
  readonly provider: string;
  readonly text: string;
  readonly tags: readonly string[];
  readonly cite: string;
}

/** The excerpts as a table by day, undated ones last; with tags only those that carry one of them. Same days keep the order they came in. */
export function chronologyTable(excerpts: readonly PaperExcerpt[], tags: readonly string[]): PaperBlock[] {
  const chosen = tags.length === 0 ? [...excerpts] : excerpts.filter((excerpt) => excerpt.tags.some((tag) => tags.includes(tag)));
  if (chosen.length === 0) return [words('No excerpt of the records was confirmed.')];
  chosen.sort((a, b) => (a.happenedOn ?? '9999').localeCompare(b.happenedOn ?? '9999'));
  return [
    wordTable(
      [{ label: 'Date', share: 19 }, { label: 'Source', share: 22 }, { label: 'Excerpt', share: 47 }, { label: 'Page', share: 12 }],
      chosen.map(({ happenedOn, type, provider, text, cite }) => [happenedOn ? dateWithoutWeekday(happenedOn) : 'Undated', [type, provider].filter(Boolean).join('\n'), text, cite]),
    ),
  ];
}

import type { CalendarDate } from '../calendar';
import { comparable } from '../search-text';
import type { Source } from '../source';

export const libraryKinds = ['fee_schedule', 'clock', 'form', 'denial', 'reason_code', 'jurisdiction', 'change', 'market', 'disagreement', 'verify'] as const;
export type LibraryKind = (typeof libraryKinds)[number];

export const libraryKindLabels = {
  fee_schedule: 'Fee schedule',
  clock: 'Clocks',
  form: 'Forms',
  denial: 'Denials and rebuttals',
  reason_code: 'Reason codes',
  jurisdiction: 'Other jurisdictions',
  change: 'Changes of the law',
  market: 'Market numbers',
  disagreement: 'Where sources disagree',
  verify: 'To be verified',
} as const satisfies Record<LibraryKind, string>;

/** One thing to look up, with where it stands, since when, where it was read and how surely it is known. */
export interface LibraryEntry extends Source {
  /** Stays the same: addresses name it. */
  readonly id: string;
  readonly kind: LibraryKind;
  readonly title: string;
  /** The number or the length itself: '$2,015.00', '90 days'. */
  readonly figure: string;
  readonly says: string;
  /** In force since; null where the text names no day. */
  readonly since: CalendarDate | null;
  readonly until: CalendarDate | null;
  /** The day of the source, as far as it says one: '2024', '2026-05-28'. */
  readonly sourceDate: string;
}

export type EntryDraft = Omit<LibraryEntry, 'since' | 'until' | 'sourceDate' | 'figure'> & Partial<LibraryEntry>;

/** An entry with what is usually left out: no figure, no day. */
export function entry(draft: EntryDraft): LibraryEntry {
  return { figure: '', since: null, until: null, sourceDate: '', ...draft };
}

/** Where an entry is looked at. */
export const libraryHref = (id: string): string => `/library?entry=${encodeURIComponent(id)}#${id}`;

/** Entries that have every word somewhere in what they say, the titles that have them first; all of them for no words. */
export function searchLibrary(entries: readonly LibraryEntry[], q: string, kind: LibraryKind | null): LibraryEntry[] {
  const words = comparable(q.replaceAll('§', ' ')).split(/\s+/).filter(Boolean);
  const ofKind = kind === null ? entries : entries.filter((one) => one.kind === kind);
  if (words.length === 0) return [...ofKind];
  const found = ofKind.flatMap((one) => {
    const title = comparable(`${one.title} ${one.section}`);
    const all = `${title} ${comparable(`${one.figure} ${one.says} ${one.source} ${one.id}`)}`;
    return words.every((word) => all.includes(word)) ? [{ one, rank: words.every((word) => title.includes(word)) ? 0 : 1 }] : [];
  });
  return found.sort((a, b) => a.rank - b.rank).map(({ one }) => one);
}

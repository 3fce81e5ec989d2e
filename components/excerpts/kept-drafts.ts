import type { ExcerptDraft } from './excerpt-draft';

/** Drafts are kept on the device so that a closed tab loses nothing: under the person's own name, until they are saved or a week old. */
const prefix = 'panelist.excerpt.';
const keptMilliseconds = 7 * 86_400_000;

interface Kept {
  readonly at: number;
  readonly draft: ExcerptDraft;
}

const keyOf = (person: string, packetId: string, pageNumber: number): string => `${prefix}${person}.${packetId}.${pageNumber}`;

/** The draft of a page that this person left on this device; null where there is none, or the browser keeps nothing. */
export function keptDraft(person: string, packetId: string, pageNumber: number, now: number): ExcerptDraft | null {
  try {
    return readKept(localStorage.getItem(keyOf(person, packetId, pageNumber)), now);
  } catch {
    return null;
  }
}

/** Keeps a draft, or forgets it when `draft` is null. */
export function keepDraft(person: string, packetId: string, pageNumber: number, draft: ExcerptDraft | null, now: number): void {
  try {
    const key = keyOf(person, packetId, pageNumber);
    if (draft) localStorage.setItem(key, JSON.stringify({ at: now, draft } satisfies Kept));
    else localStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing: what is typed lives as long as the page.
  }
}

/** Other pages of the packet with a draft of this person, in order; those that are too old are thrown away. */
export function pagesWithDraft(person: string, packetId: string, now: number): number[] {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefix));
    for (const key of keys) if (readKept(localStorage.getItem(key), now) === null) localStorage.removeItem(key);
    const mine = `${prefix}${person}.${packetId}.`;
    return keys.filter((key) => key.startsWith(mine)).map((key) => Number(key.slice(mine.length))).filter((page) => page > 0).sort((a, b) => a - b);
  } catch {
    return [];
  }
}

/** What was kept, if it is a draft and not too old. */
export function readKept(text: string | null, now: number): ExcerptDraft | null {
  let found: unknown;
  try {
    found = JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
  const { at, draft } = (found ?? {}) as Partial<Kept>;
  if (typeof at !== 'number' || now - at > keptMilliseconds || typeof draft !== 'object') return null;
  const { tags, ...lines } = draft as unknown as Record<string, unknown>;
  const names = ['happenedOn', 'provider', 'type', 'text', 'quoted', 'lines', 'privateNote'];
  const isDraft = names.every((name) => typeof lines[name] === 'string') && Array.isArray(tags) && tags.every((tag) => typeof tag === 'string');
  return isDraft ? draft : null;
}

import { formatLineRange, linesOfQuote } from '@/lib/domain/records/deposition-cite';
import { tidyQuote } from '@/lib/domain/records/quote';
import type { AmendExcerpt, Excerpt, ExcerptPage, ProposeExcerpt } from '@/lib/features/excerpts/schema';

/** What stands in the form of an excerpt. */
export interface ExcerptDraft {
  readonly happenedOn: string;
  readonly provider: string;
  readonly type: string;
  readonly text: string;
  readonly quoted: string;
  readonly lines: string;
  readonly tags: readonly string[];
  readonly privateNote: string;
}

/** A new excerpt of a page: what its document is known to be. */
export function beginDraft({ document }: Pick<ExcerptPage, 'document'>): ExcerptDraft {
  return { happenedOn: document?.serviceOn ?? '', provider: document?.provider || document?.facility || '', type: document?.type ?? '', text: '', quoted: '', lines: '', tags: [], privateNote: '' };
}

/** The draft of an excerpt that is there. */
export function draftOf({ happenedOn, provider, type, text, quoted, lines, tags, privateNote }: Excerpt): ExcerptDraft {
  return { happenedOn: happenedOn ?? '', provider, type, text, quoted, lines, tags, privateNote: privateNote ?? '' };
}

/** The draft with what was marked on the page: it becomes the text unless one has written one's own, and brings the printed lines. */
export function withQuote(draft: ExcerptDraft, quoted: string, pageText: string): ExcerptDraft {
  const range = linesOfQuote(pageText, quoted);
  const isOwn = draft.text.trim() !== '' && draft.text !== tidyQuote(draft.quoted);
  return { ...draft, quoted: quoted.trim().slice(0, 8_000), text: isOwn ? draft.text : tidyQuote(quoted).slice(0, 4_000), lines: range ? formatLineRange(range) : '' };
}

/** Whether there is something that would be lost. */
export function isWritten(draft: ExcerptDraft): boolean {
  return draft.text.trim() !== '' || draft.quoted !== '' || draft.privateNote.trim() !== '';
}

/** The draft as the operation takes it. */
export function toProposal(draft: ExcerptDraft, packetId: string, pageNumber: number): ProposeExcerpt {
  return { packetId, pageNumber, ...wordsOf(draft), privateNote: draft.privateNote };
}

/** The change of an excerpt as the operation takes it; the note goes along only where it is seen. */
export function toChange(draft: ExcerptDraft, { id, version, privateNote }: Excerpt): AmendExcerpt {
  return { excerptId: id, version, ...wordsOf(draft), ...(privateNote === null ? {} : { privateNote: draft.privateNote }) };
}

function wordsOf({ happenedOn, provider, type, text, quoted, lines, tags }: ExcerptDraft) {
  return { happenedOn: happenedOn || null, provider, type, text, quoted, lines, tags: [...tags] };
}

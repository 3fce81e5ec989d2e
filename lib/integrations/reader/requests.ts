import type { Converted, ConvertAsk, Opened, OpenAsk, PagePicture, PageText, PictureAsk, UnlockAsk, Unlocked } from './answers';

/**
 * What may be asked of the child that has a file open, and what it answers. A request is a row here and a function of the same
 * name in child/answer-table.ts. Pages count from 1. All that crosses is plain data; bytes are Uint8Array.
 */
export interface ReaderRequests {
  /** What the file is, whether it may be read, and its pages. */
  readonly open: { readonly ask: OpenAsk; readonly answer: Opened };
  /** The same file as a PDF in a work file of its own: images and Word. */
  readonly convert: { readonly ask: ConvertAsk; readonly answer: Converted };
  /** The same PDF without its password in a work file of its own. */
  readonly unlock: { readonly ask: UnlockAsk; readonly answer: Unlocked };
  /** The words that pages carry, with their box and the hash of their content. */
  readonly text: { readonly ask: { readonly first: number; readonly last: number }; readonly answer: { readonly pages: readonly PageText[] } };
  /** How a page looks, and its words where it has none of its own. */
  readonly picture: { readonly ask: PictureAsk; readonly answer: PagePicture };
}

export type RequestName = keyof ReaderRequests;
export type AskOf<N extends RequestName> = ReaderRequests[N]['ask'];
export type AnswerOf<N extends RequestName> = ReaderRequests[N]['answer'];

/** How long a request may take: a start and a time for each page. What takes longer is killed. */
export interface TimeLimit {
  readonly startMs: number;
  readonly pageMs: number;
}

/** From the parent to the child, over IPC with structured clones. */
export interface ToChild {
  readonly id: number;
  readonly name: RequestName;
  readonly ask: unknown;
}

/** From the child: once that it is ready, then an answer for each request. A failure ends the child. */
export type FromChild = { readonly ready: true } | { readonly id: number; readonly answer: unknown } | { readonly id: number; readonly failure: string };

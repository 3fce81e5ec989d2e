import type { ReportDoc } from '@/lib/domain/report/doc';
import { RequestFailed } from '@/lib/http/client';
import { cleanMerge, mergeDocs, type MergePart } from './merge-docs';

/** A section as the server holds it. */
export interface StoredText {
  readonly version: number;
  readonly doc: ReportDoc;
}
/** What is kept on the device: what was written and what it was written on. */
export interface KeptText {
  readonly base: StoredText;
  readonly doc: ReportDoc;
}
export type WriterState = 'saved' | 'waiting' | 'saving' | 'offline' | 'conflict' | 'refused';

export interface SavedAlong {
  /** The page goes away, so the request must outlive it. */
  readonly leaves: boolean;
  /** Two people's words were put together. */
  readonly isMerged: boolean;
  /** Another title; undefined leaves it. */
  readonly title: string | undefined;
}

export interface WriterPorts {
  /** @throws RequestFailed; 409 when somebody saved in between */
  readonly save: (version: number, doc: ReportDoc, along: SavedAlong) => Promise<{ readonly version: number }>;
  /** What the server holds now, when a conflict did not say. */
  readonly stored: (conflict: RequestFailed) => Promise<StoredText>;
  readonly keep: (text: KeptText | null) => Promise<void>;
  /** Shows another text in the place of the one that is being written. */
  readonly show: (doc: ReportDoc) => void;
  readonly onChange: () => void;
  /** The words came to rest: they can be counted and shown elsewhere now. */
  readonly onText: () => void;
  readonly onOffline: () => void;
  /** Both texts went together by themselves; `mine` is what this person had. */
  readonly onMerged: (mine: ReportDoc) => void;
}

const saveAfter = 1_000;
const saveAtLatest = 15_000;
const keepAfter = 500;
const keepAtLatest = 3_000;
const retryAfter = [3_000, 6_000, 15_000, 30_000];

/** Keeps one section's words: on the device at once, on the server a moment after the last key, and through whatever comes between. */
export class SectionWriter {
  state: WriterState = 'saved';
  savedAt: number | null = null;
  refusal = '';
  /** What the other saved, while both changed the same and a person must choose. */
  theirs: StoredText | null = null;
  #base: StoredText;
  #read: () => ReportDoc;
  #edits = 0;
  #dirtySince: number | null = null;
  #unkeptSince: number | null = null;
  #tries = 0;
  #isMerged = false;
  #title: string | undefined;
  #saveTimer: ReturnType<typeof setTimeout> | undefined;
  #keepTimer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | null = null;

  constructor(stored: StoredText, private readonly ports: WriterPorts, private readonly now: () => number) {
    this.#base = stored;
    this.#read = () => stored.doc;
  }

  /** The words as they are now. */
  get doc(): ReportDoc {
    return this.#read();
  }
  get version(): number {
    return this.#base.version;
  }
  get isDirty(): boolean {
    return this.#dirtySince !== null;
  }

  /** The words were changed; they are read only when they are needed, for a key must cost nothing. */
  changed(read: () => ReportDoc): void {
    this.#read = read;
    this.#edits += 1;
    this.#dirtySince ??= this.now();
    this.#unkeptSince ??= this.now();
    clearTimeout(this.#keepTimer);
    this.#keepTimer = setTimeout(() => this.#keep(), Math.min(keepAfter, Math.max(0, this.#unkeptSince + keepAtLatest - this.now())));
    if (this.state === 'conflict') return;
    clearTimeout(this.#saveTimer);
    const wait = Math.min(saveAfter, Math.max(0, this.#dirtySince + saveAtLatest - this.now()));
    this.#saveTimer = setTimeout(() => void this.flush(), this.state === 'offline' ? (retryAfter[Math.min(this.#tries, retryAfter.length) - 1] ?? wait) : wait);
    if (this.state === 'saved' || this.state === 'refused') this.#become('waiting');
  }

  /** Another title, saved with the words. */
  async rename(title: string): Promise<void> {
    this.#title = title;
    this.changed(this.#read);
    await this.flush();
  }

  /** Puts other words in the place of those that are shown, as if they had been written. */
  put(doc: ReportDoc): void {
    this.ports.show(doc);
    this.changed(() => doc);
  }

  /** Takes up what this device kept when the tab went away. */
  takeUp(kept: KeptText): void {
    this.#base = kept.base;
    this.put(kept.doc);
  }

  /** The server holds something newer. While nothing is unsaved it is shown; else it is met when saving. */
  heard(stored: StoredText): void {
    if (stored.version <= this.#base.version || this.isDirty || this.#running) return;
    this.#base = stored;
    this.#read = () => stored.doc;
    this.ports.show(stored.doc);
  }

  /** Saves now. `leaves`: the page goes away, so the request must outlive it. */
  async flush(leaves = false): Promise<void> {
    clearTimeout(this.#saveTimer);
    if (leaves && this.isDirty) this.#keep();
    if (!this.isDirty || this.state === 'conflict') return;
    this.#running ??= this.#save(leaves).finally(() => (this.#running = null));
    await this.#running;
  }

  /** What both have, and between what a person must choose, as the words are now. */
  conflictParts(): readonly MergePart[] {
    return this.theirs ? mergeDocs(this.#base.doc, this.doc, this.theirs.doc) : [];
  }

  /** What a person made of a conflict: saved upon what the other saved. */
  async decide(doc: ReportDoc): Promise<void> {
    if (!this.theirs) return;
    this.#base = this.theirs;
    this.theirs = null;
    this.#isMerged = true;
    this.#become('waiting');
    this.put(doc);
    await this.flush();
  }

  async #save(leaves: boolean): Promise<void> {
    const edits = this.#edits;
    const [doc, title] = [this.doc, this.#title];
    this.#become('saving');
    try {
      const { version } = await this.ports.save(this.#base.version, doc, { leaves, isMerged: this.#isMerged, title });
      this.#base = { version, doc };
      this.#tries = 0;
      this.#isMerged = false;
      if (this.#title === title) this.#title = undefined;
      this.savedAt = this.now();
      if (edits === this.#edits) this.#settle();
      else this.#goOn();
    } catch (error) {
      await this.#refused(error);
    }
  }

  /** There were more keys while the last ones were on their way. */
  #goOn(): void {
    this.#dirtySince = this.now();
    this.#become('waiting');
    clearTimeout(this.#saveTimer);
    this.#saveTimer = setTimeout(() => void this.flush(), saveAfter);
  }

  async #refused(error: unknown): Promise<void> {
    if (!(error instanceof RequestFailed)) throw error;
    if (error.status !== 409) return this.#failed(error);
    try {
      await this.#meet(await this.ports.stored(error));
    } catch (again) {
      if (!(again instanceof RequestFailed)) throw again;
      this.#failed(again);
    }
  }

  #settle(): void {
    clearTimeout(this.#keepTimer);
    this.#unkeptSince = null;
    this.#dirtySince = null;
    this.refusal = '';
    void this.ports.keep(null);
    this.ports.onText();
    this.#become('saved');
  }

  async #meet(theirs: StoredText): Promise<void> {
    const mine = this.doc;
    const parts = mergeDocs(this.#base.doc, mine, theirs.doc);
    const merged = cleanMerge(parts);
    if (!merged) {
      this.theirs = theirs;
      this.#become('conflict');
      return;
    }
    this.#base = theirs;
    this.#isMerged = true;
    this.ports.show(merged);
    this.#read = () => merged;
    this.#edits += 1;
    this.ports.onMerged(mine);
    await this.#save(false);
  }

  #failed(error: RequestFailed): void {
    const isAway = error.status === 0 || error.status >= 500 || error.status === 429;
    this.refusal = isAway ? '' : error.message;
    this.#keep();
    this.#become(isAway ? 'offline' : 'refused');
    if (!isAway) return;
    this.ports.onOffline();
    this.#tries += 1;
    clearTimeout(this.#saveTimer);
    this.#saveTimer = setTimeout(() => void this.flush(), retryAfter[Math.min(this.#tries, retryAfter.length) - 1]);
  }

  #keep(): void {
    clearTimeout(this.#keepTimer);
    this.#unkeptSince = null;
    if (this.isDirty) void this.ports.keep({ base: this.#base, doc: this.doc });
    this.ports.onText();
  }

  #become(state: WriterState): void {
    this.state = state;
    this.ports.onChange();
  }
}

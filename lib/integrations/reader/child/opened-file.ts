import type { Stretch, WorkFile } from '../work-place';
import { openDocument, type OpenedDocument, type PdfDocument } from './open-document';
import { PageEngine } from './page-engine';
import { scanPdf } from './scan-pdf';
import { WorkBytes } from './work-bytes';

/** The one file that a child has before it: its bytes, and the PDF in them once somebody asks. */
export class OpenedFile {
  readonly bytes: WorkBytes;
  #counts: readonly Stretch[] | null;
  #engine: PageEngine | null = null;
  #opened: OpenedDocument | null = null;

  constructor(file: WorkFile) {
    this.bytes = new WorkBytes(file);
    this.#counts = file.counts ?? null;
  }

  /** Takes the numbers away that the file gives for its pages, so that the engine counts them. */
  dropCounts(counts: readonly Stretch[]): void {
    this.#counts = counts;
  }

  async engine(): Promise<PageEngine> {
    this.#engine ??= await PageEngine.start();
    return this.#engine;
  }

  /** The file as a PDF, or why it is none. */
  async tryPdf(): Promise<OpenedDocument> {
    if (this.#opened) return this.#opened;
    this.#counts ??= scanPdf(this.bytes).counts;
    this.bytes.readAsZeros(this.#counts);
    this.#opened = openDocument(await this.engine(), this.bytes);
    return this.#opened;
  }

  /** @throws Error when it is no PDF that opens without a password */
  async pdf(): Promise<PdfDocument> {
    const opened = await this.tryPdf();
    if ('failure' in opened) throw new Error(`The file cannot be opened: ${opened.failure}`);
    return opened.document;
  }
}

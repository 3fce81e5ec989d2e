import type { PageEngine } from './page-engine';
import type { WorkBytes } from './work-bytes';

/** Why the engine did not open a file (FPDF_GetLastError). */
const passwordError = 4;
const securityError = 5;

export type OpenedDocument = { readonly document: PdfDocument } | { readonly failure: 'password' | 'security' | 'damaged' };

/** A PDF that the engine has open. */
export class PdfDocument {
  constructor(
    readonly engine: PageEngine,
    readonly pointer: number,
  ) {}

  /** By the page tree, which the engine walks; never by what /Count says. */
  get pageCount(): number {
    return this.engine.calls.FPDF_GetPageCount(this.pointer);
  }

  /** Runs `work` with a page, counted from 1, and lets go of it. @throws Error when the page cannot be opened */
  withPage<T>(page: number, work: (pointer: number) => T): T {
    const { calls } = this.engine;
    const pointer = calls.FPDF_LoadPage(this.pointer, page - 1);
    if (pointer === 0) throw new Error('The page cannot be opened');
    try {
      return work(pointer);
    } finally {
      calls.FPDF_ClosePage(pointer);
    }
  }
}

/** Opens the bytes as a PDF, read piece by piece. */
export function openDocument(engine: PageEngine, bytes: WorkBytes, password = ''): OpenedDocument {
  const { calls } = engine;
  const words = Buffer.from(`${password}\0`, 'utf8');
  const access = engine.fileAccess(bytes);
  const pointer = engine.withRoom(words.length, (room) => {
    engine.memory.set(words, room);
    const opened = calls.FPDF_LoadCustomDocument(access, room);
    engine.memory.fill(0, room, room + words.length);
    return opened;
  });
  if (pointer !== 0) return { document: new PdfDocument(engine, pointer) };
  const error = calls.FPDF_GetLastError();
  return { failure: error === passwordError ? 'password' : error === securityError ? 'security' : 'damaged' };
}

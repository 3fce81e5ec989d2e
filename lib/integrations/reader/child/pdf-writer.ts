import { closeSync, openSync, writeSync } from 'node:fs';
import type { Cipheriv } from 'node:crypto';
import { cipherAt } from '../work-cipher';
import type { WorkFilePlace } from '../work-place';

export interface PageImage {
  readonly width: number;
  readonly height: number;
  readonly widthPoints: number;
  readonly heightPoints: number;
  /** As PDF names them: colour space, bits and filter of the data. */
  readonly coding: string;
  readonly data: Uint8Array;
}

/** Writes a PDF of one image a page into a work file, page by page: no more than one image is in memory. */
export class PdfWriter {
  readonly #handle: number;
  readonly #cipher: Cipheriv;
  readonly #offsets: number[] = [];
  #bytes = 0;
  #pages = 0;

  constructor(into: WorkFilePlace) {
    this.#handle = openSync(into.path, 'wx', 0o600);
    this.#cipher = cipherAt(into, 0);
    this.#write('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n');
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** Objects 1 and 2 are the catalog and the page tree; each page takes three. */
  add({ width, height, widthPoints, heightPoints, coding, data }: PageImage): void {
    const first = 3 + this.#pages * 3;
    this.#pages += 1;
    this.#object(first, `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${widthPoints} ${heightPoints}] /Resources << /XObject << /I ${first + 2} 0 R >> >> /Contents ${first + 1} 0 R >>`);
    const draw = `q ${widthPoints} 0 0 ${heightPoints} 0 0 cm /I Do Q`;
    this.#object(first + 1, `<< /Length ${draw.length} >>\nstream\n${draw}\nendstream`);
    this.#object(first + 2, `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} ${coding} /Length ${data.length} >>\nstream\n`, data, '\nendstream');
  }

  /** Writes what closes the file and tells its length. */
  end(): number {
    this.#object(1, '<< /Type /Catalog /Pages 2 0 R >>');
    this.#object(2, `<< /Type /Pages /Count ${this.#pages} /Kids [${Array.from({ length: this.#pages }, (_, at) => `${3 + at * 3} 0 R`).join(' ')}] >>`);
    const tableAt = this.#bytes;
    const count = 3 + this.#pages * 3;
    const rows = Array.from({ length: count - 1 }, (_, at) => `${String(this.#offsets[at + 1] ?? 0).padStart(10, '0')} 00000 n \n`);
    this.#write(`xref\n0 ${count}\n0000000000 65535 f \n${rows.join('')}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${tableAt}\n%%EOF\n`);
    closeSync(this.#handle);
    return this.#bytes;
  }

  #object(number: number, ...body: readonly (string | Uint8Array)[]): void {
    this.#offsets[number] = this.#bytes;
    for (const piece of [`${number} 0 obj\n`, ...body, '\nendobj\n']) this.#write(piece);
  }

  #write(piece: string | Uint8Array): void {
    const data = this.#cipher.update(typeof piece === 'string' ? Buffer.from(piece, 'latin1') : piece);
    for (let done = 0; done < data.length; ) done += writeSync(this.#handle, data, done);
    this.#bytes += data.length;
  }
}

import type { Line } from './typeface';
import type { Doc, Element } from './drawing';

export const ink = '#1c2027';
export const quiet = '#565c66';
export const hair = '#c9cdd4';
export const margins = { top: 58, bottom: 66, left: 66, right: 66 } as const;
export const sheetWidth = 612;
export const sheetHeight = 792;
export const textWidth = sheetWidth - margins.left - margins.right;
const bottom = sheetHeight - margins.bottom;

/** The pages of a document as they are filled from the top. What it draws either belongs to an element of the structure or is an artifact. */
export class Sheet {
  y: number = margins.top;
  private open: { element: Element } | null = null;
  private isUnheard = false;
  private readonly watermarkFont: string;

  constructor(readonly doc: Doc, private readonly watermark: string | null, strongFont: string) {
    this.watermarkFont = strongFont;
    this.addPage();
  }

  get isAtTop(): boolean {
    return this.y <= margins.top;
  }

  get room(): number {
    return bottom - this.y;
  }

  static get height(): number {
    return bottom - margins.top;
  }

  addPage(): void {
    this.close();
    this.doc.addPage({ size: [sheetWidth, sheetHeight], margins: { top: 0, bottom: 0, left: 0, right: 0 } });
    this.y = margins.top;
    if (this.watermark === null) return;
    const { doc, watermark } = this;
    this.artifact('Background', () => {
      doc.save().rotate(-32, { origin: [sheetWidth / 2, sheetHeight / 2] }).font(this.watermarkFont, watermark.length > 5 ? 92 : 120).fillColor('#eceef1');
      doc.text(watermark, sheetWidth / 2 - doc.widthOfString(watermark) / 2, sheetHeight / 2 - 70, { lineBreak: false });
      doc.restore();
    });
  }

  /** Draws what belongs to an element; what follows for the same element on the same page is of one piece with it. */
  content(element: Element, draw: () => void): void {
    if (this.isUnheard) return this.artifact('Pagination', draw);
    if (this.open?.element !== element) {
      this.close();
      const type = (element as unknown as { dictionary: { data: { S: string } } }).dictionary.data.S;
      const mark = this.doc.markStructureContent(type);
      element.add(mark);
      this.open = { element };
    }
    draw();
  }

  /** Draws what nobody has to hear: lines, page numbers, heads that are repeated. */
  artifact(type: 'Pagination' | 'Layout' | 'Background', draw: () => void): void {
    this.close();
    this.doc.markContent('Artifact', { type: type as 'Pagination' });
    draw();
    this.doc.endMarkedContent();
  }

  /** Draws again what was told before: all of it is an artifact. */
  unheard(draw: () => void): void {
    this.isUnheard = true;
    draw();
    this.isUnheard = false;
  }

  close(): void {
    if (this.open) this.doc.endMarkedContent();
    this.open = null;
  }

  /** A line of words; `y` is the top of its line height. */
  line(line: Line, x: number, y: number, size: number, lead: number, color: string = ink): void {
    this.doc.fillColor(color);
    let at = x;
    for (const { font, text, underline, width } of line) {
      this.doc.font(font, size).text(text, at, y + (lead - size * 1.21) / 2, { lineBreak: false, underline });
      at += width;
    }
  }

  rule(x: number, y: number, width: number, color: string = hair, weight = 0.5): void {
    this.artifact('Layout', () => this.doc.moveTo(x, y).lineTo(x + width, y).lineWidth(weight).strokeColor(color).stroke());
  }

  /** Writes under each page, once all are known. */
  footers(font: string, left: (room: number) => Line, says: (page: number, of: number) => string): void {
    this.close();
    const { start, count } = this.doc.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      this.doc.switchToPage(start + page);
      const right = says(page + 1, count);
      this.artifact('Pagination', () => {
        const width = this.doc.font(font, 8).widthOfString(right);
        this.line(left(textWidth - width - 24), margins.left, sheetHeight - 46, 8, 11, quiet);
        this.doc.fillColor(quiet).font(font, 8).text(right, sheetWidth - margins.right - width, sheetHeight - 46 + (11 - 8 * 1.21) / 2, { lineBreak: false });
      });
    }
  }
}
